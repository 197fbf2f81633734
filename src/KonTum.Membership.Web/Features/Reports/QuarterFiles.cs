using System.Globalization;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Reports;
using KonTum.Membership.Application.Reports.Export;
using KonTum.Membership.Application.Reports.Issuing;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;

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
/// Makes the report's files. They are official documents and always in Vietnamese, whatever the reader's language. A
/// draft is made from today's figures and says so at its foot; an issued report from its frozen content alone.
/// </summary>
public sealed class QuarterFiles(ReportComposer composer, FormsQuery forms, OrganisationQuery organisation, PdfPrinter printer)
{
    /// <summary>The document that would be issued today, with the words of the proposal where there is one.</summary>
    public async Task<Result<FrozenReport>> DraftAsync(QuarterReport report, UnitScope scope, ProposalView? proposal, DateOnly today, CancellationToken cancellationToken)
    {
        var usual = composer.Usual(report.Period, today, report.Coverage.Rows.Count > 0);
        var at = scope.On(report.Period.LastDay);
        var terms = proposal is null
            ? new CompositionTerms(null, today, usual.Position, usual.Signer, usual.Recipients, usual.Narrative, 0)
            : new CompositionTerms(proposal.DocumentNumber, proposal.DocumentDate, proposal.Position, proposal.Signer, proposal.Recipients, proposal.Narrative, 0);
        var counted = await forms.ComposeAsync(at, report.Period, today, cancellationToken);
        if (!counted.TryGet(out var tables, out var errors)) return Result<FrozenReport>.Refused(errors);
        return composer.Compose(report, tables, await organisation.TreeAsync(at, cancellationToken), await organisation.LetterheadAsync(at, cancellationToken), terms);
    }

    public Task<Result<byte[]>> MakeDraftAsync(FrozenReport report, QuarterFormat format, CancellationToken cancellationToken) =>
        MakeAsync(report, composer.Template.Draft, format, cancellationToken);

    public Task<Result<byte[]>> MakeIssuedAsync(IssuedView issued, QuarterFormat format, CancellationToken cancellationToken) =>
        MakeAsync(issued.Report, string.Format(CultureInfo.InvariantCulture, composer.Template.Foot, issued.Head.ShortCode), format, cancellationToken);

    public static string NameOf(FrozenReport report, QuarterFormat format) => string.Create(
        CultureInfo.InvariantCulture,
        $"bao-cao-{(report.Number == ReportPeriod.WholeYear ? "nam" : $"quy-{report.Number}")}-{report.Year}-{report.Unit}{(report.Revision > 1 ? $"-lan-{report.Revision}" : string.Empty)}.{format.Suffix()}");

    private async Task<Result<byte[]>> MakeAsync(FrozenReport report, string foot, QuarterFormat format, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        if (format == QuarterFormat.Xlsx)
        {
            XlsxReportWriter.Write(FrozenDocument.Sheets(report), buffer);
            return buffer.ToArray();
        }

        var document = FrozenDocument.Document(report, foot, composer.Template.RowNumber);
        if (format == QuarterFormat.Pdf) return await printer.PrintAsync(HtmlReportWriter.Write(document, report.Basis.Layout), cancellationToken);
        DocxReportWriter.Write(document, report.Basis.Layout, buffer);
        return buffer.ToArray();
    }
}
