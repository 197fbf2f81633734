using KonTum.Membership.Application.Rules;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Tests.Rules;

public sealed class RuleSetServiceTests
{
    private static readonly DateOnly Today = new(2011, 4, 15);
    private static readonly ChangeContext By = new(new Guid("11111111-1111-1111-1111-111111111111"), new DateTime(2011, 4, 15, 1, 0, 0, DateTimeKind.Utc), Reason: "Văn bản mới");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Set_AddedInOneProcess_IsInForceFromItsDayInEveryOther_UntilItIsWithdrawn()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var (here, there) = (new ReferenceShelf(), new ReferenceShelf());

        (await Service(here).AddAsync(Guid.NewGuid(), File("qd-test", new(2011, 6, 1)), Today, By, Stop)).IsOk.Should().BeTrue();
        foreach (var shelf in new[] { here, there }) await shelf.RefreshAsync(database, Stop);

        foreach (var shelf in new[] { here, there })
        {
            shelf.Current.Rulebook.At(new(2011, 5, 31)).Id.Should().Be("qd-23-2006");
            shelf.Current.Rulebook.At(new(2011, 6, 1)).Id.Should().Be("qd-test");
            shelf.Current.Rulebook.At(new(2011, 11, 1)).Id.Should().Be("qd-45-2011");
        }

        (await Service(here).WithdrawAsync(Guid.NewGuid(), "qd-test", Today, By, Stop)).IsOk.Should().BeTrue();
        await there.RefreshAsync(database, Stop);
        there.Current.Rulebook.Find("qd-test").Should().BeNull();
        (await new RuleSetQuery(database).EntriesAsync(Stop)).Select(entry => entry.Number).Should().Equal(2, 1);

        RuleSetService Service(ReferenceShelf shelf) => new(database, shelf.Current.Rulebook);
    }

    [Theory]
    [InlineData("\"probationMonths\": 12,", "", "probationMonths")]
    [InlineData("\"probationMonths\": 12,", "\"probationMonths\": 12, \"probationWeeks\": 2,", "probationWeeks")]
    [InlineData("\"minimumAgeYears\": 18,", "\"minimumAgeYears\": 70,", "70")]
    public async Task File_WithAParameterMissingUnknownOrContradictory_IsRefusedByItsName_AndNothingIsKept(string written, string instead, string named)
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var whole = File("qd-test", new(2011, 6, 1));
        whole.Should().Contain(written);

        var refused = await new RuleSetService(database, new ReferenceShelf().Current.Rulebook).AddAsync(Guid.NewGuid(), whole.Replace(written, instead, StringComparison.Ordinal), Today, By, Stop);

        refused.Errors.Should().ContainSingle().Which.ToString().Should().Contain(named);
        (await database.RuleSetEntries.AnyAsync(Stop)).Should().BeFalse();
        (await database.AuditEntries.AnyAsync(entry => entry.Act.StartsWith("Rules."), Stop)).Should().BeFalse();
    }

    [Fact]
    public async Task Set_ThatIsShipped_CannotBeWithdrawn()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());

        var refused = await new RuleSetService(database, new ReferenceShelf().Current.Rulebook).WithdrawAsync(Guid.NewGuid(), "qd-208-2026", Today, By, Stop);

        refused.Errors.Single().Code.Should().Be("RuleSet.NotAdded");
    }

    [Fact]
    public async Task TwoSets_ForOneDayAddedAtOnce_LeaveTheProgramStanding()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var book = new ReferenceShelf().Current.Rulebook;
        foreach (var id in new[] { "qd-one", "qd-two" }) (await new RuleSetService(database, book).AddAsync(Guid.NewGuid(), File(id, new(2011, 6, 1)), Today, By, Stop)).IsOk.Should().BeTrue();
        var shelf = new ReferenceShelf();

        await shelf.RefreshAsync(database, Stop);

        shelf.Current.Rulebook.At(new(2011, 6, 1)).Id.Should().Be("qd-one");
        shelf.Current.Unread.Should().Equal("qd-two");
    }

    private static string File(string id, DateOnly from) =>
        RuleSetFile.Write(EmbeddedRulebook.Load().Find("qd-23-2006")! with { Id = id, ValidFrom = from, LegalBasis = "Văn bản thử" });
}
