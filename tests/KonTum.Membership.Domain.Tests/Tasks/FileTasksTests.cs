using System.Globalization;
using CsCheck;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Tasks;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Tasks;

public sealed class FileTasksTests
{
    private static readonly WorkingCalendar Calendar = new([.. Enumerable.Range(2009, 6).Select(year => new CalendarYear(year, true, []))]);
    private static readonly TaskSubject About = new(new Guid("22222222-2222-2222-2222-222222222222"), "Y Mlêng", "mleng y", "kroong-01", "Chi bộ 1", "kroong", "Kroong");

    /// <summary>Probation from 20-4-2011 ends on 20-4-2012: each rung on its day, the day before it still the one above.</summary>
    [Theory]
    [InlineData("2012-01-20", null, null)]
    [InlineData("2012-01-21", TaskLevel.Mentor, TaskAdvice.WriteRemark)]
    [InlineData("2012-02-19", TaskLevel.Mentor, TaskAdvice.WriteRemark)]
    [InlineData("2012-02-20", TaskLevel.Secretary, TaskAdvice.AttendClass)]
    [InlineData("2012-03-20", TaskLevel.Secretary, TaskAdvice.AttendClass)]
    [InlineData("2012-03-21", TaskLevel.Secretary, TaskAdvice.CollectOpinions)]
    [InlineData("2012-04-04", TaskLevel.Secretary, TaskAdvice.CollectOpinions)]
    [InlineData("2012-04-05", TaskLevel.Secretary, TaskAdvice.SetMeeting)]
    [InlineData("2012-04-12", TaskLevel.Secretary, TaskAdvice.SetMeeting)]
    [InlineData("2012-04-13", TaskLevel.Committee, TaskAdvice.TellCommittee)]
    [InlineData("2012-04-19", TaskLevel.Committee, TaskAdvice.TellCommittee)]
    public void Probation_ClimbsAt90_60_30_15_7(string today, TaskLevel? level, TaskAdvice? advice)
    {
        var item = Of(CandidateStage.Probation, new(2011, 4, 20), Day(today), FileDateKind.MemberFileKept).SingleOrDefault(item => item.Kind == TaskKind.Probation);

        (item?.Level, item?.Advice).Should().Be((level, advice));
    }

    [Theory]
    [InlineData("2012-04-20", TaskLevel.Secretary, TaskAdvice.HoldMeeting, TaskUrgency.Later)]
    [InlineData("2012-05-25", TaskLevel.Committee, TaskAdvice.HoldMeeting, TaskUrgency.Week)]
    [InlineData("2012-06-01", TaskLevel.Committee, TaskAdvice.HoldMeeting, TaskUrgency.Week)]
    [InlineData("2012-06-02", TaskLevel.Committee, TaskAdvice.AskForReason, TaskUrgency.Late)]
    public void Recognition_AfterTheProbation_IsPressedForUntilItIsDone(string today, TaskLevel level, TaskAdvice advice, TaskUrgency urgency)
    {
        var items = Of(CandidateStage.Probation, new(2011, 4, 20), Day(today), FileDateKind.MemberFileKept);

        items.Should().NotContain(item => item.Kind == TaskKind.Probation);
        var vote = items.Single(item => item.Kind == TaskKind.RecognitionVote);
        (vote.Level, vote.Advice, vote.UrgencyOn(Day(today))).Should().Be((level, advice, urgency));
    }

    [Fact]
    public void Probation_WithFewerAlertDays_KeepsTheStepsThatMustNotBeMissed() =>
        ProbationLadder([30, 7]).Should().Equal((30, TaskAdvice.SetMeeting), (7, TaskAdvice.TellCommittee));

    [Fact]
    public void Probation_WithMoreAlertDays_StaysOnTheLastStep() =>
        ProbationLadder([120, 90, 60, 30, 15, 7]).Should().Equal(
            (120, TaskAdvice.WriteRemark), (90, TaskAdvice.AttendClass), (60, TaskAdvice.CollectOpinions), (30, TaskAdvice.SetMeeting), (15, TaskAdvice.TellCommittee), (7, TaskAdvice.TellCommittee));

