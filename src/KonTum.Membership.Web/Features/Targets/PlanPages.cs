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

    public ChooseTerms ToTerms() => new(Total!.Value, MembersPart!.Value, ApplicantsPart!.Value, VillagesPart!.Value, CapRule);
}

public sealed class IssueForm
{
    public int Version { get; set; }

    [Required, StringLength(TargetPlan.MaxDecisionNumberLength), Display(Name = "Form.DecisionNumber")]
    public string? DecisionNumber { get; set; }

    [Required, Display(Name = "Form.DecidedOn")]
    public DateOnly? DecidedOn { get; set; }

    [Required, StringLength(TargetPlan.MaxSignerLength), Display(Name = "Form.Signer")]
    public string? Signer { get; set; }
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

public sealed record PlanPage(PlanTargets Targets, DraftForm Form, IssueForm IssueForm, Infeasible? Infeasible, TargetWords Words)
{
    public PlanHead Plan => Targets.Plan!;

    public bool IsDraft => Plan.State == PlanState.Draft;

    public IReadOnlyList<SelectListItem> CapRules => Rules(Words);

    public DataTable Table => Words.Bases(Targets, part => $"/targets/{Plan.Year}?unit={part.Slug}", withAdmitted: false, seesPeople: true);

    public static IReadOnlyList<SelectListItem> Rules(TargetWords words) => [.. Enum.GetValues<CapRule>().Select(rule => new SelectListItem(words.Name(rule), rule.ToString()))];
}
