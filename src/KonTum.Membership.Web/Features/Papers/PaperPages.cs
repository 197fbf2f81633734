using System.ComponentModel.DataAnnotations;
using System.Globalization;
using KonTum.Membership.Application.Papers;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Papers;
using KonTum.Membership.Web.Features.Shared.Components;

namespace KonTum.Membership.Web.Features.Papers;

public sealed class PaperForm
{
    /// <summary>Of the entry that was shown; empty where there was none.</summary>
    public int? Version { get; set; }

    [Display(Name = "Paper.IssuedOn")]
    public DateOnly? IssuedOn { get; set; }

    [StringLength(FilePaper.MaxNumberLength), Display(Name = "Paper.Number")]
    public string? Number { get; set; }

    [Required, StringLength(FilePaper.MaxPlaceLength), Display(Name = "Paper.FiledAt")]
    public string? FiledAt { get; set; }

    public KeepPaper ToCommand(string code) => new(code, IssuedOn, Number, FiledAt, Version);
}

/// <summary>The papers of one stage.</summary>
public sealed record PaperGroup(CandidateStage Stage, IReadOnlyList<PaperLine> Lines);

/// <summary>The papers of one file by stage.</summary>
public sealed record PaperListPage(CaseFile File, IReadOnlyList<PaperLine> Lines, string LegalBasis, bool MayWrite, bool MayPrintForms)
{
    public IEnumerable<PaperGroup> Groups => Lines.GroupBy(line => line.Kind.Stage).OrderBy(group => group.Key).Select(group => new PaperGroup(group.Key, [.. group]));

    public int In => Lines.Count(line => line.State is PaperState.In or PaperState.NotFiled);

    public int Late => Lines.Count(line => line.IsLate);

    public int NotFiled => Lines.Count(line => line.State == PaperState.NotFiled);
}

public sealed record PaperPage(CaseFile File, PaperLine Line, PaperForm Form, RecordedPaper? Recorded);

/// <summary>How papers are shown in the reader's language.</summary>
public static class PaperDisplay
{
    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>The names of papers are Vietnamese; the English page says beside them what they are.</summary>
    public static string? Gloss(this PaperKind kind) => IsEnglish ? kind.English : null;

    public static string? Case(this PaperKind kind) => IsEnglish ? kind.WhenEnglish : kind.When;

    public static Tone ToneOf(this PaperState state) => state switch
    {
        PaperState.In => Tone.Success,
        PaperState.NotFiled or PaperState.Missing => Tone.Warning,
        _ => Tone.Info,
    };
}