    [Theory]
    [InlineData("2012-02-28", TaskAdvice.TakeClassAgain, "2007-02-27")]
    [InlineData("2012-02-28", TaskAdvice.BringToVote, "2007-02-28")]
    [InlineData("2012-02-28", TaskAdvice.BringToVote, "2007-08-26")]
    [InlineData("2012-02-28", null, "2007-08-27")]
    public void Certificate_IsSpokenOfHalfAYearAhead_AndAsksForTheClassTheDayAfter(string today, TaskAdvice? advice, string issued)
    {
        var facts = new ClockFacts(CandidateStage.ClassCompleted, new Dictionary<CandidateStage, DateOnly>(), Day(issued), []);
        var file = new FileState(About, CandidateStage.ClassCompleted, new(2011, 1, 1), Clocks.Of(facts, Given.Rules, Calendar), 2, Given.Rules);

        FileTasks.Of(file, Day(today)).SingleOrDefault(item => item.Kind == TaskKind.Certificate)?.Advice.Should().Be(advice);
        FileTasks.Of(file, Day(today)).Any(item => item.Kind == TaskKind.Certificate).Should().Be(advice is not null);
    }

    [Theory]
    [InlineData("2011-03-31", false)]
    [InlineData("2011-04-01", true)]
    public void Vote_BeforeTheIntroducersKnowThePersonLongEnough_IsNotPressedFor(string today, bool pressed)
    {
        var facts = new ClockFacts(CandidateStage.OpinionsCollected, new Dictionary<CandidateStage, DateOnly>(), null, [new(2010, 4, 1), new(2010, 3, 1)]);
        var file = new FileState(About, CandidateStage.OpinionsCollected, new(2011, 1, 1), Clocks.Of(facts, Given.Rules, Calendar), 2, Given.Rules);

        var items = FileTasks.Of(file, Day(today)).Where(item => item.Kind == TaskKind.NextStep).ToList();

        items.Should().HaveCount(pressed ? 1 : 0);
        items.Should().NotContain(item => item.Step != CandidateStage.CellVotePassed || item.DueOn != null);
    }

    [Theory]
    [InlineData(CandidateStage.InPool, 0, false)]
    [InlineData(CandidateStage.MentorsAssigned, 1, true)]
    [InlineData(CandidateStage.MentorsAssigned, 2, false)]
    [InlineData(CandidateStage.OpinionsCollected, 1, true)]
    [InlineData(CandidateStage.CellVotePassed, 1, false)]
    public void Mentor_MissingWhileHelpIsNeeded_IsAskedFor(CandidateStage stage, int helping, bool asked)
    {
        var file = new FileState(About, stage, new(2011, 1, 1), [], helping, Given.Rules);

        FileTasks.Of(file, new(2011, 4, 15)).Any(item => item.Kind == TaskKind.MentorMissing).Should().Be(asked);
    }

    /// <summary>30 working days after 20-4-2011 are over on 1-6-2011; sixty days later the list lets go of it.</summary>
    [Theory]
    [InlineData("2011-05-16", false)]
    [InlineData("2011-05-17", true)]
    [InlineData("2011-06-02", true)]
    [InlineData("2011-07-31", true)]
    [InlineData("2011-08-01", false)]
    public void MemberFile_IsAskedForAroundItsDay_AndNotForEver(string today, bool asked) =>
        Of(CandidateStage.Probation, new(2011, 4, 20), Day(today)).Any(item => item.Kind == TaskKind.MemberFile).Should().Be(asked);

    [Fact]
    public void Clock_WithoutItsCalendar_AsksForTheYear()
    {
        var items = Of(CandidateStage.Decided, new(2014, 12, 20), new(2014, 12, 22));

        items.Single().Should().Match<TaskItem>(item => item.Kind == TaskKind.CalendarMissing && item.Advice == TaskAdvice.AddCalendarYear);
        items.Single().Words.Should().Equal(ClockKind.Ceremony, 2015);
    }

    [Theory]
    [InlineData("2011-04-14", TaskUrgency.Late)]
    [InlineData("2011-04-15", TaskUrgency.Week)]
    [InlineData("2011-04-22", TaskUrgency.Week)]
    [InlineData("2011-04-23", TaskUrgency.Month)]
    [InlineData("2011-05-15", TaskUrgency.Month)]
    [InlineData("2011-05-16", TaskUrgency.Later)]
    public void Urgency_ChangesOnItsDay(string due, TaskUrgency urgency) => Item(due: Day(due)).UrgencyOn(new(2011, 4, 15)).Should().Be(urgency);

