using System.Collections;
using System.Globalization;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KonTum.Membership.Web.Infrastructure.Razor;

/// <summary>What stands in a field now: the words as typed if the form came back, else the model's value.</summary>
internal sealed record FieldAnswer(string Name, string Id, IReadOnlyList<string> Values, IReadOnlyList<string> Errors, int? MaxLength)
{
    public string HintId => Id + "-hint";

    public string ErrorId => Id + "-error";

    public string Value => Values.Count > 0 ? Values[0] : "";

    public static string IdFor(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static FieldAnswer Read(ViewContext view, ModelExpression field)
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(field.Name);
        view.ViewData.ModelState.TryGetValue(name, out var state);
        var secret = field.Metadata.DataTypeName == "Password";
        return new FieldAnswer(
            name,
            IdFor(name),
            secret ? [] : state?.RawValue is null ? FromModel(field.Model) : Typed(state),
            state is null ? [] : [.. state.Errors.Select(error => error.ErrorMessage).Where(message => message.Length > 0)],
            LongestAllowed(field.Metadata));
    }

    private static string[] Typed(ModelStateEntry state) => state.RawValue switch
    {
        string[] several => several,
        var one => [Text(one)],
    };

    private static string[] FromModel(object? model) => model switch
    {
        null => [],
        string text => [text],
        IEnumerable several => [.. several.Cast<object?>().Select(Text)],
        var one => [Text(one)],
    };

    private static string Text(object? value) => value switch
    {
        DateOnly day => Display.Day(day),
        bool yes => yes ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.CurrentCulture),
        _ => value?.ToString() ?? "",
    };

    private static int? LongestAllowed(ModelMetadata metadata)
    {
        foreach (var rule in metadata.ValidatorMetadata)
            switch (rule)
            {
                case System.ComponentModel.DataAnnotations.StringLengthAttribute limit:
                    return limit.MaximumLength;
                case System.ComponentModel.DataAnnotations.MaxLengthAttribute { Length: > 0 } limit:
                    return limit.Length;
            }

        return null;
    }
}
