using System.IO.Compression;

namespace KonTum.Membership.Application.Reports.Export;

/// <summary>The file around the parts. Every entry of it carries a time of its own, which would make no two files alike.</summary>
internal static class DocxPackage
{
    // The first moment that a zip entry can hold.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void CopyWithoutClock(Stream package, Stream target)
    {
        package.Position = 0;
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var copy = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        // Readers expect the list of content types first.
        foreach (var entry in source.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var written = copy.CreateEntry(entry.FullName);
            written.LastWriteTime = NoTime;
            using var from = entry.Open();
            using var to = written.Open();
            from.CopyTo(to);
        }
    }
}
