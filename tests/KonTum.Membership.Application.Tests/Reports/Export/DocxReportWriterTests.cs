using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using KonTum.Membership.Application.Reports.Export;

namespace KonTum.Membership.Application.Tests.Reports.Export;

public sealed class DocxReportWriterTests : IDisposable
{
    private readonly WordprocessingDocument _docx = Open(SampleReport.Document, DocumentLayouts.At(SampleReport.Date));

    private Body Body => _docx.MainDocumentPart!.Document!.Body!;

    public void Dispose() => _docx.Dispose();

    [Theory]
    [InlineData(FileFormatVersions.Office2007)]
    [InlineData(FileFormatVersions.Office2019)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public void Write_EveryLayout_IsValid(FileFormatVersions version)
    {
        foreach (var layout in DocumentLayouts.All)
        {
            using var docx = Open(SampleReport.Document, layout);

            var errors = new OpenXmlValidator(version).Validate(docx, TestContext.Current.CancellationToken);

            errors.Select(error => $"{error.Path?.XPath}: {error.Description}").Should().BeEmpty();
        }
    }

    [Fact]
    public void Write_Sample_HoldsEveryTextWithItsLetters()
    {
        var text = Body.InnerText;

        text.Should().ContainAll(
            "ĐẢNG BỘ TỈNH KON TUM", "THÀNH ỦY KON TUM", "*", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 05-BC/TU", "Kon Tum, ngày 05 tháng 02 năm 2011",
            "BÁO CÁO", "quý IV năm 2010", "-----", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Nơi nhận:", "- Lưu Văn phòng Thành ủy.");
        text.Should().Contain(SampleReport.Letters).And.Contain("& giữ đúng các bước <theo quy định>").And.Contain("6,25\u00A0%");
        text.Should().Contain("Thành ủy đã chỉ đạo", "the word has the spelling of the layout").And.Contain("Nguyễn Thị Thuỷ", "a name keeps its own");
        text.IsNormalized(NormalizationForm.FormC).Should().BeTrue();
        _docx.MainDocumentPart!.FooterParts.Single().Footer!.InnerText.Should().Be(SampleReport.Document.FooterText);
    }

    [Fact]
    public void Write_Tables_HaveTheirCellsAndHeadsThatRepeat()
    {
        var table = TableWith("Cán bộ xã, phường");
        var rows = table.Elements<TableRow>().ToList();

        rows.Select(row => string.Join('|', row.Elements<TableCell>().Select(cell => cell.InnerText))).Should().Equal(
            "STT|Chức vụ|Số người|Tỷ lệ (%)", "1|2|3|4=3/215", "1|Cán bộ xã, phường|106|49,30", "2|Cán bộ thôn, làng, tổ dân phố|62|28,84",
            "3|Công an, quân sự|14|6,51", "4|Hành chính|14|6,51", "5|Chưa khai|19|8,84", "|Tổng số|215|100,00");
        rows.Select(row => row.Descendants<TableHeader>().Any()).Should().Equal(true, true, false, false, false, false, false, false);
        rows.Should().OnlyContain(row => row.Descendants<CantSplit>().Any());
        table.Descendants<GridColumn>().Sum(column => int.Parse(column.Width!.Value!, null)).Should().BeLessThanOrEqualTo(160 * 1440 * 10 / 254);
    }

    [Fact]
    public void Write_WideTable_StandsInALandscapeSectionOfItsOwn()
    {
        var pages = Body.Descendants<SectionProperties>().Select(section => section.GetFirstChild<PageSize>()!).ToList();

        pages.Select(page => page.Orient?.Value == PageOrientationValues.Landscape).Should().Equal(false, true, false);
        (pages[1].Width!.Value, pages[1].Height!.Value).Should().Be((pages[0].Height!.Value, pages[0].Width!.Value));
        var landscape = Body.Elements().SkipWhile(block => !block.Descendants<SectionProperties>().Any()).Skip(1).TakeWhile(block => !block.Descendants<SectionProperties>().Any());
        landscape.OfType<Table>().Should().ContainSingle().Which.InnerText.Should().Contain("Người theo tôn giáo (đã đồng ý cung cấp)");
    }

    [Fact]
    public void Write_PageNumber_StandsOnEveryPageButTheFirst()
    {
        var sections = Body.Descendants<SectionProperties>().ToList();

        sections.Select(section => section.GetFirstChild<TitlePage>() is not null).Should().Equal(true, false, false);
        _docx.MainDocumentPart!.HeaderParts.Single(part => part.Header!.Descendants<SimpleField>().Any()).Header!
            .Descendants<SimpleField>().Single().Instruction!.Value.Should().Be("PAGE");
        HeaderOf(sections[0], HeaderFooterValues.First).InnerText.Should().BeEmpty();
        HeaderOf(sections[0], HeaderFooterValues.Default).Descendants<SimpleField>().Should().ContainSingle();
    }

    [Theory]
    [InlineData("2018-04-02", 25, 35)]
    [InlineData("2018-04-03", 20, 30)]
    public void Write_Margins_FollowTheLayout(string date, int topMillimetres, int leftMillimetres)
    {
        using var docx = Open(SampleReport.Document, DocumentLayouts.At(DateOnly.Parse(date, null)));

        var margins = docx.MainDocumentPart!.Document!.Body!.Descendants<PageMargin>().First();

        (margins.Top!.Value * 25.4 / 1440).Should().BeApproximately(topMillimetres, 0.02);
        (margins.Left!.Value * 25.4 / 1440).Should().BeApproximately(leftMillimetres, 0.02);
        (margins.Header!.Value * 25.4 / 1440).Should().BeApproximately(10, 0.02);
    }

    [Fact]
    public void Write_Styles_AreUsedAndExist()
    {
        var known = _docx.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(style => style.StyleId!.Value!).ToList();
        var used = Body.Descendants<ParagraphStyleId>().Select(style => style.Val!.Value!).Concat(Body.Descendants<RunStyle>().Select(style => style.Val!.Value!)).ToList();

        used.Distinct().Should().BeSubsetOf(known).And.Contain(["Title", "Heading1", "BodyText", "TableText"]);
        Body.Descendants<Paragraph>().Should().OnlyContain(paragraph => paragraph.ParagraphProperties!.ParagraphStyleId != null);
        _docx.MainDocumentPart.StyleDefinitionsPart.Styles.Descendants<RunFonts>().Single().Ascii!.Value.Should().Be("Times New Roman");
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        var first = Bytes(SampleReport.Document, DocumentLayouts.At(SampleReport.Date));
        var second = Bytes(SampleReport.Document, DocumentLayouts.At(SampleReport.Date));

        Convert.ToHexString(SHA256.HashData(second)).Should().Be(Convert.ToHexString(SHA256.HashData(first)));
    }

    [Fact]
    public void Write_File_HoldsNoTimeAndNoMadeUpName()
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes(SampleReport.Document, DocumentLayouts.At(SampleReport.Date))));

