using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Domain.Returns;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Returns;

/// <summary>A cell and what it sent, or that it sent nothing.</summary>
public sealed record ReturnRow(string Code, string Name, string BaseSlug, string BaseName, int BaseOrder, int Order, ReturnState? State, DateOnly? SentOn, string? PaperSignedBy, bool AsksForHelp, string? Phone);

/// <summary>How many cells of a base committee owe, sent, are late, wait.</summary>
public sealed record ReturnCount(string Slug, string Name, int Expected, int Sent, int Late, int WaitsAtBase, int WaitsAtCity, int Accepted);

/// <summary>The returns of a quarter within reach.</summary>
/// <param name="ClosedOn">The day from which no more are taken; null while the quarter is open.</param>
public sealed record QuarterReturns(ReportPeriod Period, DateOnly Today, DateOnly? ClosedOn, IReadOnlyList<ReturnRow> Rows)
{
    public ReturnCount Total => CountOf(string.Empty, string.Empty, Rows);

    public IReadOnlyList<ReturnCount> ByBase =>
        [.. Rows.GroupBy(row => row.BaseSlug).OrderBy(part => part.First().BaseOrder).ThenBy(part => part.Key, StringComparer.Ordinal).Select(part => CountOf(part.Key, part.First().BaseName, [.. part]))];

    public bool IsLate(ReturnRow row) => ReturnDays.IsLate(Period, row.SentOn, ClosedOn is { } closed && closed < Today ? closed : Today);

    private ReturnCount CountOf(string slug, string name, IReadOnlyList<ReturnRow> rows) => new(
        slug, name, rows.Count, rows.Count(row => row.State is not null), rows.Count(IsLate),
        rows.Count(row => row.State == ReturnState.Sent), rows.Count(row => row.State == ReturnState.AcceptedByBase), rows.Count(row => row.State == ReturnState.AcceptedByCity));
}

/// <summary>What is filled in before anybody writes: what the records say of the cell.</summary>
public sealed record ReturnCounts(int Members, int Admitted, int Candidates);

public sealed record AddendumView(DateOnly AddedOn, string Text, string By);

/// <summary>One cell's return with all that stands on its page.</summary>
public sealed record ReturnView(
    int CellId, string CellCode, string CellName, ReportPeriod Period, DateOnly? ClosedOn, ReturnCounts Counts, CellReturn? Sent, string? SentByName, IReadOnlyList<AddendumView> Addenda)
{
    public string SheetCode => ShortCode.OfSheet(CellCode, Period);
}

/// <summary>Reads returns within reach. Lateness is worked out from dates and kept nowhere.</summary>
public sealed class ReturnQuery(MembershipDbContext database)
{
    private static readonly CandidateStage[] Open = [.. CandidateStages.BeforeDecision];

