using System.Security.Cryptography;
using System.Text;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Tests.Candidates;

/// <summary>Identity numbers and telephones: kept, told apart, turned under new keys, and unreadable to whoever has the file alone.</summary>
public sealed class ContactServiceTests : IDisposable
{
    private const string Number = "062085001234";
    private const string Phone = "0905 123 456";
    private static readonly ChangeContext By = new(Guid.Empty, new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc));

    private readonly string _folder = Directory.CreateTempSubdirectory("kontum-keys-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ColumnKeyRing Ring => new(Path.Combine(_folder, "columns.keys"));

    [Fact]
    public async Task Keep_ThenOpen_GivesBackWhatWasTyped_AndTheFileHoldsNeither()
    {
        var (path, scope, files) = await CityAsync();
        await using (var database = DemoDatabase.Open(path)) (await KeepAsync(database, scope, files[0], Number, Phone)).IsOk.Should().BeTrue();

        await using var reader = DemoDatabase.Open(path);
        var block = await new ContactQuery(reader).FindAsync(scope, files[0], Stop);

        new ContactService(reader, Ring).Open(block!).Should().Be(new ContactAnswers(Number, Phone));
        (await HoldsAsync(path, Number)).Should().BeFalse();
        (await HoldsAsync(path, Phone)).Should().BeFalse();
        (await reader.AuditEntries.SingleAsync(line => line.Act == "Candidate.ContactRecorded", Stop)).Fields.Should().Be("IdentityNumber,Phone");
    }

    [Fact]
    public async Task Keep_TheSameNumberOnAnotherFile_IsRefusedWithoutSayingWhere()
    {
        var (path, scope, files) = await CityAsync();
        await using var database = DemoDatabase.Open(path);
        await KeepAsync(database, scope, files[0], Number, null);

        var again = await KeepAsync(database, scope, files[1], "062 085 001 234", null);

        again.Errors.Single().Should().BeEquivalentTo(new DomainError("Contact.IdentityTwice") { Field = "IdentityNumber" });
    }

    [Fact]
    public async Task TurnKeys_SealsEverythingAgain_AndStillFindsTheSameNumber()
    {
        var (path, scope, files) = await CityAsync();
        await using (var database = DemoDatabase.Open(path))
        {
            await KeepAsync(database, scope, files[0], Number, Phone);
            await KeepAsync(database, scope, files[1], null, Phone);
        }

        byte[] before;
        await using (var database = DemoDatabase.Open(path)) before = (await database.CandidateContacts.AsNoTracking().FirstAsync(c => c.PublicId == files[0], Stop)).IdentityNumber!;
        await using (var database = DemoDatabase.Open(path)) (await new ContactService(database, Ring).TurnKeysAsync(By, Stop)).Should().Be(2);

        await using var reader = DemoDatabase.Open(path);
        var after = (await reader.CandidateContacts.AsNoTracking().FirstAsync(c => c.PublicId == files[0], Stop)).IdentityNumber!;
        (BitConverter.ToInt32([.. before.Take(4).Reverse()]), BitConverter.ToInt32([.. after.Take(4).Reverse()])).Should().Be((0, 1), "the second key seals now");
        new ContactService(reader, Ring).Open((await new ContactQuery(reader).FindAsync(scope, files[0], Stop))!).Should().Be(new ContactAnswers(Number, Phone));
        (await KeepAsync(reader, scope, files[2], Number, null)).Errors.Single().Code.Should().Be("Contact.IdentityTwice");
        Ring.Open(before, "IdentityNumber", files[0]).Should().Be(Number, "an older backup is opened by the older key");
    }

    [Theory]
    [InlineData("12345678", null, "Contact.IdentityLength")]
    [InlineData("0620850012345", null, "Contact.IdentityLength")]
    [InlineData(null, "0905", "Contact.Phone")]
    [InlineData(null, "call my son", "Contact.Phone")]
    public async Task Keep_WhatIsNoNumber_IsRefused(string? number, string? phone, string code)
    {
        var (path, scope, files) = await CityAsync();
        await using var database = DemoDatabase.Open(path);

        (await KeepAsync(database, scope, files[0], number, phone)).Errors.Single().Code.Should().Be(code);
    }

    [Fact]
    public void Open_OfAChangedValueOrAnotherRecordsValue_IsRefused()
    {
        var owner = Guid.CreateVersion7();
        var kept = Ring.Seal(Number, "IdentityNumber", owner).Content;

        for (var at = 4; at < kept.Length; at++)
        {
            var changed = (byte[])kept.Clone();
            changed[at] ^= 1;
            FluentActions.Invoking(() => Ring.Open(changed, "IdentityNumber", owner)).Should().Throw<CryptographicException>();
        }

        FluentActions.Invoking(() => Ring.Open(kept, "IdentityNumber", Guid.CreateVersion7())).Should().Throw<CryptographicException>();
        FluentActions.Invoking(() => Ring.Open(kept, "Phone", owner)).Should().Throw<CryptographicException>();
        Ring.Open(kept, "IdentityNumber", owner).Should().Be(Number);
    }

    [Fact]
    public async Task Keep_AgainstAnOlderVersion_IsRefused()
    {
        var (path, scope, files) = await CityAsync();
        await using var database = DemoDatabase.Open(path);
        await KeepAsync(database, scope, files[0], Number, null);

        (await KeepAsync(database, scope, files[0], null, Phone)).Errors.Single().Code.Should().Be("Version.Stale");
    }

    private Task<Result> KeepAsync(MembershipDbContext database, UnitScope scope, Guid file, string? number, string? phone) =>
        new ContactService(database, Ring).KeepAsync(scope, file, ContactService.NothingKept, new ContactAnswers(number, phone), By, Stop);

    private static async Task<(string Path, UnitScope Scope, List<Guid> Files)> CityAsync()
    {
        var path = await DemoDatabase.CreateCopyAsync();
        await using var database = DemoDatabase.Open(path);
        var scope = new UnitScope(await database.Units.Where(unit => unit.Slug == "kroong").Select(unit => unit.Id).SingleAsync(Stop), new DateOnly(2011, 4, 15), true);
        var files = await (from candidate in database.Candidates
                           join reach in database.CandidateReach on candidate.Id equals reach.CandidateId
                           where reach.UnitId == scope.UnitId && reach.ValidTo == null && candidate.ClosedOn == null
                           orderby candidate.Id
                           select candidate.PublicId).Take(3).ToListAsync(Stop);
        return (path, scope, files);
    }

    private static async Task<bool> HoldsAsync(string path, string text)
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, Stop);
            if (bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0) return true;
        }

        return false;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
