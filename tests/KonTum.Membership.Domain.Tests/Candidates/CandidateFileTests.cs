using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Rules.Admission;

namespace KonTum.Membership.Domain.Tests.Candidates;

public sealed class CandidateFileTests
{
    [Theory]
    [InlineData("2009-04-20", "2009-04-19", "Rule.LetterAfterCurriculum")]
    [InlineData("2009-04-20", "2009-04-20", null)]
    [InlineData(null, "2009-04-20", "Rule.LetterMissing")]
    [InlineData("2009-04-20", null, "Rule.CurriculumMissing")]
    [InlineData("2009-05-02", "2009-05-02", "Paper.AfterStep")]
    [InlineData("1985-06-15", "2009-04-20", "Date.BeforeBirth")]
    public void OpenFile_WithLetterAndCurriculum_KeepsTheirOrder(string? letter, string? curriculum, string? code)
    {
        var candidate = Given.At(CandidateStage.ClassCompleted);

        var opened = candidate.OpenFile(Day(letter), Day(curriculum), new DateOnly(2009, 5, 1), null, Given.Rules, Given.By);

        opened.Errors.Select(error => error.Code).Should().BeEquivalentTo(code is null ? [] : new[] { code });
        candidate.Facts.Should().HaveCount(code is null ? 2 : 0, "nothing is half-written");
    }

    [Fact]
    public void RecordVerification_WithSomebodyOpenOrConcludedTooEarly_IsRefused()
    {
        var open = Given.Verified with { Outcomes = Given.Verified.Outcomes.Where(line => line.Key != VerifiedPerson.Spouse).ToDictionary() };

        Refusals(candidate => candidate.RecordVerification(open, new DateOnly(2009, 6, 1), null, Given.Rules, Given.By), CandidateStage.FileOpened).Should().Equal("Rule.VerificationOpen");
        Refusals(candidate => candidate.RecordVerification(Given.Verified, new DateOnly(2009, 5, 24), null, Given.Rules, Given.By), CandidateStage.FileOpened).Should().Equal("Rule.ConcludedBeforeReply");
        Refusals(candidate => candidate.RecordVerification(Given.Verified, new DateOnly(2009, 5, 25), null, Given.Rules, Given.By), CandidateStage.FileOpened).Should().BeEmpty();
    }

    [Fact]
    public void RecordOpinions_OfSomebodyWhoDoesNotHelpOrIsNotFull_IsRefused()
    {
        Introduce([Given.Introductions[0], Given.Introductions[1] with { MemberId = 7 }]).Should().Equal("Introduction.NotAMentor");
        Introduce([Given.Introductions[0], Given.Introductions[1] with { IsFullMember = false }]).Should().Equal("Rule.IntroducerNotFull");
        Introduce([Given.Introductions[0], Given.Introductions[0]]).Should().Equal("Mentors.SameTwice");
        Introduce([Given.Introductions[0], Given.Introductions[1] with { SignedOn = new DateOnly(2009, 7, 2) }]).Should().Equal("Paper.AfterStep");
        Introduce([Given.Introductions[0], Given.Introductions[1] with { MemberId = null }]).Should().Equal("Introduction.WhoIsMissing");
        Introduce([Given.Introductions[0]]).Should().Equal("Rule.TooFewIntroducers");
        Introduce([Given.Introductions[0], new Introduction(IntroducerKind.YouthUnion, null, new DateOnly(2009, 6, 30), true, "3-NQ/ĐTN")]).Should().BeEmpty();

        static IEnumerable<string> Introduce(IReadOnlyList<Introduction> papers) =>
            Refusals(candidate => candidate.RecordOpinions(new OpinionPapers(papers), new DateOnly(2009, 7, 1), null, Given.Rules, Given.By), CandidateStage.BackgroundVerified);
    }