    /// <param name="period">A quarter.</param>
    /// <param name="scope">As of today; cells are those of the quarter's last day.</param>
    public async Task<QuarterReturns> QuarterAsync(UnitScope scope, ReportPeriod period, CancellationToken cancellationToken)
    {
        var day = period.LastDay;
        var rows = await (
            from reach in database.UnitReach.Within(scope.UnitId, day)
            join version in database.UnitVersions.HoldingOn(day) on reach.UnitId equals version.UnitId
            where version.Kind == UnitKind.Cell
            join unit in database.Units on reach.UnitId equals unit.Id
            join parent in database.UnitVersions.HoldingOn(day) on version.ParentId equals parent.UnitId
            join above in database.Units on parent.UnitId equals above.Id
            join sent in database.CellReturns.Where(r => r.Year == period.Year && r.Number == period.Number) on reach.UnitId equals sent.CellId into returns
            from sent in returns.DefaultIfEmpty()
            orderby parent.Order, above.Slug, version.Order, unit.Slug
            select new ReturnRow(
                unit.Slug, version.Name, above.Slug, parent.ShortName, parent.Order, version.Order, (ReturnState?)sent.State, (DateOnly?)sent.SentOn, sent.PaperSignedBy, sent.Help != null,
                database.Users.Where(user => user.UnitId == unit.Id && !user.Disabled && user.PhoneNumber != null).OrderBy(user => user.UserName).Select(user => user.PhoneNumber).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        return new QuarterReturns(period, scope.AsOf, await ClosedOnAsync(scope, period, cancellationToken), rows);
    }

    /// <summary>One cell's return; null where the cell is out of reach or was not there on the quarter's last day.</summary>
    public async Task<ReturnView?> FindAsync(UnitScope scope, string cellCode, ReportPeriod period, CancellationToken cancellationToken)
    {
        var day = period.LastDay;
        var cell = await (
            from unit in database.Units
            where unit.Slug == cellCode
            join reach in database.UnitReach.Within(scope.UnitId, day) on unit.Id equals reach.UnitId
            join version in database.UnitVersions.HoldingOn(day) on unit.Id equals version.UnitId
            where version.Kind == UnitKind.Cell
            select new { unit.Id, version.Name }).FirstOrDefaultAsync(cancellationToken);
        if (cell is null) return null;
        var sent = await database.CellReturns.AsNoTracking().FirstOrDefaultAsync(r => r.CellId == cell.Id && r.Year == period.Year && r.Number == period.Number, cancellationToken);
        var by = sent is null ? null : await database.Users.Where(user => user.Id == sent.SentBy).Select(user => user.DisplayName).FirstOrDefaultAsync(cancellationToken);
        var addenda = await database.ReturnAddenda.Where(a => a.CellId == cell.Id && a.Year == period.Year && a.Number == period.Number).OrderBy(a => a.Id)
            .Select(a => new AddendumView(a.AddedOn, a.Text, database.Users.Where(user => user.Id == a.AddedBy).Select(user => user.DisplayName).FirstOrDefault() ?? string.Empty)).ToListAsync(cancellationToken);
        return new ReturnView(cell.Id, cellCode, cell.Name, period, await ClosedOnAsync(scope, period, cancellationToken), await CountsAsync(cell.Id, period, cancellationToken), sent, by, addenda);
    }

    /// <summary>The day on which a unit above closed the quarter; null while it is open.</summary>
    public Task<DateOnly?> ClosedOnAsync(UnitScope scope, ReportPeriod period, CancellationToken cancellationToken) =>
        database.QuarterClosings
            .Where(closing => closing.Year == period.Year && closing.Number == period.Number
                && database.UnitReach.Any(reach => reach.AncestorId == closing.UnitId && reach.UnitId == scope.UnitId))
            .Select(closing => (DateOnly?)closing.ClosedOn).MinAsync(cancellationToken);

    /// <summary>The cell to which a printed sheet belongs, among those within reach. A sheet may lie about for a year before it is found.</summary>
    /// <param name="latest">The last of the four quarters that are looked through.</param>
    public async Task<(string CellCode, ReportPeriod Period)?> OfSheetAsync(UnitScope scope, string code, ReportPeriod latest, CancellationToken cancellationToken)
    {
        var day = scope.AsOf;
        var cells = await (
            from reach in database.UnitReach.Within(scope.UnitId, day)
            join version in database.UnitVersions.HoldingOn(day) on reach.UnitId equals version.UnitId
            where version.Kind == UnitKind.Cell
            join unit in database.Units on reach.UnitId equals unit.Id
            orderby unit.Slug
            select unit.Slug).ToListAsync(cancellationToken);
        foreach (var period in Enumerable.Range(0, 4).Select(back => ReportPeriod.Of(Quarter.Of(latest.FirstDay.AddMonths(-3 * back)))))
        {
            foreach (var cell in cells)
                if (ShortCode.OfSheet(cell, period) == code) return (cell, period);
        }

        return null;
    }

    internal async Task<ReturnCounts> CountsAsync(int cellId, ReportPeriod period, CancellationToken cancellationToken)
    {
        var (first, last) = (period.FirstDay, period.LastDay);
        var members = await database.MemberReach.Within(cellId, last).CountAsync(cancellationToken);
        var admitted = await database.Members.CountAsync(member => member.ProposedByCellId == cellId && member.AdmittedOn >= first && member.AdmittedOn <= last, cancellationToken);
        var candidates = await database.CandidateReach.Within(cellId, last)
            .Join(database.CandidateSteps.HoldingOn(last).Where(step => Open.Contains(step.Stage)), reach => reach.CandidateId, step => step.CandidateId, (reach, step) => reach.CandidateId).CountAsync(cancellationToken);
        return new ReturnCounts(members, admitted, candidates);
    }
}
