using System.Text.Json;
using KonTum.Membership.Domain.Privacy;

namespace KonTum.Membership.Application.Privacy;

/// <summary>Reads how long what is kept, as shipped with the program.</summary>
public static class EmbeddedPrivacyTerms
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="JsonException">The file lacks a number: the program must not start on it.</exception>
    public static PrivacyTerms Load()
    {
        var assembly = typeof(EmbeddedPrivacyTerms).Assembly;
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith(".Privacy.Data.terms.json", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<PrivacyTerms>(stream, Options) ?? throw new JsonException($"{name} is empty.");
    }
}
