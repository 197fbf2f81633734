using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Rules.Admission;
using KonTum.Membership.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Tests.Candidates;

/// <summary>What a file's course takes from records outside the file.</summary>
public sealed class FileCourseQueryTests
{
    private static readonly ChangeContext By = new(Guid.Empty, new DateTime(2011, 4, 15, 1, 0, 0, DateTimeKind.Utc));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ceremony_OnceTheReceiptIsRecorded_IsCountedFromIt()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var (file, scope) = await FileAsync(database, CandidateStage.Decided);
        var decidedOn = file.Steps[^1].OccurredOn;
        // Two months later, and far past the days that the ceremony has from the decision itself.
        scope = scope.On(decidedOn.AddDays(60));
        (await CourseAsync(database, scope, file)).Warnings.Should().ContainSingle(warning => warning.Rule is CeremonyInTime);

        await RecordAsync(database, file, decidedOn.AddDays(55), decidedOn, scope.AsOf);
        (await CourseAsync(database, scope, file)).Warnings.Should().NotContain(warning => warning.Rule is CeremonyInTime);

        await RecordAsync(database, file, decidedOn.AddDays(-5), decidedOn.AddDays(-9), scope.AsOf);
        (await CourseAsync(database, scope, file)).Warnings.Should().ContainSingle(warning => warning.Rule is CeremonyInTime, "nobody receives a decision before it is made");
    }

    [Fact]
    public async Task OtherSets_AreThoseInForceOnTheDay_ButForTheFilesOwn()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.SharedPathAsync());
        var (file, scope) = await FileAsync(database, CandidateStage.FileOpened);

        var course = await CourseAsync(database, scope, file);

        course.OtherSets(scope.AsOf).Should().BeEmpty();
        course.OtherSets(new DateOnly(2011, 12, 31)).Select(set => set.Id).Should().Equal("qd-45-2011");
    }

    [Fact]
    public async Task Resume_OfAFileNotPassed_FindsItInThePoolItNeverLeft()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var (file, scope) = await FileAsync(database, CandidateStage.OpinionsCollected);
        var entries = await EntriesAsync(database, file);
        entries.Should().ContainSingle();
        var candidates = new CandidateService(database, EmbeddedRulebook.Load());
        var exits = new ExitService(database, candidates, EmbeddedRulebook.Load());
        var course = new CourseService(database, candidates, EmbeddedRulebook.Load());
        var day = scope.AsOf;

        (await exits.EndAsync(scope, file.PublicId, new EndFile(CandidateStage.NotPassed, file.Version, day, "3-NQ", ExitReason.PapersInsufficient, null), day, By, Stop)).Errors.Should().BeEmpty();
        (await EntriesAsync(database, file)).Should().BeEquivalentTo(entries, "the cell may take the file up again");
        (await course.ResumeAsync(scope, file.PublicId, file.Version + 1, day, "4-NQ", day, By, Stop)).Errors.Should().BeEmpty();
        (await EntriesAsync(database, file)).Should().BeEquivalentTo(entries);
        (await course.TakeBackAsync(scope, file.PublicId, file.Version + 2, By with { Reason = "nhầm" }, Stop)).Errors.Should().BeEmpty();
        (await EntriesAsync(database, file)).Should().BeEquivalentTo(entries, "what is taken back is the resumption, not the entry into the pool");
        (await course.ResumeAsync(scope, file.PublicId, file.Version + 3, day, "5-NQ", day, By, Stop)).Errors.Should().BeEmpty();
        (await exits.EndAsync(scope, file.PublicId, new EndFile(CandidateStage.RemovedFromPool, file.Version + 4, day, "6-NQ", ExitReason.ConditionsNoLongerMet, null), day, By, Stop)).Errors.Should().BeEmpty();
        (await EntriesAsync(database, file)).Should().BeEmpty();
    }

    private static async Task<(Candidate File, UnitScope Scope)> FileAsync(MembershipDbContext database, CandidateStage stage)
    {
        var file = await database.Candidates.AsNoTracking().Include(c => c.Placements).Include(c => c.Steps).OrderBy(c => c.Id).FirstAsync(c => c.Stage == stage, Stop);
        return (file, new UnitScope(file.Placements[^1].CellId, new DateOnly(2011, 4, 15), true));
    }

    private static async Task<FileCourse> CourseAsync(MembershipDbContext database, UnitScope scope, Candidate file) =>
        (await new FileCourseQuery(database, EmbeddedRulebook.Load(), EmbeddedCalendar.Load()).FindAsync(scope, file.PublicId, Stop))!;

    private static async Task RecordAsync(MembershipDbContext database, Candidate file, DateOnly on, DateOnly lastStepOn, DateOnly today)
    {
        database.FileDates.Add(FileDate.Record(Guid.NewGuid(), file.Id, FileDateKind.DecisionReceived, on, lastStepOn, null, today, By).Value);
        await database.SaveChangesAsync(Stop);
    }

    private static async Task<List<(int PoolId, DateOnly ValidFrom)>> EntriesAsync(MembershipDbContext database, Candidate file) =>
        [.. (await database.PoolEntries.AsNoTracking().Where(entry => entry.CandidateId == file.Id && entry.ValidTo == null).OrderBy(entry => entry.Id).ToListAsync(Stop)).Select(entry => (entry.PoolId, entry.ValidFrom))];
}
