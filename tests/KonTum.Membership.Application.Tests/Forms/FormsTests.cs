using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using KonTum.Membership.Application.Forms;
using KonTum.Membership.Application.Papers;
using KonTum.Membership.Application.Reports.Export;
using KonTum.Membership.Application.Tests.Reports.Export;
using UglyToad.PdfPig;

namespace KonTum.Membership.Application.Tests.Forms;

/// <summary>Every official form for an applicant at the beginning, half way and at the end.</summary>
public sealed class FormsTests
{
    private static readonly DateOnly Day = new(2011, 4, 15);
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string, string> FormsAndStages() => [.. SampleFile.Library.Forms.SelectMany(_ => new[] { "early", "mid", "recognised" }, (form, stage) => (form.Slug, stage))];

    [Fact]
    public void Library_HasTheFormsOfTheProcedure() => SampleFile.Library.Forms.Select(form => form.Code).Should().BeEquivalentTo(
        "CN-NTVĐ", "1-KNĐ", "2-KNĐ", "3-KNĐ", "3-KNĐ-2", "4-KNĐ", "4A-KNĐ", "5-KNĐ", "6-KNĐ", "7-KNĐ", "8-KNĐ", "9-KNĐ", "9A-KNĐ", "10-KNĐ", "11-KNĐ", "12-KNĐ", "13-KNĐ", "14-KNĐ", "15-KNĐ", "16-KNĐ", "16A-KNĐ");

    [Fact]
    public void Catalogues_NameOnlyFormsThatExist()
    {
        var named = SampleFile.Rulebook.Sets.SelectMany(set => EmbeddedPapers.Catalogue(SampleFile.Rulebook).For(set.Id)).Select(kind => kind.Form).OfType<string>().Distinct().ToList();

        named.Should().HaveCount(20);
        named.Except(SampleFile.Library.Forms.Select(form => form.Code)).Should().BeEmpty();
        SampleFile.Library.Placeholders.Select(placeholder => placeholder.Paper).OfType<string>().Except(EmbeddedPapers.Catalogue(SampleFile.Rulebook).For("qd-23-2006").Select(kind => kind.Code)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(FormsAndStages))]
    public void Docx_OfEveryForm_IsValidSaysWhatTheDocumentSaysAndLeavesNoPlaceholder(string slug, string stage)
    {
        var form = SampleFile.Compose(slug, SampleFile.At(stage));
        foreach (var layout in DocumentLayouts.All)
        {
            using var docx = Docx(form, layout);

            new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(docx, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}").Should().BeEmpty();
            var text = docx.MainDocumentPart!.Document!.Body!.InnerText.Replace('\u00A0', ' ');
            text.Should().Contain(SampleReport.Letters).And.NotContain("{{").And.NotContain("}}");
            text.IsNormalized(NormalizationForm.FormC).Should().BeTrue();
            foreach (var paragraph in form.Document.Sections.SelectMany(section => section.Paragraphs)) text.Should().Contain(paragraph);
        }
    }

    [Theory]
    [MemberData(nameof(SampleFile.Codes), MemberType = typeof(SampleFile))]
    public void Form_WithMoreOnFile_LacksLess(string slug)
    {
        int Missing(CaseFile file) => SampleFile.Compose(slug, file).Missing.Count;

        Missing(SampleFile.Early).Should().BeGreaterThanOrEqualTo(Missing(SampleFile.Mid));
        Missing(SampleFile.Mid).Should().BeGreaterThanOrEqualTo(Missing(SampleFile.Recognised));
    }

