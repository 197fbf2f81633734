using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Organisation;

namespace KonTum.Membership.Domain.Procedure;

/// <summary>The dated facts of a file from which its clocks run.</summary>
/// <param name="ReachedOn">The day of each stage that the file has reached.</param>
/// <param name="CertificateOn">The date of the class certificate.</param>
/// <param name="HelpedSince">The days on which the mentors who help today began, any order.</param>
public sealed record ClockFacts(CandidateStage Stage, IReadOnlyDictionary<CandidateStage, DateOnly> ReachedOn, DateOnly? CertificateOn, IReadOnlyCollection<DateOnly> HelpedSince)
{
    /// <summary>The kind of the unit above the cell: it tells which body decides and so how long it has.</summary>
    public UnitKind? Above { get; init; }

    /// <summary>Introductions and opinions were made anew; the papers count from then.</summary>
    public DateOnly? PapersRenewedOn { get; init; }

    /// <summary>Dates besides the steps. Of two of one kind the one entered later counts.</summary>
    public IReadOnlyList<FileDate> Dates { get; init; } = [];

    public IReadOnlyList<ClockExtension> Extensions { get; init; } = [];

    public DateOnly? DateOf(FileDateKind kind) => Dates.LastOrDefault(date => date.Kind == kind)?.On;
}
