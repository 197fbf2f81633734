using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Application.Forms;

/// <summary>
/// Looks at an uploaded template before anything opens it: sizes first, counted while they are unpacked and not as the
/// file claims them; then what is inside; then the placeholders.
/// </summary>
public static class TemplateCheck
{
    public const int MaxFileBytes = 1024 * 1024;
    public const int MaxUnpackedBytes = 20 * 1024 * 1024;
    public const int MaxEntries = 200;

    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static readonly string[] PartTypes = [".xml", ".rels", ".png", ".jpg", ".jpeg", ".emf", ".wmf", ".ttf", ".odttf"];

    private static readonly string[] HarmlessFields = ["PAGE", "NUMPAGES"];

    public static Result Check(byte[] file, FormLibrary library)
    {
        if (file.Length == 0) return Refuse("Template.Empty");
        if (file.Length > MaxFileBytes) return Refuse("Template.TooLarge", MaxFileBytes / 1024);
        try
        {
            var parts = CheckPackage(file);
            return parts.IsOk ? CheckText(file, library) : parts;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or XmlException or OpenXmlPackageException or NotSupportedException or ArgumentException or InvalidOperationException)
        {
            return Refuse("Template.NotADocument");
        }
    }

    private static Result CheckPackage(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        if (archive.Entries.Count > MaxEntries) return Refuse("Template.TooManyParts", MaxEntries);
        if (archive.Entries.DistinctBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Count() != archive.Entries.Count) return Refuse("Template.NotADocument");
        if (archive.GetEntry("[Content_Types].xml") is null || archive.GetEntry("word/document.xml") is null) return Refuse("Template.NotADocument");
        var left = (long)MaxUnpackedBytes;
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/')) continue;
            if (!PartTypes.Contains(Path.GetExtension(entry.FullName).ToLowerInvariant())) return Refuse("Template.ForeignPart", entry.Name);
            var content = Unpack(entry, ref left);
            if (content is null) return Refuse("Template.TooLargeUnpacked", MaxUnpackedBytes / 1024 / 1024);
            if (CheckPart(entry, content) is { IsOk: false } refused) return refused;
        }

        return Result.Ok;
    }

    /// <returns>Null where the file unpacks to more than is allowed for the whole.</returns>
    private static byte[]? Unpack(ZipArchiveEntry entry, ref long left)
    {
        using var stream = entry.Open();
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        for (int read; (read = stream.Read(chunk)) > 0;)
        {
            if ((left -= read) < 0) return null;
            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    private static Result CheckPart(ZipArchiveEntry entry, byte[] content)
    {
        if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            var document = Parse(content);
            if (entry.FullName == "[Content_Types].xml") return CheckTypes(document);
            if (entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) return CheckRelationships(document);
            return CheckMarkup(document);
        }

        // A picture that is a package of its own is a way to hide one file in another.
        return content is [0x50, 0x4B, ..] ? Refuse("Template.ForeignPart", entry.Name) : Result.Ok;
    }

    private static XDocument Parse(byte[] content)
    {
        using var reader = XmlReader.Create(new MemoryStream(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxUnpackedBytes });
        return XDocument.Load(reader);
    }

    private static Result CheckTypes(XDocument types)
    {
        var names = types.Descendants().Select(element => element.Attribute("ContentType")?.Value ?? string.Empty).ToList();
        if (names.Any(name => name.Contains("macro", StringComparison.OrdinalIgnoreCase) || name.Contains("vba", StringComparison.OrdinalIgnoreCase) || name.Contains("activeX", StringComparison.OrdinalIgnoreCase))) return Refuse("Template.Macros");
        return names.Contains(MainType) ? Result.Ok : Refuse("Template.NotADocument");
    }

    private static Result CheckRelationships(XDocument relationships)
    {
        foreach (var relationship in relationships.Descendants())
        {
            if (string.Equals(relationship.Attribute("TargetMode")?.Value, "External", StringComparison.OrdinalIgnoreCase)) return Refuse("Template.External");
            var type = relationship.Attribute("Type")?.Value ?? string.Empty;
            if (type.EndsWith("/aFChunk", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/oleObject", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/package", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/attachedTemplate", StringComparison.OrdinalIgnoreCase)) return Refuse("Template.Embedded");
        }

        return Result.Ok;
    }

    /// <summary>Fields fetch and run things when the file is opened; only page numbers are let through.</summary>
    private static Result CheckMarkup(XDocument part)
    {
        XNamespace word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        if (part.Descendants(word + "altChunk").Any() || part.Descendants(word + "object").Any()) return Refuse("Template.Embedded");
        var complex = string.Concat(part.Descendants(word + "instrText").Select(text => $" {text.Value} "));
        var simple = part.Descendants(word + "fldSimple").Select(field => field.Attribute(word + "instr")?.Value ?? string.Empty);
        var words = simple.Append(complex).SelectMany(text => text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)).Where(text => char.IsLetter(text[0]));
        return words.Except([.. HarmlessFields, "MERGEFORMAT", "Arabic"], StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } field ? Refuse("Template.Field", field) : Result.Ok;
    }

    private static Result CheckText(byte[] file, FormLibrary library)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        var texts = TemplateText.Paragraphs(package).Select(TemplateText.Of).ToList();
        var names = texts.SelectMany(FormLibrary.NamesIn).Distinct().ToList();
        var unknown = names.Where(name => library.Named(name) is null).ToList();
        if (unknown.Count > 0) return Result.Refused([.. unknown.Select(name => new DomainError("Template.UnknownPlaceholder", name) { Field = "File" })]);
        // A brace left over is a name that somebody began and did not end.
        if (texts.Select(text => FormLibrary.Fill(text, _ => string.Empty)).FirstOrDefault(text => text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal)) is { } open)
            return Refuse("Template.OpenBrace", open.Length > 60 ? open[..60] : open);
        return names.Count == 0 ? Refuse("Template.NoPlaceholder") : Result.Ok;
    }

    private static Result Refuse(string code, params object[] arguments) => new DomainError(code, arguments) { Field = "File" };
}
