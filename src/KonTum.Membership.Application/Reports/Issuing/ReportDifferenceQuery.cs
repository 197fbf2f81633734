using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Reports.Templates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Reports.Issuing;

/// <summary>Why a figure is another today than it was when the report was issued.</summary>
public enum DifferenceKind
{
    /// <summary>A fact of the period that was entered after the report was issued.</summary>
    LateEntry,

    /// <summary>A fact that was known and has been put right since.</summary>
    Correction,

    /// <summary>Units begun, ended, moved or renamed by an act entered after the report was issued.</summary>
    Reorganisation,
}

/// <param name="Now">Null where today's value may not be told: beside the issued one it would tell of single people.</param>
public sealed record CellDifference(string TableKey, string RowLabel, string ColumnHead, string Then, string? Now, DifferenceKind Kind);

/// <summary>A row of the report whose unit is another today. The report stands on the tree of its own day all the same.</summary>
/// <param name="NameNow">Null where the unit is no more.</param>
public sealed record ReorganisedUnit(string NameThen, string? NameNow, bool Moved);

/// <param name="Refusals">Why today's facts of that period make no table that closes; then nothing can be compared.</param>
public sealed record ReportDifference(IReadOnlyList<CellDifference> Cells, IReadOnlyList<ReorganisedUnit> Reorganised, IReadOnlyList<DomainError> Refusals)
{
    public bool IsNone => Cells.Count == 0 && Reorganised.Count == 0 && Refusals.Count == 0;
}

/// <summary>What entered the audit trail after a report was issued and concerns its period, by the keys of its rows.</summary>
public sealed record LateActs(IReadOnlySet<string> Late, IReadOnlySet<string> Reorganised, bool PlanRevised);

/// <summary>
/// Sets an issued report beside what is known of its period today. The tables are computed anew on the tree of the
/// period's last day and protected as they were; what entered the audit trail after the issue says which kind a change is.
/// </summary>
public sealed class ReportDifferenceQuery(MembershipDbContext database, QuarterReportQuery reports, FormsQuery forms)
{
    private static readonly string[] NewFacts =
        ["Member.Admitted", "Member.CeremonyHeld", "Member.Recognised", "Member.Left", "Member.Moved", "Member.ResidenceRecorded", "Member.PostTaken"];

    public async Task<ReportDifference> FindAsync(UnitScope scope, IssuedView issued, CancellationToken cancellationToken)
    {
        var report = issued.Report;
        var reorganised = await ReorganisedAsync(report, scope.AsOf, cancellationToken);
        var at = new UnitScope(issued.UnitId, report.AsOf, SeesPeople: false);
        var composed = await reports.ComposeAsync(at, issued.Head.Period, scope.AsOf, ReportTemplate.Load().Total, cancellationToken);
        if (!composed.TryGet(out var now, out var errors)) return new ReportDifference([], reorganised, errors);
        var counted = await forms.ComposeAsync(at, issued.Head.Period, scope.AsOf, cancellationToken);
        if (!counted.TryGet(out var tables, out var open)) return new ReportDifference([], reorganised, open);
        var mayTell = scope.SeesPeople && scope.UnitId == issued.UnitId;
        var found = Compare(report, PrintedTables.Of(now, tables), mayTell).ToList();
        if (found.Count == 0) return new ReportDifference([], reorganised, []);
        return new ReportDifference(Judge(found, await ActsAsync(scope, issued, cancellationToken)), reorganised, []);
    }

    private static IEnumerable<Change> Compare(FrozenReport report, IReadOnlyList<PrintedTable> today, bool mayTell)
    {
        foreach (var then in report.Tables)
        {
            var now = today.FirstOrDefault(table => table.Key == then.Key)?.Table;
            var rows = now?.Rows.ToDictionary(row => row.Key, StringComparer.Ordinal) ?? [];
            foreach (var row in then.Total is null ? then.Rows : then.Rows.Append(then.Total))
            {
                var other = row.Key == ClosedTable.TotalKey ? now?.Total : rows.GetValueOrDefault(row.Key);
                for (var i = 0; i < then.Columns.Count; i++)
                    if (Differ(then, row, i, other, mayTell) is { } cell) yield return new Change(row.Key, other is not null, cell);
            }

            foreach (var row in rows.Values.Where(row => then.Rows.All(known => known.Key != row.Key)))
                yield return new Change(row.Key, false, new CellDifference(then.Key, row.Label, string.Empty, FigureFormat.NothingToDivide, null, DifferenceKind.Reorganisation));
        }
    }

