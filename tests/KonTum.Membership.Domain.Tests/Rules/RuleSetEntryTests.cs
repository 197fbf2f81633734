using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Rules;

public sealed class RuleSetEntryTests
{
    private static readonly DateOnly Today = new(2011, 4, 15);
    private static readonly ChangeContext By = Given.By with { Reason = "Văn bản mới" };
    private static readonly Rulebook Book = new([Given.Rules with { Id = "a", ValidFrom = new(2006, 1, 1) }, Given.Rules with { Id = "b", ValidFrom = new(2011, 1, 1) }, Given.Rules with { Id = "c", ValidFrom = new(2012, 1, 1) }]);

    [Theory]
    [InlineData("2010-12-31", "RuleSet.BeforeCurrent")]
    [InlineData("2011-01-01", "RuleSet.DayTaken")]
    [InlineData("2011-01-02", null)]
    [InlineData("2011-04-16", null)]
    [InlineData("2012-01-01", "RuleSet.DayTaken")]
    [InlineData("2012-01-02", null)]
    public void Add_FromADay_ChangesNothingThatIsPast(string from, string? code) => Codes(Add("new", Day(from))).Should().Equal(code is null ? [] : [code]);

    [Fact]
    public void Add_UnderATakenIdWithoutAReason_SaysBoth() =>
        Codes(RuleSetEntry.Add(Guid.NewGuid(), Given.Rules with { Id = "a", ValidFrom = new(2011, 5, 1) }, "{}", Book, 1, Today, Given.By)).Should().BeEquivalentTo("RuleSet.IdTaken", "Step.ReasonMissing");

    [Theory]
    [InlineData("2011-04-15", false)]
    [InlineData("2011-04-16", true)]
    public void Withdraw_IsPossibleUntilTheDayBefore(string from, bool can)
    {
        var withdrawn = RuleSetEntry.Withdraw(Guid.NewGuid(), Given.Rules with { ValidFrom = Day(from) }, 2, Today, By);

        withdrawn.IsOk.Should().Be(can);
        if (can) withdrawn.Value.Events.Single().Act.Should().Be("Rules.Withdrawn");
    }

    [Fact]
    public void Impact_NamesTheClocksThatWouldEndOnAnotherDay_AndNoOther()
    {
        var calendar = new WorkingCalendar([new CalendarYear(2011, true, [])]);
        var facts = new ClockFacts(CandidateStage.FileOpened, new Dictionary<CandidateStage, DateOnly> { [CandidateStage.FileOpened] = new(2011, 1, 31) }, new(2008, 2, 29), [new(2010, 5, 1), new(2010, 6, 1)]);

        var changes = RuleImpact.Of(facts, Given.Rules, Given.Rules with { CertificateMonths = 36, AcquaintanceMonths = 12, FileFreshMonths = 13 }, calendar);

        changes.Should().Equal(
            new ClockChange(ClockKind.Certificate, new DateOnly(2013, 2, 28), new DateOnly(2011, 2, 28)), new ClockChange(ClockKind.FileFreshness, new DateOnly(2012, 1, 31), new DateOnly(2012, 2, 29)));
        RuleImpact.Of(facts, Given.Rules, Given.Rules with { MinimumAgeYears = 19 }, calendar).Should().BeEmpty();
    }

    [Fact]
    public void Impact_OnAClockThatWouldNotRun_SaysThatItEnds() =>
        RuleImpact.Of(new ClockFacts(CandidateStage.InPool, new Dictionary<CandidateStage, DateOnly>(), null, [new(2010, 5, 1)]), Given.Rules with { Introducers = 1 }, Given.Rules, new WorkingCalendar([]))
            .Should().Equal(new ClockChange(ClockKind.Acquaintance, new DateOnly(2011, 5, 1), null));

    private static Result<RuleSetEntry> Add(string id, DateOnly from) => RuleSetEntry.Add(Guid.NewGuid(), Given.Rules with { Id = id, ValidFrom = from }, "{}", Book, 1, Today, By);

    private static IEnumerable<string> Codes<T>(Result<T> result) where T : notnull => result.Errors.Select(error => error.Code);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
