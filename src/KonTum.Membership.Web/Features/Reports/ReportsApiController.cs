using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using KonTum.Membership.Application.Reports;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Reports;

/// <summary>A quarter's tables as figures, under the same disclosure control as the files. Its shape is in the contract: fields may be added, none changed.</summary>
[ApiController]
[ResponseCache(NoStore = true)]
public sealed class ReportsApiController(CurrentUser user, QuarterReportQuery reports, ReportWords words, Rulebook rules, DomainWords names) : ControllerBase
{
    [HttpGet("/api/v1/reports/{year:int}/{number:int}")]
    [Authorize(Permissions.ReadReports)]
    [EndpointSummary("The tables of a quarter")]
    [EndpointDescription("Aggregates only. A hidden cell has value null and stands under 'hidden' as the pages show it. 409 where the tables do not close, with the rows that break them.")]
    [ProducesResponseType<ReportAnswer>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict, "application/problem+json")]
    public async Task<IActionResult> Get(int year, int number, CancellationToken cancellationToken)
    {
        if (ReportQuarters.Find(year, number, user.Today) is not { } quarter) return NotFound();
        var composed = await reports.ComposeAsync(user.Scope(quarter.LastDay), quarter, user.Today, words["Table.Total"], cancellationToken);
        return composed.TryGet(out var report)
            ? Ok(ReportAnswer.Of(report, rules.At(quarter.LastDay).Id))
            : Problem(detail: string.Join(" ", composed.Errors.Select(names.Say)), statusCode: StatusCodes.Status409Conflict);
    }
}

/// <param name="State">"live": computed when asked. An issued report would say so and carry its short code.</param>
/// <param name="Sha256">Of the tables as they stand in this answer, without spaces: two equal sums are two equal reports.</param>
/// <param name="Tree">The day whose organisations make the rows.</param>
public sealed record ReportAnswer(
    int Year, int Quarter, string State, string? ShortCode, string Sha256, DateOnly AsOf, string Unit, string RuleSet, DateOnly Tree, IReadOnlyDictionary<string, TableAnswer> Tables)
{
    public static ReportAnswer Of(QuarterReport report, string ruleSet)
    {
        var tables = QuarterDocument.Protected(report).ToDictionary(table => table.Key, table => TableAnswer.Of(table.Table, table.Columns));
        var sum = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(tables, JsonSerializerOptions.Web)));
        return new ReportAnswer(report.Quarter.Year, report.Quarter.Number, "live", null, sum, report.Quarter.LastDay, report.Unit.Slug, ruleSet, report.Quarter.LastDay, tables);
    }
}

public sealed record TableAnswer(IReadOnlyList<string> Columns, IReadOnlyList<RowAnswer> Rows, RowAnswer? Total)
{
    public static TableAnswer Of(ClosedTable table, IReadOnlyList<string> columns) => new(
        columns, [.. table.Rows.Select(row => RowAnswer.Of(table, row, columns))], table.Total is null ? null : RowAnswer.Of(table, table.Total, columns));
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
