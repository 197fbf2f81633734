using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KonTum.Membership.Application.Reports.Export;

/// <summary>
/// The document as an editable .docx with real styles and tables. The same document and layout give the same bytes
/// every time, so that a file can be compared with the one that was issued.
/// </summary>
public static class DocxReportWriter
{
    public static void Write(ReportDocument document, DocumentLayout layout, Stream target)
    {
        using var buffer = new MemoryStream();
        using (var package = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            var main = DocxParts.Add(package, document, layout);
            main.Document = new Document(new Writing(document, layout).Body());
        }

        DocxPackage.CopyWithoutClock(buffer, target);
    }

    /// <summary>Lays the blocks out one after the other, closing a section where the page turns.</summary>
    private sealed class Writing(ReportDocument document, DocumentLayout layout)
    {
        private readonly DocxText _text = new(layout);
        private readonly Body _body = new();
        private bool _landscape;
        private bool _firstSectionClosed;

        public Body Body()
        {
            var frame = new DocxFrame(_text, layout);
            if (document.FormCode.Length > 0) _body.Append(_text.Paragraph(DocxStyles.FormCode, document.FormCode));
            _body.Append(frame.Letterhead(document));
            _body.Append(frame.Title(document));
            foreach (var section in document.Sections) Section(section, frame);
            Turn(landscape: false);
            _body.Append(frame.Ending(document));
            foreach (var annex in document.Annexes) Annex(annex);
            _body.Append(Section());
            return _body;
        }

        private void Section(ReportSection section, DocxFrame frame)
        {
            Turn(landscape: false);
            if (section.Centred is not null) _body.Append(_text.Paragraph(DocxStyles.Caption, section.Centred));
            if (section.Heading is not null) _body.Append(_text.Paragraph(DocxStyles.Heading, section.Heading));
            foreach (var paragraph in section.Paragraphs) _body.Append(_text.Paragraph(DocumentText.HasBlank(paragraph) ? DocxStyles.BodyWithBlanks : DocxStyles.Body, paragraph));
            for (var line = 0; line < section.BlankLines; line++) _body.Append(DocxText.BlankLine());
            foreach (var table in section.Tables)
            {
                Turn(table.Landscape);
                _body.Append(new DocxTable(_text, layout, table).Blocks(onNewPage: false));
            }

            _body.Append(frame.Signatures(section.Signatures));
        }

        private void Annex(ReportTable table)
        {
            var turned = Turn(table.Landscape);
            _body.Append(new DocxTable(_text, layout, table).Blocks(onNewPage: !turned));
        }

        /// <returns>Whether the page turned, which begins a new one.</returns>
        private bool Turn(bool landscape)
        {
            if (_landscape == landscape) return false;
            // The properties of a section stand in its last paragraph.
            _body.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.SectionEnd }, Section())));
            _landscape = landscape;
            return true;
        }

        private SectionProperties Section()
        {
            var margins = _landscape ? layout.Margins.Turned : layout.Margins;
            var (width, height) = (DocxText.Twips(DocumentLayout.PageWidth), DocxText.Twips(DocumentLayout.PageHeight));
            var section = new SectionProperties(
                new HeaderReference { Type = HeaderFooterValues.Default, Id = DocxParts.HeaderId },
                new FooterReference { Type = HeaderFooterValues.Default, Id = DocxParts.FooterId });
            if (!_firstSectionClosed)
            {
                section.Append(new HeaderReference { Type = HeaderFooterValues.First, Id = DocxParts.FirstHeaderId });
                section.Append(new FooterReference { Type = HeaderFooterValues.First, Id = DocxParts.FooterId });
            }

            section.Append(
                new SectionType { Val = SectionMarkValues.NextPage },
                _landscape
                    ? new PageSize { Width = (uint)height, Height = (uint)width, Orient = PageOrientationValues.Landscape }
                    : new PageSize { Width = (uint)width, Height = (uint)height },
                Margins(margins));
            // Only the first page of the document goes without a number.
            if (!_firstSectionClosed) section.Append(new TitlePage());
            _firstSectionClosed = true;
            return section;
        }

        private PageMargin Margins(PageMargins margins) => new()
        {
            Top = DocxText.Twips(margins.Top),
            Bottom = DocxText.Twips(margins.Bottom),
            Left = (uint)DocxText.Twips(margins.Left),
            Right = (uint)DocxText.Twips(margins.Right),
            Header = (uint)DocxText.Twips(layout.PageNumberFromEdge),
            Footer = (uint)DocxText.Twips(layout.PageNumberFromEdge),
            Gutter = 0,
        };
    }
}
