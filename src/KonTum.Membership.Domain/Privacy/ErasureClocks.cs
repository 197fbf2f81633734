using KonTum.Membership.Domain.Procedure;

namespace KonTum.Membership.Domain.Privacy;

/// <summary>How soon a person who withdrew is answered and erased, and how long closed files are kept. Dated data, as the regulations are.</summary>
/// <param name="LegalBasis">The decree; the table of months is the project's own and stands under it.</param>
/// <param name="AnswerWorkingDays">From the day on which the person said so.</param>
/// <param name="ErasureDays">Calendar days from the same day.</param>
/// <param name="ErasureDaysWithOthers">The same where somebody outside has to stop too.</param>
/// <param name="ClosedMonths">For how long a file that ended without an admission is kept.</param>
/// <param name="InactiveMonths">For how long a file is kept whose certificate expired and in which nothing happens.</param>
/// <param name="HandedOverMonths">For how long the file of a full member is kept after the official register took over.</param>
public sealed record PrivacyTerms(
    string LegalBasis, bool Verified, int AnswerWorkingDays, int ErasureDays, int ErasureDaysWithOthers, int ClosedMonths, int InactiveMonths, int HandedOverMonths);

/// <summary>The two clocks of a withdrawal. Worked out when asked; neither of them does anything by itself.</summary>
public static class ErasureClocks
{
    public static DueDay Answer(DateOnly withdrawnOn, DateOnly? answeredOn, PrivacyTerms terms, WorkingCalendar calendar) =>
        DueDay.WorkingDays(withdrawnOn, terms.AnswerWorkingDays, answeredOn, calendar);

    public static DueDay Erasure(DateOnly withdrawnOn, bool heldByOthers, DateOnly? erasedOn, PrivacyTerms terms) =>
        DueDay.CalendarDays(withdrawnOn, heldByOthers ? terms.ErasureDaysWithOthers : terms.ErasureDays, erasedOn);
}