    [Fact]
    public void List_IsInOrderOfUrgencyThenDay_AndShowsTwoOfAFileAtMost()
    {
        var today = new DateOnly(2011, 4, 15);
        var other = About with { PublicId = Guid.NewGuid(), SortKey = "a" };
        var list = TaskList.Of([Item(), Item(due: new(2011, 4, 1)), Item(due: new(2011, 5, 1)), Item(due: new(2011, 3, 1), about: other), Item(due: null, about: other)], today);

        list.Select(item => (item.About.SortKey, item.DueOn)).Should().Equal(
            ("a", new DateOnly(2011, 3, 1)), ("mleng y", new DateOnly(2011, 4, 1)), ("mleng y", new DateOnly(2011, 5, 1)), ("a", null));
    }

    /// <summary>The cap on volume: however a file stands, it asks for two things at most, and a whole list for no more than that of each.</summary>
    [Fact]
    public void List_OfAnyFilesOnAnyDay_StaysUnderItsCap() =>
        Gen.Select(Gen.Enum<CandidateStage>(), Gen.Int[0, 900], Gen.Int[0, 2000], Gen.Int[0, 3]).Array[0, 12].Sample(files =>
        {
            var today = new DateOnly(2012, 6, 15);
            var found = files.SelectMany(file =>
            {
                var (stage, sinceDays, certificateDays, helping) = file;
                var since = today.AddDays(-sinceDays);
                var facts = new ClockFacts(stage, Enum.GetValues<CandidateStage>().ToDictionary(each => each, _ => since), today.AddDays(-certificateDays), [.. Enumerable.Repeat(since, helping)]);
                return FileTasks.Of(new FileState(About with { PublicId = Guid.NewGuid() }, stage, since, Clocks.Of(facts, Given.Rules, Calendar), helping, Given.Rules), today);
            }).ToList();

            var list = TaskList.Of(found, today);

            list.Count.Should().BeLessThanOrEqualTo(files.Length * TaskList.MostPerFile);
            list.GroupBy(item => item.About.PublicId).Should().NotContain(file => file.Count() > TaskList.MostPerFile);
            list.Select(item => item.UrgencyOn(today)).Should().BeInAscendingOrder();
        }, iter: 300);

    [Fact]
    public void Summary_CountsByUnit_TheMostLateFirst()
    {
        var today = new DateOnly(2011, 4, 15);
        var second = About with { CellSlug = "kroong-02", CellName = "Chi bộ 2" };

        var rows = TaskSummary.By([Item(due: new(2011, 5, 30)), Item(due: new(2011, 4, 16)), Item(due: new(2011, 4, 5), about: second), Item(due: new(2011, 4, 10), about: second)], about => (about.CellSlug, about.CellName), today);

        rows.Should().Equal(new UnitTasks("kroong-02", "Chi bộ 2", 2, 0, 0, 0, 10), new UnitTasks("kroong-01", "Chi bộ 1", 0, 1, 0, 1, null));
    }

    [Fact]
    public void Ladder_WhoseRungsDoNotComeNearer_IsNotMade()
    {
        var crossed = () => new Ladder(new Rung(7, TaskLevel.Mentor, TaskAdvice.None), new Rung(15, TaskLevel.Secretary, TaskAdvice.None));

        crossed.Should().Throw<ArgumentException>();
    }

    private static List<(int, TaskAdvice)> ProbationLadder(IReadOnlyList<int> days)
    {
        var end = new DateOnly(2012, 4, 20);
        var rules = Given.Rules with { RecognitionAlertDays = days };
        var facts = new ClockFacts(CandidateStage.Probation, new Dictionary<CandidateStage, DateOnly> { [CandidateStage.Probation] = new(2011, 4, 20) }, null, []);
        var file = new FileState(About, CandidateStage.Probation, new(2011, 4, 20), Clocks.Of(facts, rules, Calendar), 0, rules);
        return [.. days.Select(day => (day, FileTasks.Of(file, end.AddDays(-day)).Single(item => item.Kind == TaskKind.Probation).Advice))];
    }

    private static List<TaskItem> Of(CandidateStage stage, DateOnly since, DateOnly today, FileDateKind? done = null)
    {
        var facts = new ClockFacts(stage, new Dictionary<CandidateStage, DateOnly> { [stage] = since }, null, [])
        {
            Dates = done is { } kind ? [FileDate.Record(Guid.NewGuid(), 1, kind, since, since, null, since, Given.By).Value] : [],
        };
        return [.. FileTasks.Of(new FileState(About, stage, since, Clocks.Of(facts, Given.Rules, Calendar), 2, Given.Rules), today)];
    }

    private static TaskItem Item(DateOnly? due = null, TaskSubject? about = null) => new(TaskKind.NextStep, about ?? About, due, new(2011, 1, 1), TaskLevel.Secretary, TaskAdvice.None, TaskAct.OpenFile);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
