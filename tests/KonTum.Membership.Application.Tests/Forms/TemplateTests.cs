using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using KonTum.Membership.Application.Forms;
using KonTum.Membership.Application.Reports.Export;

namespace KonTum.Membership.Application.Tests.Forms;

/// <summary>The office's own templates: filled wherever Word cut the names, refused where they could do harm.</summary>
public sealed class TemplateTests
{
    private static readonly DocumentLayout Layout = DocumentLayouts.At(new DateOnly(2011, 4, 15));

    [Theory]
    [MemberData(nameof(SampleFile.Codes), MemberType = typeof(SampleFile))]
    public void BuiltInForm_WithTheNamesInIt_IsItselfATemplateThatFillsTheSame(string slug)
    {
        var template = BuiltIn(slug);

        TemplateCheck.Check(template, SampleFile.Library).Errors.Should().BeEmpty();
        using var filled = Open(TemplateFiller.Fill(template, SampleFile.Values(SampleFile.Recognised), SampleFile.Library, Layout));
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(filled, TestContext.Current.CancellationToken).Should().BeEmpty();
        var text = filled.MainDocumentPart!.Document!.Body!.InnerText.Replace('\u00A0', ' ');
        text.Should().NotContain("{{");
        foreach (var paragraph in SampleFile.Compose(slug, SampleFile.Recognised).Document.Sections.SelectMany(section => section.Paragraphs)) text.Should().Contain(paragraph);
    }

    [Fact]
    public void Fill_NameCutIntoRuns_KeepsWhatStandsAroundItAndTheLookOfItsBeginning()
    {
        var template = Make(body => body.Append(new Paragraph(
            Run("Ông (bà) {"), Run("{họ"), Bold(" tên"), Run("}"), Run("} sinh {{ ngày sinh }}, {{họ tên}}."))));

        using var filled = Open(TemplateFiller.Fill(template, SampleFile.Values(SampleFile.Early), SampleFile.Library, Layout));

        var name = SampleFile.Early.FullName;
        filled.MainDocumentPart!.Document!.Body!.InnerText.Should().Be($"Ông (bà) {name} sinh ngày 09 tháng 02 năm 1985, {name}.");
    }

    [Fact]
    public void Fill_ValueThatLooksLikeAPlaceholderOrMarkup_IsTextAndNothingMore()
    {
        var file = SampleFile.Early with { FullName = "{{ngày sinh}} <w:b/> & \u0001Y" };
        var template = Make(body => body.Append(new Paragraph(Run("{{họ tên}}"))));

        using var filled = Open(TemplateFiller.Fill(template, SampleFile.Values(file), SampleFile.Library, Layout));

        filled.MainDocumentPart!.Document!.Body!.InnerText.Should().Be("{{ngày sinh}} <w:b/> & Y");
    }

