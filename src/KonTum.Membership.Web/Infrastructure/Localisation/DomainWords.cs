using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Features.Shared;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Infrastructure.Localisation;

/// <summary>Says the domain's refusals and names in the reader's language. A refusal without a text is a fault, and a test finds it.</summary>
public sealed class DomainWords(IStringLocalizer<ErrorStrings> errors, IStringLocalizer<EnumStrings> names)
{
    public string Say(DomainError error) => errors[error.Code, [.. error.Arguments.Select(Argument)]];

    public string Name(Enum value) => names[$"{value.GetType().Name}.{value}"];

    public string Name<T>(T? value) where T : struct, Enum => value is { } known ? Name(known) : string.Empty;

    /// <summary>The name of a code of the list of ethnic groups.</summary>
    public string Ethnic(string code) => names[$"Ethnic.{code}"];

    /// <summary>The name of a code of the list of religions.</summary>
    public string Religion(string code) => names[$"Religion.{code}"];

    private object Argument(object argument) => argument switch
    {
        DateOnly day => Display.Day(day),
        Enum value => Name(value),
        int number => Display.Number(number),
        _ => argument,
    };
}