    [Fact]
    public void Vote_AfterAnIntroducerLeft_NeedsAnotherIntroduction()
    {
        var candidate = Given.At(CandidateStage.OpinionsCollected);
        candidate.ReplaceMentor(1, new MentorChoice(3, true, false), new DateOnly(2009, 9, 1), Given.By);

        candidate.RecordCellVote(Ballot.Full(6, 6), Given.Cell(), new DateOnly(2010, 3, 1), "7", Given.Rules, Given.By).Errors.Select(error => error.Code).Should().Equal("Rule.TooFewIntroducers");
    }

    [Theory]
    [InlineData(FileFactKind.ProvinceAgreement, "2010-01-01", "5-CV/TU", null)]
    [InlineData(FileFactKind.ProvinceAgreement, "2010-01-01", " ", "Fact.NumberMissing")]
    [InlineData(FileFactKind.PapersRenewed, "2009-04-30", null, "Fact.NoFileThen")]
    [InlineData(FileFactKind.PapersRenewed, "2009-05-01", null, null)]
    [InlineData(FileFactKind.Curriculum, "2010-01-01", null, "Fact.NotFree")]
    [InlineData(FileFactKind.RespectedPerson, "1985-06-15", null, "Date.BeforeBirth")]
    public void RecordFact_ByItself_IsTakenWhereItCanBe(FileFactKind kind, string on, string? reference, string? code)
    {
        var recorded = Given.At(CandidateStage.FileOpened).RecordFact(kind, Day(on)!.Value, reference, Given.By);

        recorded.Errors.Select(error => error.Code).Should().BeEquivalentTo(code is null ? [] : new[] { code });
    }

    [Fact]
    public void Hindrances_OfAFileWithManyTroubles_AreToldAtOnceRefusalsFirst()
    {
        var facts = Given.Person(born: new DateOnly(1992, 8, 1), schooling: Domain.Members.Schooling.Primary);
        var candidate = Given.Candidate(facts);
        candidate.EnterPool(new DateOnly(2009, 2, 1), "1", Given.Rules, Given.By);
        candidate.AssignMentors([new MentorChoice(1, true, false, CloseRelative: true), new MentorChoice(2, true, false)], new DateOnly(2009, 3, 1), "2", Given.Rules, Given.By);

        var hindrances = candidate.Hindrances(Given.Cell(fullMembers: 2), Given.Rules, (_, _) => null, null, new DateOnly(2009, 6, 1));

        hindrances.Select(hindrance => (hindrance.Rule.Number, hindrance.Verdict.Earliest)).Should().Equal(
            (3, new DateOnly(2010, 8, 1)), (5, null), (9, new DateOnly(2010, 3, 1)), (13, null), (10, null));
        hindrances.Should().OnlyContain(hindrance => hindrance.Step == CandidateStage.CellVotePassed);
    }

    [Fact]
    public void Hindrances_OfAProbationer_AreThoseOfTheNextStepAlone()
    {
        var candidate = Given.Proposed();
        candidate.Admit(Guid.NewGuid(), Given.Decision, Given.Cell(), new DateOnly(2010, 4, 1), "9", Given.Rules, Given.By);
        WorkingDaysLate(candidate).Should().Equal((19, RuleOutcome.Warn));
        candidate.BeginProbation(new DateOnly(2010, 4, 20), null, Given.Rules, Given.By);

        candidate.Hindrances(Given.Cell(), Given.Rules, (start, days) => start.AddDays(days), null, new DateOnly(2010, 9, 1)).Should().ContainSingle().Which.Verdict.Earliest.Should().Be(new DateOnly(2011, 4, 20));

        static IEnumerable<(int, RuleOutcome)> WorkingDaysLate(Candidate candidate) =>
            candidate.Hindrances(Given.Cell(), Given.Rules, (start, days) => start.AddDays(days), null, new DateOnly(2010, 5, 2)).Select(hindrance => (hindrance.Rule.Number, hindrance.Verdict.Outcome));
    }

    private static IEnumerable<string> Refusals(Func<Candidate, Result> act, CandidateStage stage) => act(Given.At(stage)).Errors.Select(error => error.Code);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
