using KonTum.Membership.Application.Mentors;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Mentors;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Pools;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KonTum.Membership.Web.Features.Mentors;

/// <summary>The mentors of one file.</summary>
public sealed record HelpPage(HelpedFile Help, bool MayWrite, bool MayNameCells, DateOnly Today)
{
    public bool IsOpen => !Help.Stage.IsOver();

    public IReadOnlyList<HelperLine> Current => [.. Help.Helpers.Where(helper => helper.To is null)];

    public IReadOnlyList<HelperLine> Former => [.. Help.Helpers.Where(helper => helper.To is not null)];

    /// <summary>The quarter that ended and the one that runs, where the mentor helped in it.</summary>
    public IReadOnlyList<Quarter> QuartersOf(HelperLine helper) =>
        [.. new[] { RemarkQuarters.LastEnded(Today), Quarter.Of(Today) }.Where(quarter => helper.From <= quarter.LastDay && (helper.To is null || helper.To > quarter.FirstDay))];
}

/// <summary>Whom to ask instead of a mentor.</summary>
/// <param name="Warnings">What speaks against the choice without forbidding it; the form asks to confirm.</param>
public sealed record ReplacePage(HelpedFile Help, HelperLine Leaving, ReplaceForm Form, IReadOnlyList<MentorPick> Picks, IReadOnlyList<string> Warnings)
{
    public bool OffersFirst => Help.PoolKind == PoolKind.ReligiousFollowers;
}

public sealed record RemarkPage(HelpedFile Help, HelperLine Helper, Quarter Quarter, RemarkForm Form, RemarkLine? Before);

public sealed record HelpingCellsPage(HelpedFile Help, HelpingCellForm Form);

/// <summary>The mentors of one cell.</summary>
public sealed record CellMentorsPage(TreeNode Cell, string? BaseName, IReadOnlyList<CellMentor> Mentors, int LoadLimit, Quarter Quarter, DateOnly AsOf, bool MayWrite, OfferForm Form)
{
    public IEnumerable<SelectListItem> WithoutOffer => Mentors.Where(mentor => mentor.OfferedOn is null).Select(mentor => new SelectListItem(mentor.FullName, mentor.PublicId.ToString()));

    public int Owed => Mentors.SelectMany(mentor => mentor.Helps).Count(line => line is { IsOwed: true, HasRemark: false });
}
