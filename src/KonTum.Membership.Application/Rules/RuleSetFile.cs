using System.Text.Json;
using System.Text.Json.Serialization;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Application.Rules;

/// <summary>The file of one rule set. Strict: a parameter that is missing, unknown or of the wrong kind is refused, and so is a set that contradicts itself.</summary>
public static class RuleSetFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        WriteIndented = true,
    };

    public static Result<RuleSet> Read(string json)
    {
        try
        {
            if (JsonSerializer.Deserialize<RuleSet>(json, Options) is not { } rules) return new DomainError("RuleSet.Unreadable", "null");
            var check = RuleSetCheck.Of(rules);
            return check.IsOk ? rules : Result<RuleSet>.Refused(check.Errors);
        }
        catch (JsonException problem)
        {
            return new DomainError("RuleSet.Unreadable", problem.Message);
        }
    }

    public static string Write(RuleSet rules) => JsonSerializer.Serialize(rules, Options);
}
