using System.Globalization;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Reports;
using KonTum.Membership.Application.Reports.Export;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Infrastructure.Localisation;

namespace KonTum.Membership.Web.Features.Reports;

public enum QuarterFormat
{
    Docx,
    Pdf,
    Xlsx,
}

public static class QuarterFormats
{
    public static string ContentType(this QuarterFormat format) => format switch
    {
        QuarterFormat.Pdf => "application/pdf",
        QuarterFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        QuarterFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format."),
    };

    public static string Suffix(this QuarterFormat format) => format.ToString().ToLowerInvariant();
}

/// <summary>
/// Makes the report's files. They are official documents and always in Vietnamese, whatever the reader's language.
/// </summary>
public sealed class QuarterFiles(QuarterDocument documents, OrganisationQuery organisation, PdfPrinter printer)
{
    public async Task<Result<byte[]>> MakeAsync(QuarterReport report, UnitScope scope, DateOnly day, QuarterFormat format, CancellationToken cancellationToken)
    {
        if (format == QuarterFormat.Xlsx)
        {
            using var book = new MemoryStream();
            XlsxReportWriter.Write(PaperLanguage.InVietnamese(() => documents.Sheets(report)), book);
            return book.ToArray();
        }

        var head = await organisation.LetterheadAsync(scope.On(report.Quarter.LastDay), cancellationToken);
        var document = PaperLanguage.InVietnamese(() => documents.Of(report, head, day));
        var layout = DocumentLayouts.At(day);
        if (format == QuarterFormat.Pdf) return await printer.PrintAsync(HtmlReportWriter.Write(document, layout), cancellationToken);
        using var buffer = new MemoryStream();
        DocxReportWriter.Write(document, layout, buffer);
        return buffer.ToArray();
    }

    public static string NameOf(QuarterReport report, QuarterFormat format) => string.Create(
        CultureInfo.InvariantCulture, $"bao-cao-quy-{report.Quarter.Number}-{report.Quarter.Year}-{report.Unit.Slug}.{format.Suffix()}");
}