    [Theory]
    [InlineData("1-knd", "early", "Tôi là: Y ", "Tôn giáo: ………", "Kính gửi: Chi bộ thôn Thử", "Nơi ở hiện nay: Thôn Thử, xã Thử Nghiệm.")]
    [InlineData("6-knd", "mid", "ĐẢNG BỘ XÃ THỬ NGHIỆM", "CHI BỘ THÔN THỬ", "Số 8-SỐ", "88,89")]
    [InlineData("1-knd", "mid", "ngày 06 tháng 5 năm 2009")]
    [InlineData("8-knd", "recognised", "Số 21-NQ/ĐU", "Tán thành: 10, đạt 90,91")]
    [InlineData("8-knd", "mid", "ĐẢNG BỘ THÀNH PHỐ GIẢ ĐỊNH", "ĐẢNG ỦY XÃ THỬ NGHIỆM", "Số ……-NQ/ĐU", "Đảng ủy xã Thử Nghiệm họp xét")]
    [InlineData("9-knd", "recognised", "ĐẢNG BỘ TỈNH GIẢ ĐỊNH", "THÀNH ỦY GIẢ ĐỊNH", "Số 9-SỐ", "nghị quyết số 21-NQ/ĐU, ngày 20 tháng 12 năm 2009", "BAN THƯỜNG VỤ QUYẾT ĐỊNH")]
    [InlineData("16-knd", "recognised", "là đảng viên chính thức từ ngày 05 tháng 02 năm 2011", "nghị quyết số 5-NQ/ĐU")]
    [InlineData("3-knd-2", "mid", "Mẫu 3-KNĐ", "Tôi là: Lê Thị Đỡ")]
    [InlineData("4-knd", "recognised", "ĐOÀN TNCS HỒ CHÍ MINH", "Số 4-NQ/ĐTN")]
    public void Form_FilledFromTheFile_SaysSo(string slug, string stage, params string[] texts)
    {
        using var docx = Docx(SampleFile.Compose(slug, SampleFile.At(stage)), DocumentLayouts.At(Day));

        docx.MainDocumentPart!.Document!.Body!.InnerText.Should().ContainAll(texts);
    }

    [Fact]
    public void ReligionAndEthnicity_StandOnlyWhereThePersonAgreed_AndAreNeverAskedFor()
    {
        string Text(CaseFile file) => string.Concat(SampleFile.Compose("1-knd", file).Document.Sections.SelectMany(section => section.Paragraphs));

        Text(SampleFile.Mid).Should().Contain("Dân tộc: dân tộc 13. Tôn giáo: ………");
        Text(SampleFile.Recognised).Should().Contain("Tôn giáo: tôn giáo 02.");
        SampleFile.Compose("1-knd", SampleFile.Early).Missing.Select(placeholder => placeholder.Field).Should().NotContain([FormField.Religion, FormField.Ethnic]);
    }

    [Fact]
    public void Forms_NameNoPlace_AndNeverSayTrang()
    {
        var words = SampleFile.Library.Forms.Select(form => JsonSerializer.Serialize(form, Readable)).ToList();

        words.Should().HaveCount(21).And.OnlyContain(text => !text.Contains("Kon Tum") && !text.Contains("trắng đảng viên"));
    }

    [Fact]
    public void Letterhead_UnderTheRulesOf2026_IsTheBaseCommittees()
    {
        var composed = SampleFile.Compose("9-knd", SampleFile.Recognised with { RuleSetId = "qd-208-2026" });

        (composed.Document.Letterhead.SuperiorBody, composed.Document.Letterhead.IssuingBody).Should().Be(("ĐẢNG BỘ THÀNH PHỐ GIẢ ĐỊNH", "ĐẢNG ỦY XÃ THỬ NGHIỆM"));
    }

    [Theory]
    [InlineData("1-knd", "early")]
    [InlineData("2-knd", "mid")]
    [InlineData("6-knd", "mid")]
    [InlineData("9-knd", "recognised")]
    public async Task Pdf_OfAForm_KeepsEveryLetterOnA4(string slug, string stage)
    {
        using var printer = PdfPrinterTests.PrinterOrSkip();

        var printed = await printer.PrintAsync(HtmlReportWriter.Write(SampleFile.Compose(slug, SampleFile.At(stage)).Document, DocumentLayouts.At(Day)), TestContext.Current.CancellationToken);

        using var pdf = PdfDocument.Open(printed.Value);
        var text = string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));
        SampleReport.Letters.Where(letter => !text.Contains(letter, StringComparison.Ordinal)).Should().BeEmpty();
        pdf.GetPages().Should().OnlyContain(page => Math.Abs(page.Height - 842) < 1);
    }

    private static WordprocessingDocument Docx(ComposedForm form, DocumentLayout layout)
    {
        var buffer = new MemoryStream();
        DocxReportWriter.Write(form.Document, layout, buffer);
        buffer.Position = 0;
        return WordprocessingDocument.Open(buffer, isEditable: false);
    }
}
