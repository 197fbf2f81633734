using KonTum.Membership.Application.Audit;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.TestSupport;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Tests.Audit;

/// <summary>Whoever can write the file, but has not the key, cannot touch the trail unseen.</summary>
public sealed class AuditChainTests
{
    private const int Lines = 200;
    private static readonly DateTime Now = new(2026, 3, 2, 8, 15, 30, DateTimeKind.Utc);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verify_AnUntouchedTrail_IsWhole()
    {
        await using var trail = await TrailFile.CreateAsync(Lines);

        var verdict = await trail.VerifyAsync();

        verdict.Broken.Should().BeNull();
        verdict.Lines.Should().Be(Lines);
        verdict.Head.Id.Should().Be(Lines);
    }

    /// <summary>Every 29th line of the chain; every line, some minutes long, where <c>KONTUM_TEST_EVERY_BYTE</c> is set.</summary>
    [Fact]
    public async Task Verify_EveryByteOfEveryColumnChanged_NamesTheLine()
    {
        var step = Environment.GetEnvironmentVariable("KONTUM_TEST_EVERY_BYTE") is null ? 29 : 1;
        await using var trail = await TrailFile.CreateAsync(Lines);
        var unseen = new List<string>();
        var tried = 0;

        foreach (var change in await trail.EveryByteChangedAsync(step))
        {
            tried++;
            var broken = await trail.WithAsync(change.Do, change.Undo);
            // A place that was changed leaves a gap where it was, or stands where another line was expected.
            if (broken is null || !change.Named.Any(line => broken.Contains($"line {line} ", StringComparison.Ordinal))) unseen.Add($"{change.Do}: {broken}");
        }

        tried.Should().BeGreaterThan(Lines / step * 150);
        unseen.Should().BeEmpty();
    }

    [Theory]
    [InlineData("DELETE FROM AuditEntries WHERE Id = 57", "line 57 ")]
    [InlineData("DELETE FROM AuditEntries WHERE Id = 1", "line 1 ")]
    [InlineData("INSERT INTO AuditEntries SELECT 201, At, ActorId, Act, SubjectType, SubjectId, OccurredOn, Fields, Reason, Address, Link FROM AuditEntries WHERE Id = 200", "line 201 ")]
    [InlineData("UPDATE AuditEntries SET Id = -1 WHERE Id = 20; UPDATE AuditEntries SET Id = 20 WHERE Id = 30; UPDATE AuditEntries SET Id = 30 WHERE Id = -1", "line 20 ")]
    public async Task Verify_ALineRemovedAddedOrSwapped_NamesTheFirst(string statement, string named)
    {
        await using var trail = await TrailFile.CreateAsync(Lines);
        await trail.ForceAsync(statement);

        (await trail.VerifyAsync()).Broken.Should().Contain(named);
    }

    [Fact]
    public async Task Verify_TheEndCutOff_IsSeenAgainstTheCopiedHeadAndOnlyThere()
    {
        await using var trail = await TrailFile.CreateAsync(Lines);
        var head = (await trail.VerifyAsync()).Head;
        await trail.ForceAsync("DELETE FROM AuditEntries WHERE Id > 150");

        (await trail.VerifyAsync()).Broken.Should().BeNull("nothing in the file remembers its end: that is why the head is kept elsewhere");
        (await trail.VerifyAsync(AuditAnchor.Parse($"{head}"))).Broken.Should().Contain("line 151 is missing");
    }

    [Fact]
    public async Task Verify_TheEndCutOffBehindASeal_IsSeen()
    {
        await using var trail = await TrailFile.CreateAsync(Lines);
        await trail.SealAsync(Now);
        await trail.ForceAsync("DELETE FROM AuditEntries WHERE Id > 150");

        (await trail.VerifyAsync()).Broken.Should().Contain("line 151 is missing");
    }

    [Fact]
    public async Task Verify_ASealChangedOrRemoved_IsSeen()
    {
        await using var trail = await TrailFile.CreateAsync(Lines);
        await trail.SealAsync(Now);
        await trail.TellAsync(3);
        await trail.SealAsync(Now.AddDays(1));

        await trail.ForceAsync("UPDATE AuditSeals SET LastId = LastId - 1 WHERE Id = 2");
        (await trail.VerifyAsync()).Broken.Should().Contain("seal 2");
        await trail.ForceAsync("DELETE FROM AuditSeals WHERE Id = 1");
        (await trail.VerifyAsync()).Broken.Should().Contain("seal 1");
    }

