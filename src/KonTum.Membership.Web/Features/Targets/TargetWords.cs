using KonTum.Membership.Application.Targets;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Targets;

/// <summary>Says plans and numbers in the reader's language.</summary>
public sealed class TargetWords(IStringLocalizer<TargetStrings> strings, DomainWords names)
{
    public string this[string key, params object[] arguments] => strings[key, arguments];

    public string Name(Enum value) => names.Name(value);

    public string WeightsOf(PlanHead plan) => strings["Plan.Weights", plan.MembersPart, plan.ApplicantsPart, plan.VillagesPart, plan.Weights.Sum];

    public string DecisionOf(PlanHead plan) => strings["Year.Decision", plan.DecisionNumber ?? string.Empty, Display.Day(plan.DecidedOn ?? default), plan.Signer ?? string.Empty, Display.Day(plan.TakesEffectOn ?? default)];

    public string RevisionOf(RevisionLine revision) => strings["Year.Revision", revision.DecisionNumber, Display.Day(revision.RevisedOn), revision.Reason];

    /// <summary>Base organisations in the order of units; never by what they lack.</summary>
    public DataTable Bases(PlanTargets targets, Func<BaseTargets, string> href, bool withAdmitted, bool seesPeople)
    {
        List<TableColumn> columns = [new(S("Table.Unit")), new(S("Table.Cells"), true)];
        if (seesPeople) columns.AddRange([new(S("Table.Members"), true), new(S("Table.Applicants"), true)]);
        columns.AddRange([new(S("Table.Villages"), true), new(S("Table.Target"), true)]);
        if (withAdmitted) columns.AddRange([new(S("Table.Admitted"), true), new(S("Table.OfTarget"), true)]);

        TableRow Row(string name, string? link, IEnumerable<BaseTargets> parts)
        {
            var all = parts.ToList();
            var (target, admitted) = (all.Sum(part => part.Number), all.Sum(part => part.Admitted));
            List<TableCell> cells = [new(name, link), Count(all.Sum(part => part.Lines.Count))];
            if (seesPeople) cells.AddRange([Count(all.Sum(part => part.Members)), Count(all.Sum(part => part.Applicants))]);
            cells.AddRange([Count(all.Sum(part => part.VillagesWithoutMember)), Count(target)]);
            if (withAdmitted) cells.AddRange([Count(admitted), new(Display.Share(admitted, target))]);
            return new TableRow(cells);
        }

        return new DataTable(S("Table.Bases"), columns, [.. targets.Bases.Select(part => Row(part.Name, href(part), [part])), Row(S("Table.Total"), null, targets.Bases) with { IsTotal = true }]);
    }

    /// <summary>Cells in the order of units. A cell without applicants shows its 0 like any other number.</summary>
    public DataTable Cells(string caption, IReadOnlyList<TargetLine> lines, Func<TargetLine, string?> href, bool withAdmitted, bool seesPeople)
    {
        List<TableColumn> columns = [new(S("Table.Cell"))];
        if (seesPeople) columns.AddRange([new(S("Table.Members"), true), new(S("Table.Applicants"), true), new(S("Table.Capacity"), true)]);
        columns.AddRange([new(S("Table.Villages"), true), new(S("Table.Target"), true)]);
        if (withAdmitted) columns.AddRange([new(S("Table.Admitted"), true), new(S("Table.OfTarget"), true)]);
        return new DataTable(caption, columns, [.. lines.Select(line => CellRow(line, href(line), withAdmitted, seesPeople)), CellTotal(lines, withAdmitted, seesPeople)]);
    }

    private static TableRow CellRow(TargetLine line, string? href, bool withAdmitted, bool seesPeople)
    {
        List<TableCell> cells = [new(line.Name, href)];
        if (seesPeople) cells.AddRange([Count(line.Inputs?.Members), Count(line.Inputs?.Applicants), Count(line.Inputs?.MentorCapacity)]);
        cells.AddRange([Count(line.Inputs?.VillagesWithoutMember), Count(line.Number)]);
        if (withAdmitted) cells.AddRange([Count(line.Admitted), new(Display.Share(line.Admitted, line.Number))]);
        return new TableRow(cells);
    }

    private TableRow CellTotal(IReadOnlyList<TargetLine> lines, bool withAdmitted, bool seesPeople)
    {
        var (target, admitted) = (lines.Sum(line => line.Number), lines.Sum(line => line.Admitted));
        List<TableCell> cells = [new(S("Table.Total"))];
        if (seesPeople) cells.AddRange([Count(lines.Sum(line => line.Inputs?.Members ?? 0)), Count(lines.Sum(line => line.Inputs?.Applicants ?? 0)), Count(lines.Sum(line => line.Inputs?.MentorCapacity ?? 0))]);
        cells.AddRange([Count(lines.Sum(line => line.Inputs?.VillagesWithoutMember ?? 0)), Count(target)]);
        if (withAdmitted) cells.AddRange([Count(admitted), new(Display.Share(admitted, target))]);
        return new TableRow(cells) { IsTotal = true };
    }

    private static TableCell Count(int? value) => new(value is { } known ? Display.Number(known) : "–");

    private string S(string key) => strings[key];
}
