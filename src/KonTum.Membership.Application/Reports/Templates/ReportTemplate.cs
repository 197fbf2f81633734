using System.Globalization;
using System.Text.Json;
using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Application.Reports.Templates;

/// <summary>The words of one table: its caption and the heads of its columns in the order of print.</summary>
public sealed record TableWords(string Caption, IReadOnlyDictionary<string, string> Heads)
{
    /// <summary>Words of the rows, where these are not units.</summary>
    public IReadOnlyDictionary<string, string> Rows { get; init; } = new Dictionary<string, string>();
}

/// <summary>
/// The words of the official report. They are Vietnamese whatever the reader's language, and data: an issued report
/// keeps those it was issued with.
/// </summary>
public sealed record ReportTemplate(
    string Id, string Party, string Number, string PlaceAndDate, string Type, string Subject, string Quarter, string Year, IReadOnlyList<string> Authority, string Position,
    string RecipientsHeading, string Recipients, string Narrative, string VillageNarrative, string NoGaps, string NoteHeading, string Note, string RowNumber, string Unit, string Criterion, string Total,
    string Foot, string Draft, IReadOnlyDictionary<string, TableWords> Tables, IReadOnlyDictionary<string, string> Groups, IReadOnlyDictionary<string, string> Definitions)
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    private static readonly Lazy<ReportTemplate> Shipped = new(Read);

    /// <exception cref="JsonException">The file cannot be understood, or a sentence in it has a place that nobody fills: the program must not start on it.</exception>
    public static ReportTemplate Load() => Shipped.Value;

    public string NameOf(ReportPeriod period) => period.IsYear
        ? string.Format(CultureInfo.InvariantCulture, Year, period.Year)
        : string.Format(CultureInfo.InvariantCulture, Quarter, Roman[period.Number - 1], period.Year);

    /// <summary>The sentences offered to whoever prepares; those on villages only where there are any.</summary>
    public string NarrativeFor(bool hasVillages) => hasVillages ? $"{Narrative}\n{VillageNarrative}" : Narrative;

    private static ReportTemplate Read()
    {
        var assembly = typeof(ReportTemplate).Assembly;
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith(".Reports.Templates.quarterly.json", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        var template = JsonSerializer.Deserialize<ReportTemplate>(stream, Strict)
            ?? throw new JsonException($"{name} is empty.");
        var parsed = NarrativeTemplate.Parse(template.NarrativeFor(hasVillages: true), ReportFigures.Names);
        return parsed.IsOk ? template : throw new JsonException($"{name}: {string.Join("; ", parsed.Errors)}.");
    }
}
