using System.Runtime.CompilerServices;

namespace KonTum.Membership.Web.Tests.Architecture;

/// <summary>The project's own files.</summary>
internal static class Source
{
    public static string Root { get; } = Find();

    public static IReadOnlyList<string> Files(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static string Short(string file) => Path.GetRelativePath(Root, file);

    private static string Find([CallerFilePath] string here = "")
    {
        // A deterministic build maps this path away; then the folder of the tests leads up to the solution.
        for (var folder = new DirectoryInfo(File.Exists(here) ? Path.GetDirectoryName(here)! : AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "KonTum.Membership.sln"))) return folder.FullName;
        throw new InvalidOperationException("The solution's folder is not above the tests.");
    }
}
