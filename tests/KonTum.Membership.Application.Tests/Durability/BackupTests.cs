using KonTum.Membership.Application.Audit;
using KonTum.Membership.Application.Persistence.Backup;
using KonTum.Membership.Application.Tests.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Tests.Durability;

/// <summary>A backup is worth what its restore is worth.</summary>
public sealed class BackupTests : IDisposable
{
    private static readonly byte[] Secret = "cái khóa của bản sao"u8.ToArray();
    private static readonly DateTime Now = new(2026, 3, 2, 8, 15, 30, DateTimeKind.Utc);

    // Sealing costs a quarter of a second on purpose: those who only read a backup share one.
    private static readonly Lazy<Task<string>> Whole = new(WholeAsync);

    private readonly string _folder = Directory.CreateTempSubdirectory("kontum-backup-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Sealed => Path.Combine(_folder, "city.backup");

    private string Restored => Path.Combine(_folder, "fresh", "membership.db");

    [Fact]
    public async Task Restore_IntoAFreshFolder_GivesTheSameContentAndTheSameHead()
    {
        var source = await DemoDatabase.CreateCopyAsync();
        var written = await Service(source).WriteAsync(Sealed, Secret, Now, Stop);

        var (header, kept) = await RestoreAsync();

        header.Should().Be(written);
        kept.Should().BeNull();
        (await ChecksumAsync(Restored)).Should().Be(await ChecksumAsync(source)).And.Be(written.Checksum);
        written.AuditHead.Should().Be($"{(await VerdictAsync(Restored)).Head}");
        Directory.EnumerateFileSystemEntries(_folder).Should().BeEquivalentTo([Sealed, Path.GetDirectoryName(Restored)!], "nothing of the work stays behind");
    }

    [Fact]
    public async Task Write_WhileSomebodyWrites_IsOneMomentAndWhole()
    {
        var source = await DemoDatabase.CreateCopyAsync();
        using var done = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            var written = 0;
            await using var database = DemoDatabase.Open(source);
            for (; !done.IsCancellationRequested; written++) await new AuditService(database).RecordAsync(new ChangeContext(Guid.Empty, Now), "Candidate.Read", "Candidate", Guid.Empty, Stop);
            return written;
        }, Stop);

        var header = await Service(source).WriteAsync(Sealed, Secret, Now, Stop);
        await done.CancelAsync();

