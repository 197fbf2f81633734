using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Rules;

public sealed class RuleSetCheckTests
{
    [Fact]
    public void Of_ASetThatStandsTogether_IsOk() => RuleSetCheck.Of(Given.Rules).Errors.Should().BeEmpty();

    [Fact]
    public void Of_NumbersAtTheirBounds_IsOkThereAndRefusedBeyond()
    {
        Codes(Given.Rules with { MinimumAgeYears = 60 }).Should().BeEmpty();
        Codes(Given.Rules with { MinimumAgeYears = 61 }).Should().Equal("RuleSet.AgesCross");
        Codes(Given.Rules with { ErasureDays = 1 }).Should().BeEmpty();
        Codes(Given.Rules with { ErasureDays = 0 }).Should().Equal("RuleSet.OutOfRange");
        Codes(Given.Rules with { DecisionWorkingDays = -1 }).Should().Equal("RuleSet.OutOfRange");
        Codes(Given.Rules with { ProbationMonths = 1201 }).Should().Equal("RuleSet.OutOfRange");
        Codes(Given.Rules with { AcquaintanceMonths = 0 }).Should().BeEmpty("a regulation may ask for no waiting");
        Codes(Given.Rules with { AcquaintanceMonths = -1 }).Should().Equal("RuleSet.OutOfRange");
        Codes(Given.Rules with { VerificationAbroadWorkingDays = 29 }).Should().Equal("RuleSet.ExceptionIsStricter");
    }

    [Theory]
    [InlineData(2, 3, false, true)]
    [InlineData(3, 3, false, true)]
    [InlineData(1, 2, false, true)]
    [InlineData(1, 2, true, true)]
    [InlineData(4, 3, false, false)]
    [InlineData(3, 3, true, false)]
    [InlineData(1, 3, false, false)]
    [InlineData(0, 3, false, false)]
    [InlineData(2, 0, false, false)]
    [InlineData(-2, -3, false, false)]
    public void Of_AThreshold_IsRefusedWhereItCannotBeReachedOrIsNoMajority(int numerator, int denominator, bool moreThan, bool possible)
    {
        var threshold = new VoteThreshold(numerator, denominator, moreThan);

        RuleSetCheck.Of(Given.Rules with { CellThreshold = threshold }).IsOk.Should().Be(possible);
        RuleSetCheck.Of(Given.Rules with { CommitteeThreshold = threshold }).IsOk.Should().Be(possible);
        RuleSetCheck.Of(Given.Rules with { StandingCommitteeThreshold = threshold }).IsOk.Should().Be(possible);
    }

    [Fact]
    public void Of_AnExceptionStricterThanTheRule_IsRefused()
    {
        Codes(Given.Rules with { MinimumSchoolingDifficultArea = Schooling.UpperSecondary }).Should().Equal("RuleSet.ExceptionIsStricter");
        Codes(Given.Rules with { MinimumSchoolingRespectedPerson = Schooling.LowerSecondary }).Should().Equal("RuleSet.ExceptionIsStricter");
        Codes(Given.Rules with { HandwrittenAllowed = false, TypedAllowed = false }).Should().Equal("RuleSet.NoWayToWrite");
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("qd-208-2026", true)]
    [InlineData("QD-208", false)]
    [InlineData("qd/208", false)]
    [InlineData("a2345678901234567890123456789012345678901", false)]
    public void Of_AnId_IsAShortPlainName(string id, bool taken) => RuleSetCheck.Of(Given.Rules with { Id = id }).IsOk.Should().Be(taken);

    [Fact]
    public void Of_ListsThatLackOrInvent_IsRefused()
    {
        Codes(Given.Rules with { LegalBasis = " " }).Should().Equal("RuleSet.LegalBasisMissing");
        Codes(Given.Rules with { Unverified = ["certificateMonths", "nobodyKnows"] }).Should().Equal("RuleSet.UnknownParameter");
        Codes(Given.Rules with { RecognitionAlertDays = [30, 60] }).Should().Equal("RuleSet.AlertDays");
        Codes(Given.Rules with { RecognitionAlertDays = [30, 30] }).Should().Equal("RuleSet.AlertDays");
        Codes(Given.Rules with { RecognitionAlertDays = [30, 0] }).Should().Equal("RuleSet.AlertDays");
        Codes(Given.Rules with { DecidingBodies = new Dictionary<UnitKind, DecidingBody> { [UnitKind.WardCommittee] = DecidingBody.BaseCommittee } })
            .Should().Equal("RuleSet.DecidingBodyMissing", "RuleSet.DecidingBodyMissing");
    }

    [Fact]
    public void Of_SeveralContradictions_SaysThemAll() =>
        Codes(Given.Rules with { MinimumAgeYears = 90, Introducers = 0 }).Should().BeEquivalentTo(["RuleSet.AgesCross", "RuleSet.OutOfRange"]);

    [Theory]
    [InlineData(2, 3, false, 7, 5)]
    [InlineData(2, 3, false, 6, 4)]
    [InlineData(1, 2, true, 8, 5)]
    [InlineData(1, 2, true, 9, 5)]
    [InlineData(1, 2, false, 9, 5)]
    [InlineData(1, 1, false, 9, 9)]
    public void Needed_OfABase_CountsWholeVotes(int numerator, int denominator, bool moreThan, int votingBase, int needed) =>
        new VoteThreshold(numerator, denominator, moreThan).Needed(votingBase).Should().Be(needed);

    [Fact]
    public void Rulebook_WithASetThatContradictsItself_IsNotMade() =>
        FluentActions.Invoking(() => new Rulebook([Given.Rules with { MinimumAgeYears = 61 }])).Should().Throw<ArgumentException>().WithMessage("*AgesCross*");

    private static IEnumerable<string> Codes(RuleSet rules) => RuleSetCheck.Of(rules).Errors.Select(error => error.Code);
}
