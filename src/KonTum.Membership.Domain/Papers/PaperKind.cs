using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Domain.Papers;

public enum PaperIssuer
{
    Applicant,
    Mentor,
    Introducers,
    YouthUnion,
    TradeUnion,
    Cell,
    CellCommittee,
    TrainingCentre,
    SectionalCommittee,
    BaseCommittee,
    DecidingBody,
    ProvincialCommittee,
}

public enum PaperNeed
{
    Required,

    /// <summary>Needed in the cases that the catalogue names.</summary>
    WhenApplies,

    Optional,
}

/// <summary>A case that can be told from the file itself; the others are for the reader to tell.</summary>
public enum PaperCondition
{
    YouthUnionMember,
    SectionalCommittee,
}

/// <summary>A paper of the catalogue of one regulation.</summary>
/// <param name="Code">The code of the form, or a short one of our own where the paper has no form.</param>
/// <param name="Stage">The stage at which the paper should be in.</param>
/// <param name="When">In which case it is needed, in words.</param>
/// <param name="FromStep">The step that already tells its day and number.</param>
/// <param name="FromFact">The fact of the file that already tells them.</param>
/// <param name="FromVote">The body whose vote already tells them.</param>
/// <param name="Form">The form that it is written on; null where there is none.</param>
/// <param name="Unverified">Nobody here has seen the text that asks for it.</param>
public sealed record PaperKind(
    string Code, string Name, string English, CandidateStage Stage, PaperNeed Need, PaperIssuer IssuedBy, PaperCondition? Condition = null,
    string? When = null, string? WhenEnglish = null, CandidateStage? FromStep = null, FileFactKind? FromFact = null, VotingBody? FromVote = null, string? Form = null, bool Unverified = false)
{
    /// <summary>The code as it stands in addresses.</summary>
    public string Slug => PaperCode.Slug(Code);
}

public static class PaperCode
{
    public static string Slug(string code) => VietnameseText.SearchKey(code).ToLowerInvariant();
}

/// <summary>The papers that each regulation asks for. A regulation without a list of its own goes by the one before it.</summary>
public sealed class PaperCatalogue
{
    private readonly Rulebook _rulebook;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<PaperKind>> _lists;

    /// <exception cref="ArgumentException">The first rule set has no list, or a code stands in one twice.</exception>
    public PaperCatalogue(Rulebook rulebook, IReadOnlyDictionary<string, IReadOnlyList<PaperKind>> lists)
    {
        if (!lists.ContainsKey(rulebook.Sets[0].Id)) throw new ArgumentException("The first rule set has no list of papers.", nameof(lists));
        foreach (var (id, papers) in lists)
            if (papers.DistinctBy(paper => paper.Code).Count() != papers.Count) throw new ArgumentException($"A paper stands twice in {id}.", nameof(lists));
        _rulebook = rulebook;
        _lists = lists;
    }

    public IReadOnlyList<PaperKind> For(string ruleSetId)
    {
        var set = _rulebook.Find(ruleSetId) ?? _rulebook.Sets[0];
        return _lists[_rulebook.Sets.Last(earlier => earlier.ValidFrom <= set.ValidFrom && _lists.ContainsKey(earlier.Id)).Id];
    }
}