        // A value drawn once per process would be alike in two runs of the same test: the made-up names are looked for.
        zip.Entries.Should().OnlyContain(entry => entry.LastWriteTime.Year == 1980);
        zip.Entries.Select(entry => entry.FullName).Should().NotContain(name => name.EndsWith(".psmdcp", StringComparison.Ordinal));
        foreach (var relations in zip.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(relations.Open());
            Regex.Matches(reader.ReadToEnd(), " Id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).Should().NotBeEmpty()
                .And.OnlyContain(id => id.StartsWith("rId", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Write_TextThatXmlCannotHold_LosesOnlyThat()
    {
        var document = SampleReport.Document with { SubjectLines = ["Đảng\u0000 viên\uFFFF \uD800 mới\u0001 😀\nhai"] };

        using var docx = Open(document, DocumentLayouts.At(SampleReport.Date));

        docx.MainDocumentPart!.Document!.Body!.InnerText.Should().Contain("Đảng viên \uFFFD mới 😀 hai");
    }

    private Header HeaderOf(SectionProperties section, HeaderFooterValues type)
    {
        var id = section.Elements<HeaderReference>().Single(reference => reference.Type!.Value == type).Id!.Value!;
        return ((HeaderPart)_docx.MainDocumentPart!.GetPartById(id)).Header!;
    }

    private Table TableWith(string text) => Body.Elements<Table>().Single(table => table.InnerText.Contains(text, StringComparison.Ordinal));

    private static byte[] Bytes(ReportDocument document, DocumentLayout layout)
    {
        using var stream = new MemoryStream();
        DocxReportWriter.Write(document, layout, stream);
        return stream.ToArray();
    }

    private static WordprocessingDocument Open(ReportDocument document, DocumentLayout layout) =>
        WordprocessingDocument.Open(new MemoryStream(Bytes(document, layout)), isEditable: false);
}
