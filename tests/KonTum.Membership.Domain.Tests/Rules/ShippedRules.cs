using System.Text.Json;
using System.Text.Json.Serialization;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Domain.Tests.Rules;

/// <summary>The rule sets as they are shipped: every rule is tried under each of them.</summary>
internal static class ShippedRules
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyDictionary<string, RuleSet> Sets { get; } = Load();

    private static Dictionary<string, RuleSet> Load()
    {
        var assembly = typeof(ShippedRules).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            return JsonSerializer.Deserialize<RuleSet>(stream, Options)!;
        }).ToDictionary(set => set.Id);
    }
}
