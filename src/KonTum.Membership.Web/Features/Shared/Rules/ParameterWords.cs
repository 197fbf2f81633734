using System.Collections;
using System.Reflection;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Shared.Rules;

/// <summary>One parameter of a set, beside that of the set before it where there is one.</summary>
public sealed record ParameterLine(string Parameter, string Name, string Value, string? Before, bool Differs, bool Verified);

/// <summary>Names and values of parameters in the reader's words, for whatever parameters a rule set has.</summary>
public sealed class ParameterWords(IStringLocalizer<ParameterStrings> strings, DomainWords words)
{
    private static readonly PropertyInfo[] Known = [.. RuleSetCheck.Parameters.Select(name => typeof(RuleSet).GetProperty(name)!)];

    public IReadOnlyList<ParameterLine> Lines(RuleSet rules, RuleSet? before) =>
    [
        .. Known.Select(parameter =>
        {
            var value = Text(parameter.GetValue(rules));
            var earlier = before is null ? null : Text(parameter.GetValue(before));
            return new ParameterLine(parameter.Name, strings[$"Parameter.{parameter.Name}"], value, earlier, earlier is not null && earlier != value, rules.IsVerified(parameter.Name));
        }),
    ];

    private string Text(object? value) => value switch
    {
        null => strings["Value.None"],
        bool yes => strings[yes ? "Value.Yes" : "Value.No"],
        int number => Display.Number(number),
        Enum name => words.Name(name),
        string text => text,
        VoteThreshold threshold => strings[threshold.MoreThan ? "Value.MoreThan" : "Value.AtLeast", threshold.Numerator, threshold.Denominator],
        IReadOnlyDictionary<UnitKind, DecidingBody> bodies => string.Join("; ", bodies.OrderBy(body => body.Key).Select(body => $"{words.Name(body.Key)}: {words.Name(body.Value)}")),
        IEnumerable several => string.Join(", ", several.Cast<object>().Select(Text)),
        _ => $"{value}",
    };
}
