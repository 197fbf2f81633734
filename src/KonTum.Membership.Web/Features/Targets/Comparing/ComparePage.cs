using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Targets;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KonTum.Membership.Web.Features.Targets.Comparing;

/// <summary>One column of the comparison: a stored plan, or what is being tried.</summary>
public sealed record ComparedColumn(string Label, string? Href, DraftNumbers Numbers, PlanMeasures Measures);

public sealed record ComparePage(CompareForm Form, IReadOnlyList<PlanRow> Choices, IReadOnlyList<ComparedPlan> Plans, AllocationResult? Tried, IReadOnlyDictionary<int, string> Names, TargetWords Words)
{
    public Infeasible? Infeasible => Tried as Infeasible;

    public PlanHead? First => Plans.Count > 0 ? Plans[0].Head : null;

    public IReadOnlyList<SelectListItem> CapRules => PlanPage.Rules(Words);

    public PageHeader Header => new(Words["Compare.Title"], Words["Compare.Lead"]) { Back = new LinkItem(Words["Plans.Title"], "/targets/plans"), CanPrint = true };

    /// <summary>Whether what is tried differs from the first plan and could be kept as a draft.</summary>
    public bool CanKeep => Tried is Allocation tried && First is { State: not PlanState.Withdrawn } first
        && (tried.Total, tried.Terms.Weights, tried.Terms.CapRule) != (first.Total, first.Weights, first.CapRule);

    public IReadOnlyList<ComparedColumn> Columns
    {
        get
        {
            var columns = Plans.Select((plan, i) => new ComparedColumn(LabelOf(plan.Head, i), FormattableString.Invariant($"/targets/plans/{plan.Head.PublicId}"), plan.Numbers, PlanMeasures.Of(plan.Numbers))).ToList();
            if (Tried is Allocation tried) columns.Add(Column(tried));
            return columns;
        }
    }

    public DataTable Measures
    {
        get
        {
            var columns = Columns;
            TableRow Row(string key, Func<ComparedColumn, string> text) => new([new TableCell(Words[key]), .. columns.Select(column => new TableCell(text(column)))]);
            return new DataTable(Words["Compare.Measures"], [new TableColumn(Words["Compare.Measure"]), .. columns.Select(column => new TableColumn(column.Label, true))],
            [
                Row("Form.Total", column => Display.Number(column.Measures.Total)),
                Row("Plans.Weights", column => WeightsOf(column.Numbers.Allocation.Terms.Weights)),
                Row("Compare.Caps", column => Words[$"Compare.Cap.{column.Numbers.Allocation.Terms.CapRule}"]),
                Row("Plans.CellsWithTarget", column => Display.Number(column.Measures.CellsWithTarget)),
                Row("Compare.Spread", column => Words["Compare.SpreadOf", Display.Number(column.Measures.Least), Display.Number(column.Measures.Most)]),
                Row("Compare.Moved", column => FractionText.Rounded(column.Measures.Moved, 1)),
                Row("Compare.AtFloor", column => Display.Number(column.Measures.AtFloor)),
                Row("Plans.CellsAtCap", column => Display.Number(column.Measures.AtCap)),
                Row("Compare.Villages", column => Words["Plans.OfGaps", Display.Number(column.Measures.VillagesReached), Display.Number(column.Measures.Villages)]),
                Row("Compare.Changed", column => column == columns[0] ? "–" : Display.Number(CellDifference.Between(columns[0].Numbers, column.Numbers).Count)),
            ])
            { Stacks = false };
        }
    }

    /// <summary>Cells whose number differs from the first plan's anywhere, in code order, each with its reason.</summary>
    public DataTable Differences
    {
        get
        {
            var columns = Columns;
            var changes = columns.Skip(1).Select(column => CellDifference.Between(columns[0].Numbers, column.Numbers).ToDictionary(one => one.CellId)).ToList();
            var cells = changes.SelectMany(change => change.Values).Select(one => (one.CellId, one.CellCode)).Distinct().OrderBy(cell => cell.CellCode, StringComparer.Ordinal);
            return new DataTable(Words["Compare.Differences"], [new TableColumn(Words["Table.Cell"]), .. columns.Select((column, i) => new TableColumn(column.Label, i == 0))],
            [
                .. cells.Select(cell =>
                {
                    var first = columns[0].Numbers.Allocation.LineOf(cell.CellId) is { } line ? columns[0].Numbers.Of(line) : 0;
                    return new TableRow([new TableCell(Names.TryGetValue(cell.CellId, out var name) ? Words["Succession.Heir", name, cell.CellCode] : cell.CellCode), new TableCell(Display.Number(first)), .. changes.Select(change => new TableCell(change.TryGetValue(cell.CellId, out var one) ? Say(one) : Words["Compare.Same"]))]);
                }),
            ]);
        }
    }

    private string Say(CellDifference one) => Words["Compare.Change", Display.Number(one.After), FractionText.WithSign(one.After - one.Before), Words.Name(one.Reason)];

    private ComparedColumn Column(Allocation tried)
    {
        var numbers = new DraftNumbers(tried, new Dictionary<int, int>());
        return new ComparedColumn(Words["Compare.Tried"], null, numbers, PlanMeasures.Of(numbers));
    }

    private string LabelOf(PlanHead plan, int index) => Words["Compare.Plan", index + 1, plan.Year, Words.Name(plan.State)];

    private static string WeightsOf(TargetWeights weights) => FormattableString.Invariant($"{weights.Members} : {weights.Applicants} : {weights.Villages}");
}
