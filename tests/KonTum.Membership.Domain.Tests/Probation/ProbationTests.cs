using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Probation;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Probation;

public sealed class ProbationTests
{
    private static readonly DateOnly Ceremony = new(2010, 4, 20);

    [Theory]
    [InlineData("2011-01-19", null)]
    [InlineData("2011-01-20", 90)]
    [InlineData("2011-02-18", 90)]
    [InlineData("2011-02-19", 60)]
    [InlineData("2011-03-20", 60)]
    [InlineData("2011-03-21", 30)]
    [InlineData("2011-04-04", 30)]
    [InlineData("2011-04-05", 15)]
    [InlineData("2011-04-12", 15)]
    [InlineData("2011-04-13", 7)]
    [InlineData("2011-04-19", 7)]
    [InlineData("2011-04-20", null)]
    public void Alert_OnEveryRung_BeginsOnItsDay(string today, int? rung)
    {
        var rules = Given.Rules with { RecognitionAlertDays = [90, 60, 30, 15, 7] };

        var alert = ProbationAlerts.Of(Ceremony, 0, rules, Parse(today));

        alert.EndsOn.Should().Be(new DateOnly(2011, 4, 20));
        alert.Rung.Should().Be(rung);
        alert.IsOver.Should().Be(today == "2011-04-20", "the day the twelve months end is the first on which the cell can recognise");
        alert.Speaks.Should().Be(rung is not null || alert.IsOver);
    }

    [Theory]
    [InlineData("2012-02-29", "2013-02-28")]
    [InlineData("2011-02-28", "2012-02-28")]
    public void Alert_OfALeapDay_EndsOnTheLastOfFebruary(string ceremony, string end) =>
        ProbationAlerts.Of(Parse(ceremony), 0, Given.Rules, Ceremony).EndsOn.Should().Be(Parse(end));

    [Fact]
    public void Extension_WhereTheRegulationKnowsOfNone_IsRefused() =>
        ProbationExtension.By(3, Probationer(), Ceremony, Given.Rules with { ProbationExtensionAllowed = false }, Given.By).Errors.Single().Code.Should().Be("Probation.NoExtension");

    [Fact]
    public void Extension_WhereItIsAllowed_MovesTheEndOnce()
    {
        var (member, rules) = (Probationer(), Given.Rules with { ProbationExtensionAllowed = true });

        ProbationExtension.By(13, member, Ceremony, rules, Given.By).Errors.Single().Code.Should().Be("Probation.MonthsOutOfRange");
        ProbationExtension.By(6, member, Ceremony.AddMonths(11), rules, Given.By).IsOk.Should().BeTrue();
        ProbationExtension.By(6, member, Ceremony.AddMonths(12), rules, Given.By).Errors.Single().Code.Should().Be("Probation.Extended");

        member.Recognise(Ceremony.AddMonths(18).AddDays(-1), 12, Given.By).Errors.Single().Code.Should().Be("Member.ProbationRunning");
        member.Recognise(Ceremony.AddMonths(18), 12, Given.By).IsOk.Should().BeTrue();
        ProbationAlerts.Of(Ceremony, member.ProbationExtraMonths, rules, Ceremony).EndsOn.Should().Be(Ceremony.AddMonths(18));
    }

    [Fact]
    public void StrikeOff_OfSomebodyWhoIsNoProbationer_IsRefused() =>
        StrikeOff.Propose(Guid.NewGuid(), Given.At(CandidateStage.CellVotePassed), ExitReason.ConductUnfit, null, new DateOnly(2010, 6, 1), "4-NQ", Given.By).Errors.Select(error => error.Code).Should().Equal("StrikeOff.NotProbationary");

    [Fact]
    public void NewMemberClass_BeforeTheDecision_IsRefused() =>
        Given.At(CandidateStage.CellVotePassed).RecordNewMemberClass(new DateOnly(2010, 6, 1), "9/CN", Given.By).Errors.Single().Code.Should().Be("NewMemberClass.NotNow");

    [Fact]
    public void HandOver_BeforeRecognition_IsRefused() =>
        Given.At(CandidateStage.CellVotePassed).HandOver(new DateOnly(2012, 6, 1), Given.By).Errors.Single().Code.Should().Be("HandOver.NotRecognised");

    private static Member Probationer()
    {
        var member = new Member(Guid.NewGuid(), Given.Person(), new DateOnly(2010, 4, 1), 1, null, SelfDeclaration.Blank, Given.By);
        member.HoldCeremony(Ceremony, Given.By).IsOk.Should().BeTrue();
        return member;
    }

    private static DateOnly Parse(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
