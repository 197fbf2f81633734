using System.Text.Json;
using System.Text.Json.Serialization;
using KonTum.Membership.Domain.Papers;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Application.Papers;

/// <summary>Reads the lists of papers that are shipped with the program, each named after its rule set.</summary>
public static class EmbeddedPapers
{
    private const string Folder = ".Papers.Data.";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly Lazy<Dictionary<string, IReadOnlyList<PaperKind>>> Lists = new(Read);

    public static PaperCatalogue Catalogue(Rulebook rulebook) => new(rulebook, Lists.Value);

    /// <exception cref="JsonException">A list cannot be understood.</exception>
    private static Dictionary<string, IReadOnlyList<PaperKind>> Read()
    {
        var assembly = typeof(EmbeddedPapers).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.Contains(Folder, StringComparison.Ordinal)).ToDictionary(
            name => name[(name.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..^".json".Length],
            name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<IReadOnlyList<PaperKind>>(stream, Options) ?? throw new JsonException($"{name} is empty.");
            });
    }
}
