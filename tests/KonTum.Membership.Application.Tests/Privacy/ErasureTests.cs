using System.Text;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Persistence.Erasing;
using KonTum.Membership.Application.Persistence.Reach;
using KonTum.Membership.Application.Pools;
using KonTum.Membership.Application.Privacy;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Privacy;
using KonTum.Membership.TestSupport;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KonTum.Membership.Application.Tests.Privacy;

/// <summary>What is left of somebody who withdrew, on a copy of the built-in city.</summary>
public sealed class ErasureTests
{
    private const string Name = "Qxplanted Zvổmark Jkhw";

    // Every word above is nobody else's: as typed, and as it stands in keys for searching and ordering.
    private static readonly string[] Planted = ["Qxplanted", "QXPLANTED", "Zvổmark", "ZVOMARK", "Jkhw", "JKHW", "wqdocument", "wqreason", "wqreference"];

    private static readonly DateOnly Today = new(2011, 4, 15);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Withdrawal_FromItsDayOn_IsFoundByNobodyOnAnyDay()
    {
        await using var file = await PlantAsync();
        await file.WithdrawAsync(new DateOnly(2011, 4, 14));

        foreach (var day in new[] { Today, new DateOnly(2011, 3, 20) })
        {
            var scope = file.Scope.On(day);
            (await new CandidateListQuery(file.Database).ListAsync(scope, new CandidateListFilter("qxplanted", null, 1, 200), Stop)).Rows.Should().BeEmpty();
            (await new CandidateListQuery(file.Database).ListAsync(scope, new CandidateListFilter(null, null, 1, 200), Stop)).Rows.Should().NotContain(row => row.FullName == Name);
            (await new CandidateDetailQuery(file.Database).FindAsync(scope, file.PublicId, Stop)).Should().BeNull();
            (await new SimilarPeopleQuery(file.Database).FindAsync(scope, Name, 1988, Stop)).Should().BeEmpty();
            (await new PoolQuery(file.Database).WithPeopleAsync(scope, Stop)).SelectMany(pool => pool.People).Should().NotContain(person => person.FullName == Name);
        }

        var step = new TakeStep(CandidateStage.ClassCompleted, 99, Today, null);
        (await file.Steps.TakeAsync(file.Scope, file.PublicId, step, Today, file.By, Stop)).Errors.Single().Code.Should().Be("Candidate.NotFound");
        (await file.Database.MentorAssignments.CountAsync(mentor => mentor.CandidateId == file.Id && mentor.ValidTo == null, Stop)).Should().Be(0);
    }