    [Fact]
    public async Task Verify_WithAnotherKey_NamesTheFirstLine()
    {
        await using var trail = await TrailFile.CreateAsync(3);

        (await trail.VerifyAsync(key: new AuditKey(() => new byte[AuditKey.Bytes]))).Broken.Should().Contain("line 1 ");
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET Act = 'Nothing.Happened' WHERE Id = 2")]
    [InlineData("UPDATE AuditEntries SET Link = X'' WHERE Id = 2")]
    [InlineData("DELETE FROM AuditEntries WHERE Id = 2")]
    [InlineData("DELETE FROM AuditEntries")]
    [InlineData("INSERT OR REPLACE INTO AuditEntries SELECT * FROM AuditEntries WHERE Id = 2")]
    [InlineData("UPDATE AuditSeals SET LastId = 1")]
    [InlineData("DELETE FROM AuditSeals")]
    public async Task Database_AskedDirectly_ChangesNoLineAndNoSeal(string statement)
    {
        await using var trail = await TrailFile.CreateAsync(3);
        await trail.SealAsync(Now);
        await using var database = trail.Open();

        var write = () => database.Database.ExecuteSqlRawAsync(statement, Stop);

        await write.Should().ThrowAsync<SqliteException>();
    }

    [Fact]
    public async Task Guards_OneTakenAway_IsMissed()
    {
        await using var trail = await TrailFile.CreateAsync(1);
        await using var database = trail.Open();
        (await AuditGuards.MissingAsync(database, Stop)).Should().BeEmpty();

        await database.Database.ExecuteSqlRawAsync("DROP TRIGGER AuditEntries_Kept", Stop);

        (await AuditGuards.MissingAsync(database, Stop)).Should().Equal("AuditEntries_Kept");
    }

    [Fact]
    public async Task Seal_OnTheSameDay_IsMadeOnce()
    {
        await using var trail = await TrailFile.CreateAsync(3);

        (await trail.SealAsync(Now)).Should().NotBeNull();
        await trail.TellAsync(2);
        (await trail.SealAsync(Now.AddHours(3))).Should().BeNull();
        var next = await trail.SealAsync(Now.AddDays(1));

        (next!.FirstId, next.LastId).Should().Be((4, 5));
        (await trail.VerifyAsync()).Broken.Should().BeNull();
    }

    [Fact]
    public async Task Purge_LetsGoWholeSegmentsPastTheirTerm_AndTheRestStillHolds()
    {
        await using var trail = await TrailFile.CreateAsync(30);
        await trail.SealAsync(new DateTime(2020, 5, 1, 0, 0, 0, DateTimeKind.Utc));
        await trail.TellAsync(10);
        await trail.SealAsync(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await using var database = trail.Open();

        var gone = await new AuditSealService(database).PurgeAsync(new ChangeContext(Guid.Empty, Now), Stop);

        gone.Should().Be(30);
        var verdict = await trail.VerifyAsync();
        (verdict.Broken, verdict.Lines, verdict.Head.Id).Should().Be((null, 11, 41));
        (await database.AuditEntries.OrderBy(line => line.Id).LastAsync(Stop)).Fields.Should().Be("1-30");
        (await new AuditSealService(database).PurgeAsync(new ChangeContext(Guid.Empty, Now), Stop)).Should().Be(0);
    }

    [Fact]
    public async Task Verify_SegmentRemovedPastItsTermWithoutALine_IsSeen()
    {
        await using var trail = await TrailFile.CreateAsync(30);
        await trail.SealAsync(new DateTime(2020, 5, 1, 0, 0, 0, DateTimeKind.Utc));
        await trail.TellAsync(10);

        await trail.ForceAsync("DELETE FROM AuditEntries WHERE Id <= 30");

        (await trail.VerifyAsync()).Broken.Should().Contain("no purge is recorded");
    }

    [Fact]
    public async Task Tell_FromEightWritersAtOnce_GivesEveryLineAPlaceOfItsOwn()
    {
        await using var trail = await TrailFile.CreateAsync(0);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var view = 0; view < 50; view++) await trail.TellAsync(1);
        }, Stop)));

        var verdict = await trail.VerifyAsync();
        (verdict.Broken, verdict.Lines).Should().Be((null, 400));
    }

    [Fact]
    public async Task SaveChanges_OfAnAccountsRightsWithoutALine_IsRefused()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var account = await database.Users.FirstAsync(Stop);
        account.Disabled = true;

        var save = () => database.SaveChangesAsync(Stop);

        await save.Should().ThrowAsync<InvalidOperationException>();
        new AuditService(database).Tell(new ChangeContext(Guid.Empty, Now), "Account.Disabled", "Account", account.Id);
        await save.Should().NotThrowAsync();
    }

    [Fact]
    public async Task Trail_OfTheBuiltInCity_IsWhole()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.SharedPathAsync());

        var verdict = await new AuditVerifier(database).VerifyAsync(null, Stop);

        verdict.Broken.Should().BeNull();
        verdict.Lines.Should().BeGreaterThan(5_000);
    }
}
