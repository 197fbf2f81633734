namespace KonTum.Membership.Web.Infrastructure.Startup;

/// <summary>Where relative paths begin: in the caller's folder, but never in the project folder that <c>dotnet run</c> changes into.</summary>
public static class AppPaths
{
    private const string Solution = "KonTum.Membership.sln";

    public static string Base { get; } = Find(Directory.GetCurrentDirectory());

    public static string Resolve(string path) => Path.GetFullPath(path, Base);

    internal static string Find(string current)
    {
        if (!Directory.EnumerateFiles(current, "*.csproj").Any()) return current;
        for (var folder = new DirectoryInfo(current); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Solution))) return folder.FullName;
        return current;
    }
}
