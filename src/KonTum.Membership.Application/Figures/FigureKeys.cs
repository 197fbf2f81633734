namespace KonTum.Membership.Application.Figures;

/// <summary>The keys that scripts rely on, in the order of the contract.</summary>
public static class FigureKeys
{
    public const string Members = "members";
    public const string Religious = "members.religious";
    public const string ReligiousShare = "members.religious.share";
    public const string ReligiousMinority = "members.religious.ethnicMinority";
    public const string ReligiousWomen = "members.religious.women";
    public const string PostCommune = "members.religious.posts.commune";
    public const string PostVillage = "members.religious.posts.village";
    public const string PostSecurity = "members.religious.posts.security";
    public const string PostAdministrative = "members.religious.posts.administrative";
    public const string PostNone = "members.religious.posts.none";
    public const string AdmissionsYear = "admissions.year";
    public const string AdmissionsYearReligious = "admissions.year.religious";
    public const string Villages = "villages";
    public const string VillagesNoMember = "villages.noMember";
    public const string VillagesNoLocalMember = "villages.noLocalMember";
    public const string VillagesNoCell = "villages.noCell";
    public const string VillagesNoOwnCell = "villages.noOwnCell";
    public const string TargetsTotal = "targets.total";
    public const string TargetsAdmitted = "targets.admitted";
    public const string Candidates = "candidates";

    /// <summary>Together with the residual they close on the believers, so that hiding one of them alone hides nothing.</summary>
    public static readonly IReadOnlyList<string> Posts = [PostCommune, PostVillage, PostSecurity, PostAdministrative, PostNone];

    /// <summary>What counts people by their religion or ethnicity.</summary>
    public static readonly IReadOnlyList<string> Special = [Religious, ReligiousShare, ReligiousMinority, ReligiousWomen, .. Posts, AdmissionsYearReligious];
}

/// <summary>A headline figure as one reader may see it. The value is null where it is withheld, and where there is nothing to divide.</summary>
public sealed record KeyedFigure(string Key, decimal? Value)
{
    /// <summary>Set where the count is hidden because it is smaller than this, or would give away one that is.</summary>
    public int? HiddenBelow { get; init; }

    /// <summary>The figure does not exist for this reader at this unit or on this day, whatever its size.</summary>
    public bool IsUnpublished { get; init; }

    /// <summary>Hidden under the mask of all units; whether for its own sake or for another's, is not told.</summary>
    public bool IsMasked { get; init; }

    public bool IsSuppressed => HiddenBelow is not null || IsUnpublished || IsMasked;
}
