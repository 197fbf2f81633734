using KonTum.Membership.Web.Infrastructure.Razor;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KonTum.Membership.Web.Features.Shared.Components;

/// <summary>Everything that was refused, in the order of the form, each leading to its field.</summary>
public sealed record ErrorSummary(IReadOnlyList<ErrorLine> Lines)
{
    public static ErrorSummary From(ModelStateDictionary state) => new(
    [
        .. state.SelectMany(entry => entry.Value!.Errors
            .Where(error => error.ErrorMessage.Length > 0)
            .Select(error => new ErrorLine(error.ErrorMessage, entry.Key.Length == 0 ? null : FieldAnswer.IdFor(entry.Key))))
            .Distinct(),
    ]);
}

public sealed record ErrorLine(string Message, string? FieldId);
