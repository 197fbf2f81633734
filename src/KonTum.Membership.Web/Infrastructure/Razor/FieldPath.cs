using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KonTum.Membership.Web.Infrastructure.Razor;

/// <summary>
/// A key of the model state brought back to the page's own spelling and order. Binding names a field after the action's
/// parameter ("form.BornOn") and keeps its errors in no order; the page wrote "Form.BornOn", and ids mind their case.
/// </summary>
internal static class FieldPath
{
    public static (string Name, string Order) Resolve(string key, ModelMetadata page)
    {
        var name = new StringBuilder();
        var order = new StringBuilder();
        ModelMetadata? at = page;
        foreach (var part in key.Split('.'))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            var word = bracket < 0 ? part : part[..bracket];
            var (property, position) = Find(at, word);
            name.Append(name.Length == 0 ? "" : ".").Append(property?.PropertyName ?? word).Append(part.AsSpan(word.Length));
            order.Append(position.ToString("D4", CultureInfo.InvariantCulture)).Append(part.AsSpan(word.Length).ToString().PadLeft(8));
            at = bracket < 0 ? property : property?.ElementMetadata;
        }

        return (name.ToString(), order.ToString());
    }

    private static (ModelMetadata? Property, int Position) Find(ModelMetadata? owner, string word)
    {
        var position = 0;
        foreach (var property in owner?.Properties ?? Enumerable.Empty<ModelMetadata>())
        {
            if (string.Equals(property.PropertyName, word, StringComparison.OrdinalIgnoreCase))
                return (property, position);
            position++;
        }

        return (null, position);
    }
}