    private static CellDifference? Differ(FrozenTable table, FrozenRow row, int column, TableRow? now, bool mayTell)
    {
        var (key, head) = (table.Columns[column].Key, table.Columns[column].Head);
        var then = FrozenDocument.Text(table, row, column);
        if (now is null) return column == 0 ? new CellDifference(table.Key, row.Label, head, then, null, DifferenceKind.Reorganisation) : null;
        if (!now.Cells.TryGetValue(key, out var cell) || row.Cells[column] is TableCell.Hidden || cell is TableCell.Hidden || cell.Equals(row.Cells[column])) return null;
        var text = FrozenDocument.Text(table, row with { Cells = [.. row.Cells.Select((old, index) => index == column ? cell : old)] }, column);
        // Two totals with one person between them tell what that person is.
        var tells = table.Key[0] == 'B' || QuarterTables.MaskedColumns.Append("averageAge").Contains(key);
        return new CellDifference(table.Key, row.Label, head, then, tells && !mayTell ? null : text, DifferenceKind.Correction);
    }

    /// <summary>A total changes for the reason for which its rows do; where these are hidden, for any that there is.</summary>
    private static List<CellDifference> Judge(List<Change> found, LateActs acts)
    {
        var rows = found.Where(change => change.RowKey != ClosedTable.TotalKey).ToLookup(change => change.Cell.TableKey, change => KindOf(change, acts));
        return
        [
            .. found.Select(change => change.Cell with
            {
                Kind = change.RowKey == ClosedTable.TotalKey && rows.Contains(change.Cell.TableKey) ? rows[change.Cell.TableKey].Min() : KindOf(change, acts),
            }),
        ];
    }

    private static DifferenceKind KindOf(Change change, LateActs acts)
    {
        // The rows of a form are kinds of people and not units: what happened anywhere happened to them.
        var key = change.Cell.TableKey[0] == 'B' ? ClosedTable.TotalKey : change.RowKey;
        if (!change.RowStands || acts.Reorganised.Contains(key)) return DifferenceKind.Reorganisation;
        if (acts.Late.Contains(key) || acts.PlanRevised) return DifferenceKind.LateEntry;
        return DifferenceKind.Correction;
    }

    /// <summary>What was entered after the issue and concerns the period, by row of the report; the total stands for all rows.</summary>
    public async Task<LateActs> ActsAsync(UnitScope scope, IssuedView issued, CancellationToken cancellationToken)
    {
        var slugs = issued.Report.Tables.SelectMany(table => table.Rows).Select(row => row.Key).Distinct().ToList();
        var (since, day) = (issued.Head.IssuedAt, issued.Report.AsOf);
        var entered = database.AuditEntries.Where(entry => entry.At > since && entry.OccurredOn <= day);
        var late = await (
            from entry in entered
            where NewFacts.Contains(entry.Act)
            join member in database.Members on entry.SubjectId equals member.PublicId
            join reach in database.MemberReach on member.Id equals reach.MemberId
            join unit in database.Units on reach.UnitId equals unit.Id
            where slugs.Contains(unit.Slug) && reach.ValidFrom <= day
            select unit.Slug).Distinct().ToListAsync(cancellationToken);
        var moved = await (
            from entry in entered
            where entry.SubjectType == nameof(Unit)
            join changed in database.Units on entry.SubjectId equals changed.PublicId
            join reach in database.UnitReach on changed.Id equals reach.UnitId
            join unit in database.Units on reach.AncestorId equals unit.Id
            where slugs.Contains(unit.Slug)
            select unit.Slug).Distinct().ToListAsync(cancellationToken);
        var plans = await entered.AnyAsync(entry => entry.Act == "Plan.Issued" || entry.Act == "Plan.Revised", cancellationToken);
        return new LateActs(WithTotal(late), WithTotal(moved), plans);
    }

    private static HashSet<string> WithTotal(List<string> rows) => rows.Count == 0 ? [] : [.. rows, ClosedTable.TotalKey];

    private async Task<IReadOnlyList<ReorganisedUnit>> ReorganisedAsync(FrozenReport report, DateOnly today, CancellationToken cancellationToken)
    {
        var slugs = report.Tables.SelectMany(table => table.Rows).Select(row => row.Key).Distinct().ToList();
        var day = report.AsOf;
        var rows = await database.Units.Where(unit => slugs.Contains(unit.Slug))
            .Select(unit => new
            {
                unit.Slug,
                Then = database.UnitVersions.Where(v => v.UnitId == unit.Id && v.ValidFrom <= day && (v.ValidTo == null || v.ValidTo > day)).Select(v => new { v.Name, v.ParentId }).FirstOrDefault(),
                Now = database.UnitVersions.Where(v => v.UnitId == unit.Id && v.ValidFrom <= today && (v.ValidTo == null || v.ValidTo > today)).Select(v => new { v.Name, v.ParentId }).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(row => row.Then is not null && (row.Now is null || row.Now.Name != row.Then.Name || row.Now.ParentId != row.Then.ParentId))
                .OrderBy(row => row.Slug, StringComparer.Ordinal)
                .Select(row => new ReorganisedUnit(row.Then!.Name, row.Now?.Name, row.Now is not null && row.Now.ParentId != row.Then.ParentId)),
        ];
    }

    private sealed record Change(string RowKey, bool RowStands, CellDifference Cell);
}
