using KonTum.Membership.Web.Infrastructure.Razor;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KonTum.Membership.Web.Features.Shared.Components;

/// <summary>Everything that was refused, in the order of the form, each leading to its field.</summary>
public sealed record ErrorSummary(IReadOnlyList<ErrorLine> Lines)
{
    public static ErrorSummary From(ModelStateDictionary state, ModelMetadata page) => new(
    [
        .. state.Where(entry => entry.Value!.Errors.Count > 0)
            .Select(entry => (Path: FieldPath.Resolve(entry.Key, page), entry.Value!.Errors))
            .OrderBy(entry => entry.Path.Order, StringComparer.Ordinal)
            .SelectMany(entry => entry.Errors.Select(error => LineFor(entry.Path.Name, error.ErrorMessage)))
            .Where(line => line.Message.Length > 0)
            .Distinct(),
    ]);

    private static ErrorLine LineFor(string name, string message) => new(message, name.Length == 0 ? null : FieldAnswer.IdFor(name));
}

public sealed record ErrorLine(string Message, string? FieldId);
