using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Reports.Export;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Infrastructure.Localisation;

namespace KonTum.Membership.Web.Features.Targets.Annexes;

/// <summary>Makes the files of a plan through the writers that make every official document.</summary>
public sealed class AnnexFiles(AnnexDocument documents, OrganisationQuery organisation, PdfPrinter printer)
{
    public static string ContentTypeOf(string format) => format switch
    {
        "pdf" => "application/pdf",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format."),
    };

    public async Task<Result<byte[]>> MakeAsync(PlanAnnex annex, UnitScope scope, string unitName, DateOnly today, string format, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        if (format == "xlsx")
        {
            XlsxReportWriter.Write(OfficialLanguage.Of(() => documents.Sheets(annex)), buffer);
            return buffer.ToArray();
        }

        var day = annex.Plan.DecidedOn ?? today;
        var head = await organisation.LetterheadAsync(scope.On(day), cancellationToken);
        var document = OfficialLanguage.Of(() => documents.Of(annex, head, unitName, day));
        var layout = DocumentLayouts.At(day);
        if (format == "pdf") return await printer.PrintAsync(HtmlReportWriter.Write(document, layout), cancellationToken);
        DocxReportWriter.Write(document, layout, buffer);
        return buffer.ToArray();
    }
}
