using System.Globalization;
using KonTum.Membership.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Infrastructure.Razor;

/// <summary>
/// Day first, as people write here, or the ISO form that addresses use. A two-figure year or month-first order would be
/// a guess about somebody's file, so it is refused and the typed text comes back.
/// </summary>
public sealed class DayModelBinder(bool mayBeEmpty) : IModelBinder
{
    private static readonly string[] Patterns = ["d/M/yyyy", "d-M-yyyy", "yyyy-MM-dd"];

    // Earlier than anyone on file can be born: most likely a slipped digit.
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    public static bool TryRead(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text?.Trim(), Patterns, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day >= Earliest;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var typed = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (typed == ValueProviderResult.None)
            return Task.CompletedTask;

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed);
        var text = typed.FirstValue;
        if (TryRead(text, out var day))
            bindingContext.Result = ModelBindingResult.Success(day);
        else if (mayBeEmpty && string.IsNullOrWhiteSpace(text))
            bindingContext.Result = ModelBindingResult.Success(null);
        else
            Refuse(bindingContext, string.IsNullOrWhiteSpace(text) ? "Validation.Required" : "Validation.NotADay");

        return Task.CompletedTask;
    }

    private static void Refuse(ModelBindingContext context, string key)
    {
        var words = context.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<SharedStrings>>();
        context.ModelState.TryAddModelError(context.ModelName, words[key, context.ModelMetadata.GetDisplayName()]);
    }
}

public sealed class DayModelBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DayModelBinder(context.Metadata.IsReferenceOrNullableType) : null;
}
