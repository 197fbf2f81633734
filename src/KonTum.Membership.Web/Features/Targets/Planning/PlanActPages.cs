using KonTum.Membership.Application.Targets;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;

namespace KonTum.Membership.Web.Features.Targets.Planning;

/// <summary>One act upon a plan: the form, the plan as it stands now, and whether somebody else changed it meanwhile.</summary>
public sealed record PlanActPage<TForm>(PlanHead Plan, TForm Form, TargetWords Words, bool IsConflict = false) where TForm : class
{
    public IReadOnlyList<ClosedCell> Closed { get; init; } = [];

    public string Address => FormattableString.Invariant($"/targets/plans/{Plan.PublicId}");

    public PageHeader Header(string key) => new(Words[$"{key}.Title", Plan.Year], Words[$"{key}.Lead"])
    {
        Above = Words["Plan.Title", Plan.Year],
        Back = new LinkItem(Words["Plan.Back"], Address),
    };

    /// <summary>The plan in one line, for whoever comes back to a changed one.</summary>
    public string Now => Words["Conflict.Now", Words.Name(Plan.State), Display.Number(Plan.Total), Words.WeightsOf(Plan), Words.Name(Plan.CapRule)];
}

public sealed record RedistributionPage(Redistribution Draft, RedistributionForm Form, TargetWords Words, bool IsConflict = false)
{
    public string Address => FormattableString.Invariant($"/targets/plans/{Draft.Plan.PublicId}/redistribution");

    public PageHeader Header => new(Words["Redistribute.Title", Draft.Plan.Year], Words["Redistribute.Lead"])
    {
        Back = new LinkItem(Words["Cell.Back", Draft.Plan.Year], FormattableString.Invariant($"/targets/{Draft.Plan.Year}")),
        CanPrint = true,
    };

    public string Bounds(MovableCell cell) => cell.Cap is { } cap ? Words["Redistribute.Bounds", cell.Floor, cap] : Words["Redistribute.NoCap", cell.Floor];

    /// <summary>What was typed for a cell, also where it came back refused.</summary>
    public MoveRow RowOf(MovableCell cell) => Form.Rows.FirstOrDefault(row => row.Code == cell.Code) ?? new MoveRow { Code = cell.Code, Seen = cell.Number, Number = cell.Number };
}
