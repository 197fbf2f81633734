using System.Globalization;
using KonTum.Membership.Application.Forms;
using KonTum.Membership.Application.Papers;
using KonTum.Membership.Application.Reports.Export;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Papers;

namespace KonTum.Membership.Web.Features.Forms;

/// <summary>A form of a file, with what is missing for it and where each of it is entered.</summary>
/// <param name="HasTemplate">The office's own template is in force.</param>
public sealed record FormLine(ComposedForm Composed, IReadOnlyList<MissingLine> Missing, bool HasTemplate)
{
    public FormDefinition Form => Composed.Form;
}

/// <param name="Href">Null where the value follows from the organisation and nobody enters it for a file.</param>
public sealed record MissingLine(string Meaning, string? Href);

public sealed record FormGroup(CandidateStage Stage, IReadOnlyList<FormLine> Lines);

/// <summary>All forms of one file by stage.</summary>
public sealed record FormListPage(CaseFile File, IReadOnlyList<FormGroup> Groups);

public sealed record FormPage(CaseFile File, FormLine Line);

/// <summary>How forms are shown in the reader's language; what stands on them is always Vietnamese.</summary>
public static class FormDisplay
{
    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static string? Gloss(this FormDefinition form) => IsEnglish ? form.English : null;

    public static string Says(this FormPlaceholder placeholder) => IsEnglish ? placeholder.English : placeholder.Meaning;

    public static MissingLine Missing(this FormPlaceholder placeholder, CaseFile file)
    {
        var address = $"/candidates/{file.PublicId}";
        return new MissingLine(placeholder.Says(), placeholder.Entered switch
        {
            EntryPlace.Papers => $"{address}/papers/{PaperCode.Slug(placeholder.Paper!)}",
            EntryPlace.Mentors => $"{address}/mentors",
            EntryPlace.Units => null,
            EntryPlace.Person when !file.Stage.IsOver() => $"{address}/edit",
            _ => address,
        });
    }

    public static string Class(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.Start => "start",
        ColumnAlignment.Centre => "centre",
        _ => "end",
    };
}

public sealed record NotPrintedPage(FormPage Page, IReadOnlyList<string> Reasons);
