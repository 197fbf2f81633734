using System.Globalization;
using KonTum.Membership.Application.Papers;
using KonTum.Membership.Application.Reports.Export;

namespace KonTum.Membership.Application.Forms;

/// <summary>A form ready to be laid out, with what the record did not have for it.</summary>
public sealed record ComposedForm(FormDefinition Form, ReportDocument Document, IReadOnlyList<FormPlaceholder> Missing);

/// <summary>Puts what a file says into the words of a form. Where the record is silent there is a dotted line.</summary>
public sealed class FormComposer
{
    private readonly FormDefinition _form;
    private readonly FormValues _values;
    private readonly FormLibrary _library;
    private readonly List<FormPlaceholder> _missing = [];

    private FormComposer(FormDefinition form, FormValues values, FormLibrary library) => (_form, _values, _library) = (form, values, library);

    public static ComposedForm Compose(FormDefinition form, FormValues values, FormLibrary library)
    {
        var composer = new FormComposer(form, values, library);
        var document = composer.Document();
        return new ComposedForm(form, document, [.. composer._missing.Distinct().Where(placeholder => placeholder.Entered != EntryPlace.OwnWord)]);
    }

    /// <summary>The text of a template's placeholder: the value, or the line to write on.</summary>
    public static string TextOf(FormPlaceholder placeholder, FormValues values) => values[placeholder.Field] ?? placeholder.Blank;

    private ReportDocument Document()
    {
        var words = _library.Words;
        var sections = _form.Parts.Select(Section).ToList();
        // Without recipients the names stand at the end of the text, one beside the other.
        if (_form.Recipients is null) sections.Add(new ReportSection(null, []) { Signatures = [.. _form.Signatures.Select(Signature)] });
        return new ReportDocument
        {
            FormCode = string.Format(CultureInfo.InvariantCulture, words.Form, _form.Printed ?? _form.Code),
            Letterhead = Head(),
            Number = Number(),
            PlaceAndDate = string.Format(CultureInfo.InvariantCulture, words.PlaceAndDate, Issuer()?.Seat ?? _values[FormField.Seat] ?? words.SeatBlank, Value(_form.Date) ?? words.DateBlank),
            TypeTitle = Fill(_form.Title),
            SubjectLines = [.. _form.Subject.Select(Fill)],
            Addressees = [.. (_form.To ?? []).Select(Fill)],
            Sections = sections,
            Signature = _form.Recipients is null ? null : Signature(_form.Signatures[0]),
            Recipients = _form.Recipients is { } lines ? new RecipientList(words.Recipients, [.. lines.Select(Fill)]) : null,
        };
    }

    private ReportSection Section(FormPart part) => new(part.Heading is null ? null : Fill(part.Heading), [.. (part.Text ?? []).Select(Fill)])
    {
        Centred = part.Centred is null ? null : Fill(part.Centred),
        BlankLines = part.Lines,
        Tables = [.. (part.Tables ?? []).Select(Table)],
        Signatures = [.. (part.Signatures ?? []).Select(Signature)],
    };

    private ReportTable Table(FormTable table)
    {
        IReadOnlyList<string> blank = [.. table.Columns.Select(_ => string.Empty)];
        return new ReportTable(
            Fill(table.Caption),
            [.. table.Columns.Select(column => new ReportTableColumn(column.Header, column.Start ? ColumnAlignment.Start : ColumnAlignment.Centre, column.Weight))],
            [.. (table.Rows ?? []).Select(row => (IReadOnlyList<string>)[.. row.Select(Fill)]), .. Enumerable.Repeat(blank, table.BlankRows)])
        { HasNumberRow = false };
    }

    private SignatureBlock Signature(FormSignature signature) => new([.. signature.Authority.Select(Fill)], Fill(signature.Position), signature.Name.Length == 0 ? string.Empty : Fill(signature.Name), signature.Note, signature.Sealed);

    private PaperUnit? Issuer() => _form.Issuer switch
    {
        FormIssuer.Cell => _values.Cell,
        FormIssuer.SectionalCommittee => _values.Sectional,
        FormIssuer.BaseCommittee => _values.Base,
        FormIssuer.DecidingBody => _values.Deciding,
        _ => null,
    };

    private Letterhead Head()
    {
        var party = _library.Words.Party;
        return _form.Issuer switch
        {
            FormIssuer.Person => new Letterhead(null, null, party),
            FormIssuer.Outside => new Letterhead(_form.Head!.Superior is { } above ? Fill(above) : null, Fill(_form.Head.Issuing), Fill(_form.Head.Party)),
            FormIssuer.Cell => new Letterhead(Value(FormField.BaseOrganisationCapitals) ?? Blank(FormField.BaseOrganisationCapitals), Value(FormField.CellCapitals) ?? Blank(FormField.CellCapitals), party),
            FormIssuer.SectionalCommittee => new Letterhead(Value(FormField.BaseOrganisationCapitals) ?? Blank(FormField.BaseOrganisationCapitals), Value(FormField.SectionalCommitteeCapitals) ?? Blank(FormField.SectionalCommitteeCapitals), party),
            FormIssuer.BaseCommittee => new Letterhead(Above(_values.AboveBase), Value(FormField.BaseCommitteeCapitals) ?? Blank(FormField.BaseCommitteeCapitals), party),
            _ => new Letterhead(Above(_values.AboveDeciding), Value(FormField.DecidingCommitteeCapitals) ?? Blank(FormField.DecidingCommitteeCapitals), party),
        };
    }

    private static string? Above(PaperUnit? unit) => unit is null ? null : FormValues.Capitals(unit.Name);

    private string Number()
    {
        if (_form.NumberEnding is not { } ending) return string.Empty;
        var symbol = Issuer()?.Symbol;
        var number = Value(_form.Number) ?? _library.Words.NumberBlank + (symbol is null ? ending : ending.Replace("……", symbol, StringComparison.Ordinal));
        return string.Format(CultureInfo.InvariantCulture, _library.Words.NumberPrefix, number);
    }

    private string Fill(string text) => FormLibrary.Fill(text, name =>
    {
        var placeholder = _library.Named(name)!;
        return Value(placeholder.Field) ?? placeholder.Blank;
    });

    private string? Value(FormField? field)
    {
        if (field is not { } asked) return null;
        var value = _values[asked];
        if (value is null) _missing.Add(_library.Of(asked));
        return value;
    }

    private string Blank(FormField field) => _library.Of(field).Blank;
}
