using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Targets;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KonTum.Membership.Web.Features.Targets;

/// <summary>What a planner chooses. Weights are whole parts of their sum.</summary>
public sealed class DraftForm
{
    /// <summary>Made with the page, so that sending it twice makes one draft.</summary>
    public Guid Id { get; set; }

    public int Version { get; set; }

    [Required, Range(TargetPlan.MinYear, TargetPlan.MaxYear), Display(Name = "Form.Year")]
    public int? Year { get; set; }

    [Required, Range(1, TargetAllocator.MaxTotal), Display(Name = "Form.Total")]
    public int? Total { get; set; }

    [Required, Range(0, TargetWeights.MaxPart), Display(Name = "Form.MembersPart")]
    public int? MembersPart { get; set; } = TargetWeights.Default.Members;

    [Required, Range(0, TargetWeights.MaxPart), Display(Name = "Form.ApplicantsPart")]
    public int? ApplicantsPart { get; set; } = TargetWeights.Default.Applicants;

    [Required, Range(0, TargetWeights.MaxPart), Display(Name = "Form.VillagesPart")]
    public int? VillagesPart { get; set; } = TargetWeights.Default.Villages;

    [Display(Name = "Form.CapRule")]
    public CapRule CapRule { get; set; }

    /// <summary>Cells with fewer than three full members for which a stronger one may be named.</summary>
    public IList<HelperRow> Helpers { get; } = [];

    public static DraftForm From(PlanHead plan) => new()
    {
        Id = plan.PublicId,
        Version = plan.Version,
        Year = plan.Year,
        Total = plan.Total,
        MembersPart = plan.MembersPart,
        ApplicantsPart = plan.ApplicantsPart,
        VillagesPart = plan.VillagesPart,
        CapRule = plan.CapRule,
    };

    public ChooseTerms ToTerms() => new(Total!.Value, MembersPart!.Value, ApplicantsPart!.Value, VillagesPart!.Value, CapRule)
    {
        Helpers = [.. Helpers.Where(row => row.Cell is not null && !string.IsNullOrWhiteSpace(row.Helper)).Select(row => new NameHelper(row.Cell!, row.Helper!.Trim()))],
    };
}

/// <summary>A cell too small to admit anybody, and the cell named to help it.</summary>
public sealed class HelperRow
{
    public string? Cell { get; set; }

    [StringLength(CellTarget.MaxCellCodeLength), Display(Name = "Form.Helper")]
    public string? Helper { get; set; }
}

public sealed record PlansPage(DraftForm Form, IReadOnlyList<PlanRow> Plans, Infeasible? Infeasible, TargetWords Words)
{
    public IReadOnlyList<SelectListItem> CapRules => PlanPage.Rules(Words);

    public DataTable Table => new(
        Words["Plans.Title"],
        [
            new TableColumn(Words["Form.Year"]), new TableColumn(Words["Plans.State"]), new TableColumn(Words["Form.Total"], true), new TableColumn(Words["Plans.Weights"]),
            new TableColumn(Words["Plans.CellsWithTarget"], true), new TableColumn(Words["Plans.CellsAtCap"], true), new TableColumn(Words["Plans.GapsReached"], true),
        ],
        [.. Plans.Select(Row)]);

    private TableRow Row(PlanRow row) => new(
    [
        new TableCell(Words["Plans.Year", row.Plan.Year], $"/targets/plans/{row.Plan.PublicId}"),
        new TableCell(Words.Name(row.Plan.State)) { Tone = row.Plan.State == PlanState.Issued ? Tone.Success : row.Plan.State == PlanState.Draft ? Tone.Info : Tone.Stop },
        new TableCell(Display.Number(row.Plan.Total)), new TableCell(Words.WeightsOf(row.Plan)), new TableCell(Display.Number(row.CellsWithTarget)),
        new TableCell(Display.Number(row.CellsAtCap)), new TableCell(Words["Plans.OfGaps", row.GapCellsWithTarget, row.GapCells]),
    ]);
}

public sealed record PlanPage(PlanTargets Targets, DraftForm Form, Infeasible? Infeasible, TargetWords Words)
{
    public required DateOnly Today { get; init; }

    public bool IsConflict { get; init; }

    public PlanHead Plan => Targets.Plan!;

    public bool IsDraft => Plan.State == PlanState.Draft;

    public bool IsIssued => Plan.State == PlanState.Issued;

    public bool CanTakeBack => IsIssued && Plan.TakesEffectOn > Today;

    public string Address => FormattableString.Invariant($"/targets/plans/{Plan.PublicId}");

    public static IReadOnlyList<(string Key, string Format)> Files => [("Annex.Docx", "docx"), ("Annex.Pdf", "pdf"), ("Annex.Xlsx", "xlsx")];

    public string Now => Words["Conflict.Now", Words.Name(Plan.State), Display.Number(Plan.Total), Words.WeightsOf(Plan), Words.Name(Plan.CapRule)];

    public IReadOnlyList<SelectListItem> CapRules => Rules(Words);

    public DataTable Table => Words.Bases(Targets, part => $"{Address}/units/{part.Slug}", withAdmitted: false, seesPeople: true);

    /// <summary>The total beside the band of three to four per cent that committees write into their resolutions: a guide, never a rule.</summary>
    public string Band => Words["Plan.Band", Display.Share(Plan.Total, Targets.Members), Display.Number(Targets.Members)];

    public IReadOnlyList<TargetLine> TooSmall => [.. Targets.Bases.SelectMany(part => part.Lines).Where(line => line.Inputs is { FullMembers: < CellBounds.LeastFullMembers })];

    public IReadOnlyList<string> SubTargets =>
        [.. Enum.GetValues<PriorityGroup>().Where(group => Plan.SubTargets.Of(group) is not null).Select(group => Words["Watch.Line", Words.Name(group), Display.Number(Plan.SubTargets.Of(group)!.Value)])];

    public PageHeader Header => new(Words["Plan.Title", Plan.Year], Words.WeightsOf(Plan))
    {
        Above = Words.Name(Plan.State),
        Back = new LinkItem(Words["Plans.Title"], "/targets/plans"),
        Primary = IsDraft ? new LinkItem(Words["Plan.Issue"], Address + "/issue") : null,
        Others = [.. Others()],
        CanPrint = true,
    };

    public static IReadOnlyList<SelectListItem> Rules(TargetWords words) => [.. Enum.GetValues<CapRule>().Select(rule => new SelectListItem(words.Name(rule), rule.ToString()))];

    private IEnumerable<LinkItem> Others()
    {
        if (IsDraft) yield return new(Words["Watch.Link"], Address + "/watched");
        if (IsIssued) yield return new(Words["Revise.Link"], Address + "/revisions/new");
        if (IsIssued) yield return new(Words["Succession.Link"], Address + "/successions");
        if (IsDraft) yield return new(Words["Plan.Withdraw"], Address + "/withdraw");
        yield return new(Words["Compare.Link"], FormattableString.Invariant($"/targets/plans/compare?Plan={Plan.PublicId}"));
        foreach (var (key, format) in Files) yield return new(Words[key], $"{Address}.{format}");
        if (CanTakeBack) yield return new(Words["Withdraw.Issued.Do"], Address + "/withdraw");
    }
}