        (await writer).Should().BePositive();
        (await RestoreAsync()).Header.Checksum.Should().Be(header.Checksum);
        (await VerdictAsync(Restored)).Broken.Should().BeNull();
        (await VerdictAsync(source)).Broken.Should().BeNull();
    }

    [Fact]
    public async Task Restore_OfAFileWithOneByteChangedAnywhere_IsRefusedAndChangesNothing()
    {
        File.Copy(await Whole.Value, Sealed);
        var whole = await File.ReadAllBytesAsync(Sealed, Stop);
        // The outside, a spread of the content, and the last byte.
        var places = new[] { 0, 13, 30, 34, 60, 400 }.Concat(Enumerable.Range(1, 4).Select(i => (int)(whole.LongLength * i / 5))).Append(whole.Length - 1).Where(place => place < whole.Length).ToList();

        foreach (var place in places)
        {
            whole[place] ^= 0x40;
            await File.WriteAllBytesAsync(Sealed, whole, Stop);
            whole[place] ^= 0x40;
            await RefusedAsync(Secret, $"byte {place}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(60)]
    [InlineData(-1)]
    [InlineData(-16)]
    [InlineData(-1000)]
    public async Task Restore_OfAFileCutOff_IsRefused(int at)
    {
        File.Copy(await Whole.Value, Sealed);
        var whole = await File.ReadAllBytesAsync(Sealed, Stop);
        await File.WriteAllBytesAsync(Sealed, whole[..(at < 0 ? whole.Length + at : at)], Stop);

        await RefusedAsync(Secret, $"cut at {at}");
    }

    [Fact]
    public async Task Restore_WithAnotherKey_SaysSo()
    {
        File.Copy(await Whole.Value, Sealed);

        (await RefusedAsync("another key, long enough"u8.ToArray(), "key")).Should().Contain("the key is another one");
        (await RefusedAsync("short"u8.ToArray(), "short")).Should().Contain("too short");
    }

    [Fact]
    public async Task Restore_OfAForeignFile_SaysSo()
    {
        File.Copy(await DemoDatabase.SharedPathAsync(), Sealed);

        (await RefusedAsync(Secret, "a database as it is")).Should().Contain("not a backup of this program");
    }

    [Fact]
    public async Task Restore_OverADatabase_KeepsTheOneBefore()
    {
        File.Copy(await Whole.Value, Sealed);
        await RestoreAsync();
        await using (var database = DemoDatabase.Open(Restored)) await new AuditService(database).RecordAsync(new ChangeContext(Guid.Empty, Now), "Candidate.Read", "Candidate", Guid.Empty, Stop);
        var before = await ChecksumAsync(Restored);

        var (header, kept) = await RestoreAsync();

        (await ChecksumAsync(Restored)).Should().Be(header.Checksum).And.NotBe(before);
        (await ChecksumAsync(kept!)).Should().Be(before);
    }

    [Fact]
    public async Task Restore_OverADatabaseInUse_IsRefused()
    {
        File.Copy(await Whole.Value, Sealed);
        await RestoreAsync();
        await using var inUse = DemoDatabase.Open(Restored);
        await inUse.Database.OpenConnectionAsync(Stop);
        await inUse.Units.CountAsync(Stop);

        (await Record(() => RestoreAsync())).Should().Contain("in use");
        (await inUse.Units.CountAsync(Stop)).Should().BePositive();
    }

    [Fact]
    public async Task Write_OverAFile_IsRefused()
    {
        await File.WriteAllTextAsync(Sealed, "something else", Stop);
        var source = await DemoDatabase.CreateCopyAsync();

        var write = () => Service(source).WriteAsync(Sealed, Secret, Now, Stop);

        await write.Should().ThrowAsync<BackupException>();
        (await File.ReadAllTextAsync(Sealed, Stop)).Should().Be("something else");
    }

    [Fact]
    public async Task Sealed_HoldsNoNameInTheClear()
    {
        var source = await DemoDatabase.CreateCopyAsync();
        await using var database = DemoDatabase.Open(source);
        var name = (await database.Candidates.OrderBy(c => c.Id).FirstAsync(Stop)).Name.Full;
        await Service(source).WriteAsync(Sealed, Secret, Now, Stop);

        var bytes = await File.ReadAllBytesAsync(Sealed, Stop);

        System.Text.Encoding.UTF8.GetString(bytes).Should().NotContain(name).And.NotContain("SQLite format");
    }

    [Theory]
    [InlineData("Membership", "D:\\backup\\a.bak", "BackupCertificate")]
    [InlineData("we]ird", "it's.bak", "c]ert")]
    public void SqlServer_Statements_Parse(string name, string path, string certificate) =>
        SqlServerBackup.Statements(name, path, certificate).SelectMany(TSql.Errors).Should().BeEmpty();

    private Task<(BackupHeader Header, string? Kept)> RestoreAsync() => RestoreAsync(Secret);

    private Task<(BackupHeader Header, string? Kept)> RestoreAsync(byte[] secret)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Restored)!);
        return Service(Restored).RestoreAsync(Sealed, secret, Now, Stop);
    }

    private async Task<string> RefusedAsync(byte[] secret, string because)
    {
        var said = await Record(() => RestoreAsync(secret));
        said.Should().NotBeNull(because);
        Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Restored)!).Should().BeEmpty(because);
        return said!;
    }

    private static async Task<string?> Record(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (BackupException refused)
        {
            return refused.Message;
        }
    }

    private static async Task<string> WholeAsync()
    {
        var path = $"{await DemoDatabase.CreateCopyAsync()}.backup";
        await Service(path[..^7]).WriteAsync(path, Secret, Now, CancellationToken.None);
        return path;
    }

    private static BackupService Service(string path) => new(path, DemoDatabase.AuditKey);

    private static async Task<string> ChecksumAsync(string path)
    {
        await using var database = DemoDatabase.Open(path);
        await database.Database.OpenConnectionAsync(Stop);
        return await LogicalChecksum.OfAsync(database.Database.GetDbConnection(), Stop);
    }

    private static async Task<AuditVerdict> VerdictAsync(string path)
    {
        await using var database = DemoDatabase.Open(path);
        return await new AuditVerifier(database).VerifyAsync(null, Stop);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
