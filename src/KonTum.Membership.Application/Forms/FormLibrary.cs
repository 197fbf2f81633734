using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace KonTum.Membership.Application.Forms;

/// <summary>The words that stand on every form.</summary>
public sealed record FormWords(string Party, string Form, string NumberPrefix, string NumberBlank, string PlaceAndDate, string SeatBlank, string DateText, string DateBlank, string Recipients);

/// <summary>All official forms and the names of what they can take from a file, as shipped with the program.</summary>
public sealed partial class FormLibrary
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly Dictionary<string, FormPlaceholder> _byName;
    private readonly Dictionary<FormField, FormPlaceholder> _byField;

    /// <exception cref="JsonException">A form names a placeholder that does not exist, or a field has no name: the program must not start on it.</exception>
    private FormLibrary(FormWords words, IReadOnlyList<FormDefinition> forms, IReadOnlyList<FormPlaceholder> placeholders)
    {
        (Words, Forms, Placeholders) = (words, forms, placeholders);
        _byName = placeholders.ToDictionary(placeholder => placeholder.Name, StringComparer.Ordinal);
        _byField = placeholders.ToDictionary(placeholder => placeholder.Field);
        if (Enum.GetValues<FormField>().Except(_byField.Keys).ToList() is { Count: > 0 } nameless) throw new JsonException($"{string.Join(", ", nameless)} have no name.");
        var strangers = forms.SelectMany(Texts).SelectMany(NamesIn).Where(name => !_byName.ContainsKey(name)).Distinct().ToList();
        if (strangers.Count > 0) throw new JsonException($"Unknown placeholders: {string.Join(", ", strangers)}.");
    }

    public FormWords Words { get; }

    public IReadOnlyList<FormDefinition> Forms { get; }

    public IReadOnlyList<FormPlaceholder> Placeholders { get; }

    public static FormLibrary Load() =>
        new(Read<FormWords>("words"), [.. Read<IReadOnlyList<FormDefinition>>("forms-admission"), .. Read<IReadOnlyList<FormDefinition>>("forms-recognition")], Read<IReadOnlyList<FormPlaceholder>>("placeholders"));

    public FormDefinition? Find(string slug) => Forms.FirstOrDefault(form => form.Slug == slug);

    public FormPlaceholder? Named(string name) => _byName.GetValueOrDefault(name);

    public FormPlaceholder Of(FormField field) => _byField[field];

    /// <summary>The names between double braces, without the blanks around them.</summary>
    public static IEnumerable<string> NamesIn(string text) => Placeholder().Matches(text).Select(match => match.Groups[1].Value);

    /// <summary>Puts a text in the place of every name between double braces.</summary>
    public static string Fill(string text, Func<string, string> valueOf) => Placeholder().Replace(text, match => valueOf(match.Groups[1].Value));

    private static IEnumerable<string> Texts(FormDefinition form) =>
    [
        form.Title, .. form.Subject, .. form.To ?? [], .. form.Recipients ?? [], .. form.Head is { } head ? new[] { head.Superior ?? string.Empty, head.Issuing, head.Party } : [],
        .. form.Signatures.SelectMany(Texts), .. form.Parts.SelectMany(Texts),
    ];

    private static IEnumerable<string> Texts(FormPart part) =>
    [
        part.Centred ?? string.Empty, part.Heading ?? string.Empty, .. part.Text ?? [], .. (part.Signatures ?? []).SelectMany(Texts),
        .. (part.Tables ?? []).SelectMany(table => (table.Rows ?? []).SelectMany(row => row).Append(table.Caption)),
    ];

    private static IEnumerable<string> Texts(FormSignature signature) => [.. signature.Authority, signature.Position, signature.Name];

    private static T Read<T>(string file)
    {
        using var stream = typeof(FormLibrary).Assembly.GetManifestResourceStream($"{typeof(FormLibrary).Namespace}.Data.{file}.json") ?? throw new JsonException($"{file} is not embedded.");
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new JsonException($"{file} is empty.");
    }

    [GeneratedRegex(@"\{\{\s*([^{}]*?)\s*\}\}")]
    private static partial Regex Placeholder();
}
