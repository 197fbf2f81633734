using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Reports;
using KonTum.Membership.Application.Reports.Export;
using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Web.Features.Reports;

/// <summary>Turns the figures of a quarter into an official document. Tables leave through disclosure control.</summary>
public sealed class QuarterDocument(ReportWords words)
{
    public ReportDocument Of(QuarterReport report, UnitLetterhead head, DateOnly day) => new()
    {
        Letterhead = new Letterhead(head.Superior, head.Issuer ?? report.Unit.Name.ToUpper(Infrastructure.Localisation.AppCultures.Formatting), words["Doc.Party"]),
        Number = words["Doc.Number", head.Symbol ?? string.Empty],
        PlaceAndDate = words["Doc.PlaceAndDate", head.Seat ?? report.Unit.ShortName, DocumentFigures.Day(day), DocumentFigures.Month(day), day.Year],
        TypeTitle = words["Doc.Type"],
        SubjectLines = [words["Doc.Subject"], words.NameOf(report.Quarter)],
        Sections =
        [
            new ReportSection(null, words.Narrative(report)),
            new ReportSection(words["Doc.Note"], [words["Doc.NoteText", TableProtection.OrdinaryThreshold, TableProtection.SpecialThreshold]]),
        ],
        Annexes = [.. Protected(report).Select(table => Table(table.Key, table.Table, table.Columns, report))],
        Signature = new SignatureBlock([words["Doc.Authority"]], words["Doc.Position"], string.Empty),
        Recipients = new RecipientList(words["Doc.Recipients"], words["Doc.RecipientLines"].Split('\n')),
    };

    /// <summary>The same tables under the same disclosure control, for a workbook.</summary>
    public IReadOnlyList<WorkbookSheet> Sheets(QuarterReport report) =>
        [.. Protected(report).Select(table => new WorkbookSheet(table.Key, words[$"{table.Key}.Caption", words.NameOf(report.Quarter)], table.Table, table.Columns,
            [words["Table.Unit"], .. table.Columns.Select(column => words.Head(table.Key, column))]))];

    /// <summary>What may leave of a quarter's tables. A unit without villages has no second one.</summary>
    public static IReadOnlyList<(string Key, ClosedTable Table, IReadOnlyList<string> Columns)> Protected(QuarterReport report) => report.Coverage.Rows.Count > 0
        ? [("Q1", report.PrintedResults, ReportWords.ResultColumns), ("Q2", report.Coverage, ReportWords.CoverageColumns)]
        : [("Q1", report.PrintedResults, ReportWords.ResultColumns)];

    private ReportTable Table(string key, ClosedTable table, IReadOnlyList<string> columns, QuarterReport report) => new(
        words[$"{key}.Caption", words.NameOf(report.Quarter)],
        [
            new ReportTableColumn(words["Table.Number"], ColumnAlignment.Centre, 5), new ReportTableColumn(words["Table.Unit"], ColumnAlignment.Start, 24),
            .. columns.Select(column => new ReportTableColumn(words.Head(key, column))),
        ],
        [.. table.Rows.Select((row, index) => (IReadOnlyList<string>)[$"{index + 1}", row.Label, .. columns.Select(column => ReportWords.Cell(table, row, column))])],
        [string.Empty, table.Total!.Label, .. columns.Select(column => ReportWords.Cell(table, table.Total!, column))])
    { Landscape = true };
}
