using System.IO.Compression;
using System.Xml.Linq;

namespace KonTum.Membership.Web.Tests.Support;

/// <summary>Reads a workbook as what it is, XML in a zip file, and not with the library that wrote it.</summary>
public static class Workbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Every sheet's rows in order, each cell as the text that stands in it.</summary>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Read(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        return [.. archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).OrderBy(entry => entry.FullName, StringComparer.Ordinal).Select(Sheet)];
    }

    private static IReadOnlyList<IReadOnlyList<string>> Sheet(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return [.. XDocument.Load(stream).Descendants(Main + "row").Select(row => (IReadOnlyList<string>)[.. row.Elements(Main + "c").Select(cell => cell.Value)])];
    }
}