    [Fact]
    public async Task Figures_OfEveryPastDay_StayTheSameThroughWithdrawalAndErasure()
    {
        await using var file = await PlantAsync();
        var before = await FiguresAsync(file);

        await file.WithdrawAsync(new DateOnly(2011, 4, 14));
        var withdrawn = await FiguresAsync(file);
        await file.EraseAsync();
        var erased = await FiguresAsync(file);
        await ReachIndex.RebuildAllAsync(file.Database, Stop);

        before.Should().HaveCountGreaterThan(4);
        before[1].Should().NotBeEquivalentTo(before[0], "the planted file moves the figures");
        before[3].Should().NotBeEquivalentTo(before[2]);
        withdrawn.Should().BeEquivalentTo(before, options => options.WithStrictOrdering());
        erased.Should().BeEquivalentTo(before, options => options.WithStrictOrdering());
        (await FiguresAsync(file)).Should().BeEquivalentTo(before, options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task Erasure_LeavesNothingOfThePersonInTheFiles()
    {
        await using var file = await PlantAsync();
        await file.WithdrawAsync(Today);
        file.Held().Should().BeEquivalentTo(Planted, "what is to be gone afterwards is there before");

        await file.EraseAsync();

        file.Held().Should().BeEmpty();
        await file.Database.Database.ExecuteSqlRawAsync("VACUUM", Stop);
        await CandidateEraser.ForgetAsync(file.Database, Stop);
        file.Held().Should().BeEmpty();
        (await file.Database.Candidates.AnyAsync(candidate => candidate.PublicId == file.PublicId, Stop)).Should().BeFalse();
    }

    [Fact]
    public async Task Erasure_TakesEveryTableThatNamesAFile()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.SharedPathAsync());
        var named = database.Model.GetEntityTypes().Where(entity => entity.FindProperty("CandidateId") is not null).Select(entity => entity.GetTableName()!).Distinct().ToList();

        named.Should().Contain(["CandidateSteps", "MentorAssignments", "PoolEntries", "CandidateWords", "CandidateReach", "CandidateDeclarations", "FileStubs"]);
        var statements = CandidateEraser.Statements(database.Model);
        named.Except(["FileStubs"]).Should().OnlyContain(table => statements.Any(statement => statement.StartsWith($"DELETE FROM [{table}] ", StringComparison.Ordinal)));
        statements[^1].Should().StartWith("DELETE FROM [Candidates]");
        statements.Should().NotContain(statement => statement.Contains("FileStub", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Erasure_WithWordsInEveryColumnThatHangsOnTheFile_LeavesNone()
    {
        const string word = "zqhanging";
        await using var file = await PlantAsync();
        await file.WithdrawAsync(Today);

        var columns = await file.FillAsync(word);

        columns.Should().Contain(
        [
            "Candidates.FullName", "CandidateSteps.Document", "CandidateSteps.Reason", "CandidateVotes.Document", "FileFacts.Reference", "FilePapers.FiledAt", "FilePapers.Number",
            "FileDates.Document", "ClockExtensions.Reason", "HelpingCells.Document", "MentorRemarks.Sentence", "Transfers.AnswerReason", "StrikeOffs.Words", "CandidateDeclarations.EthnicCode",
        ]);
        file.Held([word]).Should().ContainSingle();

        await file.EraseAsync();

        file.Held([word]).Should().BeEmpty();
    }

    [Fact]
    public async Task Erasure_Twice_IsRefused_AndAStaleOneToo()
    {
        await using var file = await PlantAsync();
        await file.WithdrawAsync(Today);
        var erasures = new ErasureService(file.Database);

        (await erasures.EraseAsync(file.Scope, file.StubId, 77, Today, file.By, Stop)).Errors.Single().Code.Should().Be("Version.Stale");
        (await erasures.EraseAsync(new UnitScope(file.ElsewhereId, Today, true), file.StubId, 0, Today, file.By, Stop)).Errors.Single().Code.Should().Be("Erasure.NotFound");
        await file.EraseAsync();

        (await erasures.EraseAsync(file.Scope, file.StubId, 1, Today, file.By, Stop)).Errors.Single().Code.Should().Be("Erasure.Done");
    }

    private static async Task<List<IReadOnlyDictionary<CandidateStage, int>>> FiguresAsync(PlantedFile file)
    {
        var figures = new List<IReadOnlyDictionary<CandidateStage, int>>();
        // The days between the planted steps, among others; from the day of the withdrawal on the person is not counted.
        foreach (var day in new[] { new DateOnly(2011, 2, 27), new DateOnly(2011, 3, 1), new DateOnly(2011, 3, 6), new DateOnly(2011, 4, 12), new DateOnly(2011, 4, 13) })
            figures.Add((await new FiguresQuery(file.Database).WorkloadAsync(file.Scope.On(day), Stop)).ByStage);
        return figures;
    }

    private static async Task<PlantedFile> PlantAsync()
    {
        var path = await DemoDatabase.CreateCopyAsync();
        var file = new PlantedFile(path, DemoDatabase.Open(path));
        await file.RecordAsync();
        return file;
    }

    /// <summary>A file with words of its own in every place where words are kept.</summary>
    private sealed class PlantedFile(string path, SqliteMembershipDbContext database) : IAsyncDisposable
    {
        public SqliteMembershipDbContext Database => database;

        public UnitScope Scope { get; private set; } = new(0, Today, true);

        public Guid PublicId { get; } = Guid.NewGuid();

        public int Id { get; private set; }

        public Guid StubId { get; private set; }

        public int ElsewhereId { get; private set; }

        public ChangeContext By { get; private set; } = null!;

        public StepService Steps => new(database, new CandidateService(database, EmbeddedRulebook.Load()), EmbeddedRulebook.Load());

        public async Task RecordAsync()
        {
            var cell = await database.Units.SingleAsync(unit => unit.Slug == "kroong-01", Stop);
            ElsewhereId = (await database.Units.SingleAsync(unit => unit.Slug == "ia-chim-01", Stop)).Id;
            Scope = new UnitScope(cell.Id, Today, true);
            By = new ChangeContext((await database.Users.FirstAsync(user => user.UserName == "chibo-kroong-01", Stop)).Id, new DateTime(2011, 4, 15, 1, 0, 0, DateTimeKind.Utc), Reason: "wqreason");
            var drafts = new DraftService(database);
            var consent = ConsentRecord.Create(new DateOnly(2011, 2, 28), new DateOnly(2011, 2, 28), true, "1", ConsentMedium.SignedPaper, "wqreference qxplanted", Today);
            var answers = new CandidateAnswers { FullName = Name, BirthDate = new DateOnly(1988, 5, 1), Gender = Gender.Female, Schooling = Schooling.UpperSecondary, EthnicCode = "13", EthnicConsent = true };
            (await drafts.BeginAsync(Scope, PublicId, cell.Id, consent, answers, By, Stop)).IsOk.Should().BeTrue();
            (await new CandidateService(database, EmbeddedRulebook.Load()).RecordAsync(Scope, PublicId, Today, By, Stop)).IsOk.Should().BeTrue();
            await TakeAsync(new TakeStep(CandidateStage.InPool, 0, new DateOnly(2011, 3, 5), "wqdocument") { PoolId = (await database.Pools.FirstAsync(p => p.CellId == cell.Id && p.TermTo > Today, Stop)).PublicId });
            var mentors = await database.Members.Where(m => m.Cells.Any(c => c.CellId == cell.Id && c.ValidTo == null) && m.Standings.Any(s => s.Status == MemberStatus.Full && s.ValidTo == null)).OrderBy(m => m.Id).Select(m => m.PublicId).Take(2).ToListAsync(Stop);
            await TakeAsync(new TakeStep(CandidateStage.MentorsAssigned, 1, new DateOnly(2011, 4, 12), null) { Mentors = [.. mentors.Select(mentor => new MentorAsked(mentor))] });
            Id = (await database.Candidates.SingleAsync(c => c.PublicId == PublicId, Stop)).Id;
        }

        public async Task WithdrawAsync(DateOnly on)
        {
            var exits = new ExitService(database, new CandidateService(database, EmbeddedRulebook.Load()), EmbeddedRulebook.Load());
            var ended = await exits.EndAsync(Scope, PublicId, new EndFile(CandidateStage.Withdrawn, 2, on, "wqdocument 2", null, "wqreason"), Today, By, Stop);
            ended.Errors.Should().BeEmpty();
            StubId = ended.Value.StubId!.Value;
        }

        public async Task EraseAsync()
        {
            database.ChangeTracker.Clear();
            (await new ErasureService(database).EraseAsync(Scope, StubId, 0, Today, By, Stop)).Errors.Should().BeEmpty();
        }

        /// <summary>Puts a word into every column of text of every table that hangs on a file, with a row of this file in each.</summary>
        /// <returns>The columns, by table.</returns>
        public async Task<IReadOnlyList<string>> FillAsync(string word)
        {
            var filled = new List<string>();
            foreach (var (entity, column) in Hanging(database.Model))
            {
                var (table, texts) = (entity.GetTableName()!, Texts(entity).ToList());
                if (texts.Count == 0) continue;
                await ExecuteAsync(
                    $"""
                    PRAGMA ignore_check_constraints = ON;
                    INSERT INTO "{table}" ({string.Join(", ", Columns(entity).Select(property => $"\"{Column(property, entity)}\""))})
                    SELECT {string.Join(", ", Columns(entity).Select(property => Column(property, entity) == column ? $"{Id}" : Sample(property)))} WHERE NOT EXISTS (SELECT 1 FROM "{table}" WHERE "{column}" = {Id});
                    UPDATE "{table}" SET {string.Join(", ", texts.Select(text => $"\"{text}\" = '{word} {text}'"))} WHERE "{column}" = {Id};
                    """);
                filled.AddRange(texts.Select(text => $"{table}.{text}"));
            }

            return filled;
        }

        /// <summary>Which of the planted words stand in the database's files, as bytes.</summary>
        public IReadOnlyList<string> Held() => Held(Planted);

        public IReadOnlyList<string> Held(IReadOnlyList<string> words)
        {
            var bytes = new[] { path, path + "-wal", path + "-journal" }.Where(File.Exists).Select(Read).ToList();
            return [.. words.Where(word => bytes.Any(content => content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0))];
        }

        /// <summary>Found by the name of the column, whatever the eraser finds. Only the stub stays.</summary>
        private static IEnumerable<(IEntityType Entity, string Column)> Hanging(IModel model) =>
            from entity in model.GetEntityTypes()
            where entity.ClrType != typeof(FileStub) && entity.GetTableName() is not null
            let column = entity.ClrType == typeof(Candidate) || entity.GetTableName() == "Candidates" ? "Id" : entity.GetProperties().FirstOrDefault(property => property.Name == "CandidateId")?.GetColumnName()
            where column is not null
            select (entity, column);

        private static IEnumerable<string> Texts(IEntityType entity) =>
            entity.GetFlattenedProperties().Where(property => property.ClrType == typeof(string) && !property.IsKey()).Select(property => Column(property, entity));

        private static IEnumerable<IProperty> Columns(IEntityType entity) => entity.GetFlattenedProperties().Where(property => !property.IsNullable && property.ValueGenerated == ValueGenerated.Never);

        private static string Column(IProperty property, IEntityType entity) => property.GetColumnName(StoreObjectIdentifier.Table(entity.GetTableName()!))!;

        private static string Sample(IProperty property) => property.GetRelationalTypeMapping().GenerateSqlLiteral(property.ClrType switch
        {
            var type when type == typeof(string) => string.Empty,
            var type when type == typeof(Guid) => Guid.NewGuid(),
            var type when type == typeof(byte[]) => Array.Empty<byte>(),
            var type => Activator.CreateInstance(type),
        });

        private async Task ExecuteAsync(string statements)
        {
            await using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Foreign Keys=False");
            await connection.OpenAsync(Stop);
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of the model's own names.
            command.CommandText = statements;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(Stop);
        }

        private static byte[] Read(string file)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return content;
        }

        private async Task TakeAsync(TakeStep step) => (await Steps.TakeAsync(Scope, PublicId, step, Today, By, Stop)).Errors.Should().BeEmpty();

        public ValueTask DisposeAsync() => database.DisposeAsync();
    }
}
