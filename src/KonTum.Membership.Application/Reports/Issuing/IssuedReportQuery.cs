using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Reports.Issuing;

/// <summary>A report that lies before the one who issues.</summary>
public sealed record ProposalView(
    Guid PublicId, int Version, ReportPeriod Period, int DocumentNumber, DateOnly DocumentDate, string Position, string Signer, string Recipients, string Narrative, string? Reason, Guid PreparedBy, string PreparedByName);

/// <summary>An issued report without its content.</summary>
/// <param name="SupersededBy">The code of the report that stands in for it; null while it is the latest.</param>
public sealed record IssuedHead(ReportPeriod Period, int Revision, string ShortCode, string Sha256, DateOnly DocumentDate, DateTime IssuedAt, string PreparedByName, string IssuedByName, string? SupersededBy);

/// <summary>An issued report as it was frozen.</summary>
public sealed record IssuedView(IssuedHead Head, int UnitId, FrozenReport Report, bool SumHolds);

/// <summary>Reads issued reports and those that wait. An issued report is read by whoever reaches its unit and by the units below it, to whom it is sent.</summary>
public sealed class IssuedReportQuery(MembershipDbContext database)
{
    public async Task<ProposalView?> ProposalAsync(UnitScope scope, ReportPeriod period, CancellationToken cancellationToken)
    {
        var row = await database.ReportProposals.AsNoTracking()
            .Where(p => p.UnitId == scope.UnitId && p.State == ProposalState.Composed && p.Year == period.Year && p.Number == period.Number)
            .Select(p => new { Proposal = p, Name = database.Users.Where(user => user.Id == p.PreparedBy).Select(user => user.DisplayName).FirstOrDefault() })
            .FirstOrDefaultAsync(cancellationToken);
        return row?.Proposal is { } found
            ? new ProposalView(found.PublicId, found.Version, period, found.DocumentNumber, found.DocumentDate, found.Position, found.Signer, found.Recipients, found.Narrative, found.Reason, found.PreparedBy, row.Name ?? string.Empty)
            : null;
    }

    /// <summary>The proposals of the reader's own unit that wait.</summary>
    public async Task<IReadOnlyList<ReportPeriod>> WaitingAsync(UnitScope scope, CancellationToken cancellationToken) =>
        [.. (await database.ReportProposals.Where(p => p.UnitId == scope.UnitId && p.State == ProposalState.Composed).Select(p => new { p.Year, p.Number }).ToListAsync(cancellationToken)).Select(p => ReportPeriod.Of(p.Year, p.Number))];

    /// <summary>The issued reports of the reader's own unit, the latest period first and in it the latest report.</summary>
    public async Task<IReadOnlyList<IssuedHead>> ListAsync(UnitScope scope, CancellationToken cancellationToken) =>
        await HeadsAsync(database.IssuedReports.Where(report => report.UnitId == scope.UnitId), cancellationToken);

    /// <summary>Those of one period, the latest first.</summary>
    public async Task<IReadOnlyList<IssuedHead>> HeadsAsync(UnitScope scope, ReportPeriod period, CancellationToken cancellationToken) =>
        await HeadsAsync(Of(scope.UnitId, period), cancellationToken);

    /// <summary>The latest issued report of a period, with its content.</summary>
    public async Task<IssuedView?> LatestAsync(UnitScope scope, ReportPeriod period, CancellationToken cancellationToken)
    {
        var heads = await HeadsAsync(Of(scope.UnitId, period), cancellationToken);
        return heads.Count == 0 ? null : await ViewAsync(heads[0], cancellationToken);
    }

    /// <summary>The report of a code; null where there is none or it was not sent to the reader: the two are not told apart.</summary>
    public async Task<IssuedView?> FindAsync(UnitScope scope, string shortCode, CancellationToken cancellationToken)
    {
        var found = await database.IssuedReports
            .Where(report => report.ShortCode == shortCode && database.UnitReach.Any(reach => (reach.AncestorId == scope.UnitId && reach.UnitId == report.UnitId) || (reach.AncestorId == report.UnitId && reach.UnitId == scope.UnitId)))
            .Select(report => new { report.UnitId, report.Year, report.Number }).FirstOrDefaultAsync(cancellationToken);
        if (found is null) return null;
        var heads = await HeadsAsync(Of(found.UnitId, ReportPeriod.Of(found.Year, found.Number)), cancellationToken);
        return await ViewAsync(heads.First(head => head.ShortCode == shortCode), cancellationToken);
    }

    private IQueryable<IssuedReport> Of(int unitId, ReportPeriod period) =>
        database.IssuedReports.Where(report => report.UnitId == unitId && report.Year == period.Year && report.Number == period.Number);

    private async Task<IssuedView> ViewAsync(IssuedHead head, CancellationToken cancellationToken)
    {
        var row = await database.IssuedReports.Where(report => report.ShortCode == head.ShortCode).Select(report => new { report.UnitId, report.Content }).SingleAsync(cancellationToken);
        return new IssuedView(head, row.UnitId, FrozenReport.Read(row.Content), FrozenReport.Sum(row.Content) == head.Sha256);
    }

    private async Task<List<IssuedHead>> HeadsAsync(IQueryable<IssuedReport> reports, CancellationToken cancellationToken)
    {
        var rows = await reports
            .Select(report => new
            {
                report.Year,
                report.Number,
                report.Revision,
                report.ShortCode,
                report.Sha256,
                report.DocumentDate,
                report.IssuedAt,
                Prepared = database.Users.Where(user => user.Id == report.PreparedBy).Select(user => user.DisplayName).FirstOrDefault(),
                Issued = database.Users.Where(user => user.Id == report.IssuedBy).Select(user => user.DisplayName).FirstOrDefault(),
                SupersededBy = database.IssuedReports.Where(later => later.SupersedesId == report.Id).Select(later => later.ShortCode).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return
        [
            .. rows.OrderByDescending(row => row.Year).ThenByDescending(row => row.Number).ThenByDescending(row => row.Revision)
                .Select(row => new IssuedHead(ReportPeriod.Of(row.Year, row.Number), row.Revision, row.ShortCode, row.Sha256, row.DocumentDate, row.IssuedAt, row.Prepared ?? string.Empty, row.Issued ?? string.Empty, row.SupersededBy)),
        ];
    }
}
