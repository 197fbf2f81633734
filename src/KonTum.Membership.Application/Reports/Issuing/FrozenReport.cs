using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KonTum.Membership.Application.Reports.Export;

namespace KonTum.Membership.Application.Reports.Issuing;

/// <summary>
/// All that an issued report says and what it rests on. Its canonical form is written down in
/// docs/domain/canonical-report.md: the order of the members below is the order of the keys, so none may be moved.
/// </summary>
public sealed record FrozenReport(
    string Form, string Unit, string UnitName, int Year, int Number, int Revision, DateOnly AsOf, FrozenBasis Basis, FrozenText Text,
    IReadOnlyDictionary<string, string> Definitions, IReadOnlyList<FrozenTable> Tables)
{
    public const string CurrentForm = "kontum.report/1";

    private static readonly JsonSerializerOptions Canonical = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // Letters as themselves: the text can be read, and no table of escapes is part of the form.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new FrozenCellConverter() },
        WriteIndented = false,
    };

    /// <summary>The canonical form.</summary>
    public string Write() => JsonSerializer.Serialize(this, Canonical).Normalize(NormalizationForm.FormC);

    /// <exception cref="JsonException">The text is no canonical report.</exception>
    public static FrozenReport Read(string content) => JsonSerializer.Deserialize<FrozenReport>(content, Canonical) ?? throw new JsonException("A report is empty.");

    /// <summary>The sum over a canonical form, in small hexadecimal digits.</summary>
    public static string Sum(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}

/// <summary>What the figures and the page rest on.</summary>
/// <param name="Tree">The sum over the organisations of the last day, whose rows are the table's.</param>
/// <param name="Calendar">The year of the calendar of working days, its version and the sum over its days off.</param>
public sealed record FrozenBasis(string RuleSet, DateOnly TreeAsOf, string Tree, string Calendar, string Template, DocumentLayout Layout);

public sealed record FrozenText(
    string Party, string? Superior, string Issuer, string Number, string PlaceAndDate, DateOnly DocumentDate, string Type, IReadOnlyList<string> Subject,
    IReadOnlyList<FrozenSection> Sections, IReadOnlyList<string> Authority, string Position, string Signer, string RecipientsHeading, IReadOnlyList<string> Recipients);

public sealed record FrozenSection(string? Heading, IReadOnlyList<string> Paragraphs);

/// <param name="Checks">The sums that held when the table was closed, as its own page prints them.</param>
public sealed record FrozenTable(
    string Key, string Caption, string RowsHead, IReadOnlyList<FrozenColumn> Columns, IReadOnlyList<FrozenRow> Rows, FrozenRow? Total, IReadOnlyList<string> Checks);

public sealed record FrozenColumn(string Key, string Kind, string Head);

public sealed record FrozenRow(string Key, string Label, IReadOnlyList<Domain.Reports.TableCell> Cells);
