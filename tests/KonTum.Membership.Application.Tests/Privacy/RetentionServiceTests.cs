using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Privacy;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Privacy;
using KonTum.Membership.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Tests.Privacy;

/// <summary>The review of what is kept, on a copy of the built-in city.</summary>
public sealed class RetentionServiceTests
{
    private static readonly DateOnly Today = new(2011, 4, 15);
    private static readonly ChangeContext By = new(new Guid("22222222-2222-2222-2222-222222222222"), new DateTime(2011, 4, 15, 1, 0, 0, DateTimeKind.Utc));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Review_OfAllThatIsDue_EmptiesThoseAndChangesNoPastFigure()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var scope = await CityAsync(database);
        var due = await Table(database).DueAsync(scope, Today, Stop);
        due.Should().NotBeEmpty().And.OnlyContain(file => file.Due.Basis == ErasureBasis.Closed && file.File.ClosedOn <= new DateOnly(2010, 4, 15));
        var (before, reviewId) = (await FiguresAsync(database, scope), Guid.NewGuid());
        var names = due.Select(file => file.File.FullName).ToList();

        var carried = await Service(database).CarryAsync(scope, new CarryReview(reviewId, "12-BB/BTC", Today, [.. due.Select(file => file.File.PublicId)]), Today, By, Stop);
        var again = await Service(database).CarryAsync(scope, new CarryReview(reviewId, "12-BB/BTC", Today, [.. due.Select(file => file.File.PublicId)]), Today, By, Stop);

        carried.Errors.Should().BeEmpty();
        again.IsOk.Should().BeTrue("the same form sent twice is one review");
        (await FiguresAsync(database, scope)).Should().BeEquivalentTo(before, options => options.WithStrictOrdering());
        var ids = due.Select(file => file.File.PublicId).ToList();
        (await database.Candidates.CountAsync(candidate => ids.Contains(candidate.PublicId), Stop)).Should().Be(0);
        (await database.FileStubs.CountAsync(stub => stub.ReviewId == reviewId && stub.ErasedOn == Today && stub.CandidateId == null, Stop)).Should().Be(due.Count);
        (await database.AuditEntries.CountAsync(entry => entry.SubjectId == reviewId && entry.Act == "Retention.Carried", Stop)).Should().Be(1);
        (await database.AuditEntries.CountAsync(entry => entry.Act == "Candidate.Erased" && entry.ActorId == By.ActorId, Stop)).Should().Be(due.Count);
        (await new RetentionQuery(database).FindReviewAsync(scope, reviewId, Stop))!.Files.Should().Be(due.Count);
        names.Should().NotBeEmpty();
        (await Table(database).DueAsync(scope, Today, Stop)).Should().BeEmpty();
    }

    [Fact]
    public async Task Review_WithAFileThatIsNotDue_EmptiesNothing()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var scope = await CityAsync(database);
        var due = await Table(database).DueAsync(scope, Today, Stop);
        var open = await database.Candidates.Where(candidate => candidate.Stage == CandidateStage.ClassCompleted).Select(candidate => candidate.PublicId).FirstAsync(Stop);
        var files = await database.Candidates.CountAsync(Stop);

        var carried = await Service(database).CarryAsync(scope, new CarryReview(Guid.NewGuid(), "12-BB/BTC", Today, [due[0].File.PublicId, open]), Today, By, Stop);

        carried.Errors.Single().Code.Should().Be("Retention.NotDue");
        (await database.Candidates.CountAsync(Stop)).Should().Be(files);
    }

    private static async Task<UnitScope> CityAsync(MembershipDbContext database) =>
        new(await database.UnitVersions.Where(version => version.Kind == Domain.Organisation.UnitKind.CityCommittee).Select(version => version.UnitId).FirstAsync(Stop), Today, true);

    private static RetentionTable Table(MembershipDbContext database) => new(new RetentionQuery(database), EmbeddedPrivacyTerms.Load(), EmbeddedRulebook.Load());

    private static RetentionService Service(MembershipDbContext database) => new(database, Table(database));

    private static async Task<List<IReadOnlyDictionary<CandidateStage, int>>> FiguresAsync(MembershipDbContext database, UnitScope scope)
    {
        var figures = new List<IReadOnlyDictionary<CandidateStage, int>>();
        for (var day = new DateOnly(2007, 1, 1); day <= Today; day = day.AddDays(23)) figures.Add((await new FiguresQuery(database).WorkloadAsync(scope.On(day), Stop)).ByStage);
        return figures;
    }
}
