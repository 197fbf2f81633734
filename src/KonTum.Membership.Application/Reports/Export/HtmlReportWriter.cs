using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace KonTum.Membership.Application.Reports.Export;

/// <summary>
/// The document as one HTML file that needs nothing else, for the printer to PDF. It is never served to a browser,
/// so its style stands inside it.
/// </summary>
public static class HtmlReportWriter
{
    // Vietnamese letters stay readable in the file; what HTML gives a meaning to is still encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(ReportDocument document, DocumentLayout layout) => new Page(document, layout).Write();

    private sealed class Page(ReportDocument document, DocumentLayout layout)
    {
        private readonly StringBuilder _html = new();

        public string Write()
        {
            Line($"<!DOCTYPE html><html lang=\"{Text(document.Language)}\"><head><meta charset=\"utf-8\">");
            // Texts of people end up here: nothing in them may load or run anything.
            Line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
            Line($"<title>{Text(string.Join(' ', document.SubjectLines.Prepend(document.TypeTitle)))}</title>");
            Line($"<style>{HtmlReportStyle.Write(layout, DocumentText.Prepare(document.FooterText, layout))}</style></head><body>");
            Head();
            foreach (var section in document.Sections) Section(section);
            Foot();
            foreach (var annex in document.Annexes) Table(annex, "annex");
            Line("</body></html>");
            return _html.ToString();
        }

        private void Head()
        {
            var head = document.Letterhead;
            Line("<header>");
            if (document.FormCode.Length > 0) Paragraph("form-code", document.FormCode);
            Line("<div class=\"letterhead\"><div>");
            if (head.SuperiorBody is not null) Paragraph("superior", head.SuperiorBody);
            if (head.IssuingBody is not null)
            {
                Paragraph("issuer", head.IssuingBody);
                Paragraph("star", layout.Star);
            }

            Paragraph("number", document.Number);
            Line("</div><div>");
            Line($"<p class=\"party\"><span>{Text(head.PartyName)}</span></p>");
            Paragraph("place", document.PlaceAndDate);
            Line("</div></div>");
            Line($"<h1>{Text(document.TypeTitle)}</h1>");
            foreach (var line in document.SubjectLines) Paragraph("subject", line);
            Paragraph("rule", head.IssuingBody is null ? string.Empty : layout.TitleRule);
            foreach (var line in document.Addressees) Paragraph("addressee", line);
            Line("</header>");
        }

        private void Section(ReportSection section)
        {
            Line("<section>");
            if (section.Centred is not null) Paragraph("centred", section.Centred);
            if (section.Heading is not null) Line($"<h2>{Text(section.Heading)}</h2>");
            foreach (var paragraph in section.Paragraphs) Paragraph(DocumentText.HasBlank(paragraph) ? "text ragged" : "text", paragraph);
            for (var line = 0; line < section.BlankLines; line++) Paragraph("dots", string.Empty);
            Line("</section>");
            foreach (var table in section.Tables) Table(table, "inset");
            if (section.Signatures.Count == 0) return;
            Line("<footer><div class=\"signature\">");
            if (section.Signatures.Count > 1) Signed(section.Signatures[0]);
            Line("</div><div class=\"signature\">");
            Signed(section.Signatures[^1]);
            Line("</div></footer>");
        }

        private void Foot()
        {
            if (document is not { Recipients: { } recipients, Signature: { } signature }) return;
            Line($"<footer><div class=\"recipients\"><p class=\"to\">{Text(recipients.Heading)}</p>");
            foreach (var line in recipients.Lines) Paragraph("recipient", $"- {line}");
            Line("</div><div class=\"signature\">");
            Signed(signature);
            Line("</div></footer>");
        }

        private void Signed(SignatureBlock signature)
        {
            foreach (var line in signature.AuthorityLines) Paragraph("authority", line);
            Paragraph("position", signature.Position);
            if (signature.Note.Length > 0) Paragraph("sign-note", signature.Note);
            Paragraph(signature.Sealed ? "name" : "name unsealed", signature.Name);
        }

        private void Table(ReportTable table, string place)
        {
            Line($"<section class=\"{place}{(table.Landscape ? " landscape" : string.Empty)}{(table.IsShort ? " short" : string.Empty)}\">");
            Line($"<table{(table.IsDense ? " class=\"dense\"" : !table.IsToFill ? string.Empty : " class=\"to-fill\"")}><caption>{Text(table.Caption)}</caption><colgroup>");
            var weights = table.Columns.Sum(column => column.Weight);
            foreach (var column in table.Columns) Line($"<col style=\"width:{column.Weight * 10_000 / weights / 100}.{column.Weight * 10_000 / weights % 100:D2}%\">");
            Line("</colgroup><thead><tr>");
            foreach (var column in table.Columns) Line($"<th scope=\"col\">{Text(column.Header)}</th>");
            if (table.HasNumberRow)
            {
                Line("</tr><tr class=\"numbers\">");
                foreach (var label in table.NumberLabels) Line($"<td>{Text(label)}</td>");
            }

            Line("</tr></thead><tbody>");
            foreach (var row in table.Rows) Row(table, row, string.Empty);
            if (table.TotalRow is not null) Row(table, table.TotalRow, " class=\"total\"");
            Line("</tbody></table>");
            foreach (var note in table.Notes) Paragraph("note", note);
            Line("</section>");
        }

        private void Row(ReportTable table, IReadOnlyList<string> cells, string attributes)
        {
            Line($"<tr{attributes}>");
            foreach (var (cell, column) in cells.Zip(table.Columns))
                Line($"<td class=\"{HtmlReportStyle.ClassOf(column.Alignment)}\">{Text(cell)}</td>");
            Line("</tr>");
        }

        private void Paragraph(string kind, string text) => Line($"<p class=\"{kind}\">{Text(text)}</p>");

        private string Text(string text) => Encoder.Encode(DocumentText.Prepare(text, layout));

        private void Line(string line) => _html.Append(line).Append('\n');
    }
}
