using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Members;

namespace KonTum.Membership.Domain.Tests.Candidates;

public sealed class CandidateTests
{
    [Fact]
    public void Record_WithConsentAfterTheWish_StartsOnTheLaterDay()
    {
        var consent = ConsentRecord.Create(new DateOnly(2010, 1, 5), new DateOnly(2010, 2, 6), true, "1", ConsentMedium.SignedPaper, "x", new DateOnly(2011, 1, 1)).Value;

        var candidate = Candidate.Record(Guid.NewGuid(), Given.Person(), false, 1, null, consent, SelfDeclaration.Blank, Given.Rules, Given.By).Value;

        candidate.Steps.Should().ContainSingle().Which.OccurredOn.Should().Be(new DateOnly(2010, 2, 6));
        candidate.Placements.Should().ContainSingle().Which.ValidFrom.Should().Be(new DateOnly(2010, 2, 6));
        candidate.Events.Should().ContainSingle(e => e.Act == "Candidate.Recorded");
    }

    [Theory]
    [InlineData(1993, 1, true)]
    [InlineData(1993, 2, false)]
    [InlineData(1898, 12, true)]
    [InlineData(1898, 1, false)]
    public void Record_ByAge_TakesPeopleWhoCanSpeakForThemselves(int year, int month, bool taken)
    {
        var facts = Given.Person(born: new DateOnly(year, month, 1));

        var recorded = Candidate.Record(Guid.NewGuid(), facts, false, 1, null, Given.Consent(new DateOnly(2009, 1, 20)), SelfDeclaration.Blank, Given.Rules, Given.By);

        recorded.IsOk.Should().Be(taken);
        if (!taken) recorded.Errors.Should().ContainSingle().Which.Field.Should().Be("BirthDate");
    }

