using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Procedure;

public sealed class EarliestAdmissionTests
{
    private static readonly DateOnly AsOf = new(2010, 12, 31);

    private static readonly AdmissionFacts Ready = new(
        CandidateStage.OpinionsCollected, new DateOnly(1985, 6, 15), Schooling.UpperSecondary, false, new DateOnly(2009, 1, 1), [new DateOnly(2009, 6, 1), new DateOnly(2009, 7, 1)], 5);

    [Fact]
    public void Of_AFileWithEverything_IsAtOnce() => Of(Ready).Should().Be(new EarliestDecision(AsOf, AdmissionBar.None));

    [Theory]
    [InlineData("2009-12-31", "2010-12-31", AdmissionBar.None)]
    [InlineData("2010-01-01", "2011-01-01", AdmissionBar.Acquaintance)]
    [InlineData("2010-12-31", "2011-12-31", AdmissionBar.Acquaintance)]
    public void Of_WithASecondMentorSince_WaitsTwelveMonthsFromThatDay(string since, string earliest, AdmissionBar bar)
    {
        var decision = Of(Ready with { HelpedSince = [new DateOnly(2008, 1, 1), Day(since)] });

        decision.Should().Be(new EarliestDecision(Day(earliest), bar));
    }

    [Fact]
    public void Of_WithOneMentor_CountsFromTodayAtTheBest() =>
        Of(Ready with { HelpedSince = [new DateOnly(2009, 1, 1)] }).Should().Be(new EarliestDecision(new DateOnly(2011, 12, 31), AdmissionBar.NoMentors));

    [Fact]
    public void Of_WithThreeMentors_TakesTheTwoLongest() =>
        Of(Ready with { HelpedSince = [new DateOnly(2010, 11, 1), new DateOnly(2009, 1, 1), new DateOnly(2009, 2, 1)] }).Bar.Should().Be(AdmissionBar.None);

    [Theory]
    [InlineData("1993-02-28", "2011-02-01")]
    [InlineData("1992-12-01", "2010-12-31")]
    public void Of_AYoungPerson_WaitsForTheMonthOfTheBirthday(string born, string earliest) => Of(Ready with { BirthDate = Day(born) }).Date.Should().Be(Day(earliest));

    [Theory]
    [InlineData("1950-12-01", AdmissionBar.None)]
    [InlineData("1950-11-30", AdmissionBar.TooOld)]
    public void Of_AnOldPerson_CountsToTheMonth(string born, AdmissionBar bar) => Of(Ready with { BirthDate = Day(born) }).Bar.Should().Be(bar);

    [Fact]
    public void Of_ReachingSixtyWhileWaiting_IsNever() =>
        Of(Ready with { BirthDate = new DateOnly(1951, 6, 1), HelpedSince = [] }).Should().Be(new EarliestDecision(null, AdmissionBar.TooOld));

    [Theory]
    [InlineData(2, AdmissionBar.CellTooSmall)]
    [InlineData(3, AdmissionBar.None)]
    public void Of_ASmallCell_IsNever(int full, AdmissionBar bar) => Of(Ready with { CellFullMembers = full }).Bar.Should().Be(bar);

    [Theory]
    [InlineData(CandidateStage.Decided)]
    [InlineData(CandidateStage.Withdrawn)]
    public void Of_AFileThatIsOver_IsNever(CandidateStage stage) => Of(Ready with { Stage = stage }).Bar.Should().Be(AdmissionBar.Ended);

    [Fact]
    public void Rulebook_AtABoundaryDay_ChangesThatDay()
    {
        var book = new Rulebook([Given.Rules with { Id = "b", ValidFrom = new DateOnly(2011, 11, 1) }, Given.Rules with { Id = "a", ValidFrom = new DateOnly(2006, 10, 31) }]);

        book.At(new DateOnly(2011, 10, 31)).Id.Should().Be("a");
        book.At(new DateOnly(2011, 11, 1)).Id.Should().Be("b");
        book.At(new DateOnly(1990, 1, 1)).Id.Should().Be("a");
    }

    private static EarliestDecision Of(AdmissionFacts facts) => EarliestAdmission.Of(facts, Given.Rules, AsOf);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
