using System.Text.Json;
using System.Text.Json.Serialization;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Application.Rules;

/// <summary>Reads the rule sets that are shipped with the program, one file for each regulation.</summary>
public static class EmbeddedRulebook
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="JsonException">A file lacks a parameter or has one that nobody knows: the program must not start on it.</exception>
    public static Rulebook Load()
    {
        var assembly = typeof(EmbeddedRulebook).Assembly;
        var sets = assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".json", StringComparison.Ordinal) && name.Contains(".Rules.Data.", StringComparison.Ordinal))
            .Select(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<RuleSet>(stream, Options) ?? throw new JsonException($"{name} is empty.");
            });
        return new Rulebook(sets);
    }
}