    [Fact]
    public void Steps_OutOfOrder_AreRefusedAndChangeNothing()
    {
        var candidate = Given.At(CandidateStage.InPool);

        var result = candidate.OpenFile(new DateOnly(2009, 9, 1), new DateOnly(2009, 9, 1), new DateOnly(2009, 9, 1), null, Given.Rules, Given.By);

        result.Errors.Should().ContainSingle(e => e.Code == "Step.OutOfOrder");
        candidate.Stage.Should().Be(CandidateStage.InPool);
        candidate.Steps.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Step_DatedAroundTheLastOne_MayFallOnItsDayButNotBefore(int days, bool taken)
    {
        var candidate = Given.At(CandidateStage.MentorsAssigned);
        candidate.CompleteClass(new DateOnly(2009, 4, 1), "1", Given.Rules, Given.By);

        candidate.OpenFile(new DateOnly(2009, 3, 1), new DateOnly(2009, 3, 1), new DateOnly(2009, 4, 1).AddDays(days), null, Given.Rules, Given.By).IsOk.Should().Be(taken);
    }

    [Fact]
    public void Stage_OfAPastDay_IsReadFromTheSteps()
    {
        var candidate = Given.At(CandidateStage.FileOpened);

        CandidateStage On(DateOnly day) => candidate.Steps.Single(step => step.OccurredOn <= day && (step.Until is null || step.Until > day)).Stage;

        On(new DateOnly(2009, 1, 31)).Should().Be(CandidateStage.WishRecorded);
        On(new DateOnly(2009, 2, 1)).Should().Be(CandidateStage.InPool);
        On(new DateOnly(2009, 4, 30)).Should().Be(CandidateStage.ClassCompleted);
        On(new DateOnly(2030, 1, 1)).Should().Be(CandidateStage.FileOpened);
    }

    [Fact]
    public void AssignMentors_SameOrTooFewOrProbationary_IsRefused()
    {
        Refusal([new MentorChoice(1, true, false), new MentorChoice(1, true, false)]).Should().Be("Mentors.SameTwice");
        Refusal([new MentorChoice(1, true, false)]).Should().Be("Mentors.TooFew");
        Refusal([new MentorChoice(1, true, false), new MentorChoice(2, false, false)]).Should().Be("Mentors.NotFull");

        static string Refusal(IReadOnlyList<MentorChoice> mentors) =>
            Given.At(CandidateStage.InPool).AssignMentors(mentors, new DateOnly(2009, 3, 1), null, Given.Rules, Given.By).Errors.Single().Code;
    }

    [Fact]
    public void ReplaceMentor_WhoLeaves_KeepsTheHistory()
    {
        var candidate = Given.At(CandidateStage.MentorsAssigned);

        candidate.ReplaceMentor(1, new MentorChoice(3, true, true), new DateOnly(2009, 6, 1), Given.By).IsOk.Should().BeTrue();

        candidate.Mentors.Single(m => m.MemberId == 1).ValidTo.Should().Be(new DateOnly(2009, 6, 1));
        candidate.Mentors.Where(m => m.HoldsOn(new DateOnly(2009, 6, 1))).Select(m => m.MemberId).Should().BeEquivalentTo([2, 3]);
    }

    [Fact]
    public void CompleteClass_WithAnEarlierCertificate_CountsWhileItStands()
    {
        var candidate = Given.At(CandidateStage.MentorsAssigned);

        candidate.CompleteClass(new DateOnly(2004, 2, 28), "old", Given.Rules, Given.By).Errors.Single().Code.Should().Be("Class.CertificateExpired");
        candidate.CompleteClass(new DateOnly(2004, 3, 1), "old", Given.Rules, Given.By).IsOk.Should().BeTrue();

        candidate.CertificateOn.Should().Be(new DateOnly(2004, 3, 1));
        candidate.LastStep.OccurredOn.Should().Be(new DateOnly(2009, 3, 1));
    }

    [Fact]
    public void Admit_WithoutANumber_IsRefused()
    {
        Given.Proposed().Admit(Guid.NewGuid(), Given.Decision, Given.Cell(), new DateOnly(2010, 4, 1), " ", Given.Rules, Given.By)
            .Errors.Single().Code.Should().Be("Decision.NumberMissing");
    }

    [Fact]
    public void Admit_AfterTheVote_MakesAProbationaryMemberOfThatDay()
    {
        var candidate = Given.Proposed();
        var id = Guid.NewGuid();

        var member = candidate.Admit(id, Given.Decision, Given.Cell(), new DateOnly(2010, 4, 1), "9-QĐ/TU", Given.Rules, Given.By).Value;

        member.PublicId.Should().Be(id);
        member.AdmittedOn.Should().Be(new DateOnly(2010, 4, 1));
        member.Standings.Should().ContainSingle().Which.Status.Should().Be(MemberStatus.Probationary);
        member.ProposedByCellId.Should().Be(1);
        candidate.ClosedOn.Should().Be(new DateOnly(2010, 4, 1));
        member.IsMemberOn(new DateOnly(2010, 3, 31)).Should().BeFalse();
        member.IsMemberOn(new DateOnly(2010, 4, 1)).Should().BeTrue();
    }

    [Fact]
    public void Correct_TellsWhichFieldsChanged_NeverTheirValues()
    {
        var candidate = Given.Candidate();
        candidate.ClearEvents();

        candidate.Correct(Given.Person("Y Blưn"), true, SelfDeclaration.Blank, Given.By).IsOk.Should().BeTrue();

        var told = candidate.Events.Should().ContainSingle().Subject;
        told.Fields.Should().BeEquivalentTo(["Name", "VillageOfficer"]);
        candidate.Name.SearchKey.Should().Be("Y BLUN");
    }

    [Fact]
    public void Correct_WithNothingNew_TellsNothing()
    {
        var candidate = Given.Candidate();
        candidate.ClearEvents();

        candidate.Correct(Given.Person(), false, SelfDeclaration.Blank, Given.By);

        candidate.Events.Should().BeEmpty();
    }
}
