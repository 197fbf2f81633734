using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Rules.Admission;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>The papers and votes that come with a step. All follow from the step's day: no chance is spent on them.</summary>
internal static class ScriptPapers
{
    private const int FamilyAge = 28;

    /// <summary>A base committee of fifteen, one of them excused.</summary>
    public static Ballot Committee { get; } = new(15, 0, 1, 15, 14, 14, 0, 0);

    public static Ballot StandingCommittee { get; } = Ballot.Full(11, 11);

    public static CellFacts CellOf(CandidateScript script, int fullMembers) => new(fullMembers, script.Cell.Unit.Kind, script.Village?.Row.DifficultArea == true);

    public static DateOnly LetterOn(DateOnly openedOn) => openedOn.AddDays(-3).WorkdayBefore();

    public static VerificationRecord Verified(Candidate candidate, DateOnly concludedOn)
    {
        var hasFamily = CalendarMonths.Between(candidate.BirthDate, concludedOn) >= FamilyAge * 12;
        var outcomes = Enum.GetValues<VerifiedPerson>().ToDictionary(person => person,
            person => hasFamily || person is VerifiedPerson.Applicant or VerifiedPerson.Parents ? VerificationOutcome.Confirmed : VerificationOutcome.NotApplicable);
        return new VerificationRecord(outcomes, concludedOn.AddDays(-2).WorkdayBefore());
    }

    public static OpinionPapers Opinions(Candidate candidate, DateOnly on) => new(
        [.. candidate.Mentors.Where(mentor => mentor.HoldsOn(on)).Select(mentor => new Introduction(IntroducerKind.Member, mentor.MemberId, on, true))],
        on.AddDays(-3).WorkdayBefore(), on.AddDays(-1).WorkdayBefore());

    /// <summary>Some days before the decision, never before the probation is over.</summary>
    public static DateOnly RecognitionVoteOn(DateOnly ceremonyOn, DateOnly decidedOn, int probationMonths) =>
        CityDays.Earlier(CityDays.Later(decidedOn.AddDays(-10), ceremonyOn.AddMonths(probationMonths)).WorkdayAfter(), decidedOn);
}