    [Fact]
    public void Fill_TablesHeadsAndSilentRecords_AreFilledAndDotted()
    {
        var template = Make(
            body => body.Append(new Table(new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }), new TableGrid(new GridColumn()), new TableRow(new TableCell(new Paragraph(Run("{{chi bộ}}")))))),
            header: "{{đảng ủy cơ sở in hoa}} – {{số quyết định kết nạp}}");

        using var filled = Open(TemplateFiller.Fill(template, SampleFile.Values(SampleFile.Early), SampleFile.Library, Layout));

        filled.MainDocumentPart!.Document!.Body!.InnerText.Should().Be("Chi bộ thôn Thử");
        filled.MainDocumentPart.HeaderParts.Single().Header!.InnerText.Should().Be("ĐẢNG ỦY XÃ THỬ NGHIỆM – " + new string('…', 10));
    }

    [Fact]
    public void Check_UnknownNames_AreEachRefusedByName() =>
        TemplateCheck.Check(Make(body => body.Append(new Paragraph(Run("{{họ tên}} {{ho ten}} {{lương}}")))), SampleFile.Library).Errors
            .Select(error => $"{error.Code}:{error.Arguments.FirstOrDefault()}").Should().Equal("Template.UnknownPlaceholder:ho ten", "Template.UnknownPlaceholder:lương");

    [Theory]
    [InlineData("{{họ tên", "Template.OpenBrace")]
    [InlineData("{{họ tên}} còn }}", "Template.OpenBrace")]
    [InlineData("không có chỗ điền", "Template.NoPlaceholder")]
    public void Check_Text_IsRefusedWhereItCannotBeFilled(string text, string code) =>
        TemplateCheck.Check(Make(body => body.Append(new Paragraph(Run(text)))), SampleFile.Library).Errors[0].Code.Should().Be(code);

    public static TheoryData<string, string> Hostile() => new()
    {
        { "empty", "Template.Empty" }, { "text", "Template.NotADocument" }, { "pdf", "Template.NotADocument" }, { "zip", "Template.NotADocument" }, { "cut", "Template.NotADocument" },
        { "large", "Template.TooLarge" }, { "bomb", "Template.TooLargeUnpacked" }, { "many", "Template.TooManyParts" }, { "nested", "Template.ForeignPart" }, { "disguised", "Template.ForeignPart" },
        { "macro part", "Template.ForeignPart" }, { "macro type", "Template.Macros" }, { "external", "Template.External" }, { "attached", "Template.Embedded" }, { "chunk", "Template.Embedded" },
        { "field", "Template.Field" }, { "dtd", "Template.NotADocument" }, { "twice", "Template.NotADocument" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Check_HostileFile_IsRefused(string kind, string code) => TemplateCheck.Check(HostileFile(kind), SampleFile.Library).Errors.Select(error => error.Code).Should().Equal(code);

    private static byte[] HostileFile(string kind)
    {
        var good = Make(body => body.Append(new Paragraph(Run("{{họ tên}}"))));
        const string Relationship = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{0}\" Target=\"{1}\"{2}/></Relationships>";
        static string Rel(string type, string target, string mode) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Relationship, type, target, mode);
        return kind switch
        {
            "empty" => [],
            "text" => Encoding.UTF8.GetBytes("{{họ tên}}"),
            "pdf" => Encoding.UTF8.GetBytes("%PDF-1.7 {{họ tên}}"),
            "zip" => Zip(new() { ["a.xml"] = "<a/>" }),
            "cut" => good[..(good.Length / 2)],
            "large" => new byte[TemplateCheck.MaxFileBytes + 1],
            "bomb" => With(good, "word/media/a.png", new byte[TemplateCheck.MaxUnpackedBytes + 1]),
            "many" => Enumerable.Range(0, TemplateCheck.MaxEntries).Aggregate(good, (file, index) => With(file, $"word/p{index}.xml", "<a/>"u8.ToArray())),
            "nested" => With(good, "word/embeddings/a.docx", good),
            "disguised" => With(good, "word/media/a.png", good),
            "macro part" => With(good, "word/vbaProject.bin", [1, 2, 3]),
            "macro type" => Replace(good, "[Content_Types].xml", text => text.Replace("wordprocessingml.document.main+xml", "ms-word.document.macroEnabled.main+xml", StringComparison.Ordinal)),
            "external" => With(good, "word/_rels/x.xml.rels", Encoding.UTF8.GetBytes(Rel("hyperlink", "https://evil.example", " TargetMode=\"External\""))),
            "attached" => With(good, "word/_rels/settings.xml.rels", Encoding.UTF8.GetBytes(Rel("attachedTemplate", "a.dotm", string.Empty))),
            "chunk" => With(good, "word/_rels/x.xml.rels", Encoding.UTF8.GetBytes(Rel("aFChunk", "a.html", string.Empty))),
            "field" => Make(body => body.Append(new Paragraph(Run("{{họ tên}}"), new SimpleField { Instruction = "INCLUDETEXT \"c:\\\\a.txt\"" }))),
            "dtd" => Replace(good, "word/document.xml", text => text.Replace("<w:document", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document", StringComparison.Ordinal)),
            _ => With(good, "word/DOCUMENT.xml", "<a/>"u8.ToArray()),
        };
    }

    private static byte[] BuiltIn(string slug)
    {
        using var buffer = new MemoryStream();
        DocxReportWriter.Write(FormComposer.Compose(SampleFile.Library.Find(slug)!, FormValues.Names(SampleFile.Library), SampleFile.Library).Document, Layout, buffer);
        return buffer.ToArray();
    }

    private static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Run Bold(string text) => new(new RunProperties(new Bold()), new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    private static byte[] Make(Action<Body> write, string? header = null)
    {
        using var buffer = new MemoryStream();
        using (var package = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            var body = new Body();
            write(body);
            main.Document = new Document(body);
            if (header is not null) main.AddNewPart<HeaderPart>().Header = new Header(new Paragraph(Run(header)));
        }

        return buffer.ToArray();
    }

    private static byte[] With(byte[] file, string name, byte[] content)
    {
        using var buffer = new MemoryStream();
        buffer.Write(file);
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var stream = archive.CreateEntry(name).Open();
            stream.Write(content);
        }

        return buffer.ToArray();
    }

    private static byte[] Replace(byte[] file, string name, Func<string, string> change)
    {
        using var buffer = new MemoryStream();
        buffer.Write(file);
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry(name)!;
            string text;
            using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(change(text));
        }

        return buffer.ToArray();
    }

    private static byte[] Zip(Dictionary<string, string> parts)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return buffer.ToArray();
    }
}
