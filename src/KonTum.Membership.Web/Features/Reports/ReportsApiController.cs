using System.Globalization;
using KonTum.Membership.Application.Reports;
using KonTum.Membership.Application.Reports.Issuing;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Reports;

/// <summary>A quarter's tables as figures, under the same disclosure control as the files. Its shape is in the contract: fields may be added, none changed.</summary>
[ApiController]
[ResponseCache(NoStore = true)]
public sealed class ReportsApiController(CurrentUser user, QuarterReportQuery reports, IssuedReportQuery issued, QuarterFiles files, DomainWords names) : ControllerBase
{
    [HttpGet("/api/v1/reports/{year:int}/{number:int}")]
    [Authorize(Permissions.ReadReports)]
    [EndpointSummary("The tables of a quarter, or of a year where the number is 0")]
    [EndpointDescription("Aggregates only; an issued report as it was issued. A hidden cell has value null and stands under 'hidden' as the pages show it. 409 where the tables do not close, with the rows that break them.")]
    [ProducesResponseType<ReportAnswer>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict, "application/problem+json")]
    public async Task<IActionResult> Get(int year, int number, CancellationToken cancellationToken)
    {
        if (ReportQuarters.Find(year, number, user.Today) is not { } period) return NotFound();
        if (await issued.LatestAsync(user.Scope(), period, cancellationToken) is { } latest) return Ok(ReportAnswer.Of(latest.Report, "issued", latest.Head.ShortCode, latest.Head.Sha256));
        var proposal = await issued.ProposalAsync(user.Scope(), period, cancellationToken);
        var composed = await reports.ComposeAsync(user.Scope(period.LastDay), period, user.Today, ReportWords.OfficialTotal, cancellationToken);
        var draft = composed.TryGet(out var report) ? await files.DraftAsync(report, user.Scope(), proposal, user.Today, cancellationToken) : Result<FrozenReport>.Refused(composed.Errors);
        return draft.TryGet(out var frozen)
            ? Ok(ReportAnswer.Of(frozen, proposal is null ? "live" : "composed", null, FrozenReport.Sum(frozen.Write())))
            : Problem(detail: string.Join(" ", draft.Errors.Select(names.Say)), statusCode: StatusCodes.Status409Conflict);
    }
}

/// <param name="Quarter">1 to 4; 0 for the year.</param>
/// <param name="State">"issued": as frozen; "composed": prepared and waiting to be issued; "live": computed when asked.</param>
/// <param name="Sha256">Over the canonical form of the report; of an issued one the sum that its short code is made of.</param>
/// <param name="Tree">The day whose organisations make the rows.</param>
public sealed record ReportAnswer(
    int Year, int Quarter, string State, string? ShortCode, string Sha256, DateOnly AsOf, string Unit, string RuleSet, DateOnly Tree, int Revision, IReadOnlyDictionary<string, TableAnswer> Tables)
{
    public static ReportAnswer Of(FrozenReport report, string state, string? shortCode, string sha256) => new(
        report.Year, report.Number, state, shortCode, sha256, report.AsOf, report.Unit, report.Basis.RuleSet, report.Basis.TreeAsOf, report.Revision,
        report.Tables.ToDictionary(table => table.Key, table => TableAnswer.Of(FrozenDocument.Thaw(table))));
}

public sealed record TableAnswer(IReadOnlyList<string> Columns, IReadOnlyList<RowAnswer> Rows, RowAnswer? Total)
{
    public static TableAnswer Of(ClosedTable table)
    {
        List<string> columns = [.. table.Columns.Select(column => column.Key)];
        return new TableAnswer(columns, [.. table.Rows.Select(row => RowAnswer.Of(table, row, columns))], table.Total is null ? null : RowAnswer.Of(table, table.Total, columns));
    }
}

/// <param name="Values">In the order of the columns. Counts as they are, per cent and averages as the pages round them; null where unknown, without a base, or hidden.</param>
/// <param name="Hidden">By column, what a page shows in place of a value that may not be told.</param>
public sealed record RowAnswer(string Label, IReadOnlyList<decimal?> Values, IReadOnlyDictionary<string, string> Hidden)
{
    public static RowAnswer Of(ClosedTable table, TableRow row, IReadOnlyList<string> columns) => new(
        row.Label,
        [.. columns.Select(column => Value(row[column], table.Columns.First(known => known.Key == column).Kind))],
        columns.Where(column => row[column] is TableCell.Hidden).ToDictionary(column => column, column => ReportWords.Cell(table, row, column)));

    private static decimal? Value(TableCell cell, ColumnKind kind) => cell switch
    {
        TableCell.Number { Value: { } count } => count,
        TableCell.Share { Value: { Denominator: > 0 } } => decimal.Parse(FigureFormat.Cell(cell, kind, CultureInfo.InvariantCulture), NumberStyles.Number, CultureInfo.InvariantCulture),
        _ => null,
    };
}
