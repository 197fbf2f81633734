using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Application.Transfers;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Transfers;
using KonTum.Membership.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Tests.Transfers;

/// <summary>A file that goes from one cell to another, on a copy of the built-in city.</summary>
public sealed class TransferServiceTests
{
    private static readonly DateOnly Today = new(2011, 4, 15);
    private static readonly ChangeContext By = new(Guid.Empty, new DateTime(2011, 4, 15, 1, 0, 0, DateTimeKind.Utc));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Acceptance_ChangesReachOnItsDay_NeverBefore_AndKeepsWhatWasServed()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var slip = await database.Transfers.SingleAsync(transfer => transfer.State == TransferState.Proposed, Stop);
        var (from, to) = (new UnitScope(slip.FromCellId, Today, true), new UnitScope(slip.ToCellId, Today, true));
        var id = await database.Candidates.Where(candidate => candidate.Id == slip.CandidateId).Select(candidate => candidate.PublicId).SingleAsync(Stop);
        var served = await new TransferQuery(database).ServedAsync(to, slip.PublicId, Stop);
        (await DetailAsync(database, to, id)).Should().BeNull("the slip is seen, the file is not");

        var accepted = await Service(database).AcceptAsync(to, slip.PublicId, new AcceptTransfer(slip.Version, new DateOnly(2011, 4, 14), "9-NQ/CB", null), Today, By, Stop);

        accepted.Errors.Should().BeEmpty();
        (await DetailAsync(database, from, id)).Should().BeNull();
        var moved = (await DetailAsync(database, to, id))!;
        moved.CellId.Should().Be(slip.ToCellId);
        moved.Mentors.Where(mentor => mentor.To is null).Select(mentor => mentor.From).Order().Should().Equal(served!.HelpedSince);
        moved.CertificateOn.Should().Be(served.CertificateOn);
        (await database.CandidateReach.CountAsync(reach => reach.CandidateId == slip.CandidateId && reach.UnitId == slip.ToCellId && reach.ValidFrom < new DateOnly(2011, 4, 14), Stop)).Should().Be(0);
        var pools = await database.PoolEntries.Where(entry => entry.CandidateId == slip.CandidateId && entry.ValidTo == null).Join(database.Pools, entry => entry.PoolId, pool => pool.Id, (_, pool) => pool.CellId).ToListAsync(Stop);
        pools.Should().Equal(slip.ToCellId);
        (await database.CandidateWords.Where(word => word.CandidateId == slip.CandidateId).Select(word => word.UnitId).Distinct().ToListAsync(Stop)).Should().Contain(slip.ToCellId).And.NotContain(slip.FromCellId);
    }

    [Fact]
    public async Task Slip_IsAnsweredByTheReceivingSideAlone()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var slip = await database.Transfers.AsNoTracking().SingleAsync(transfer => transfer.State == TransferState.Proposed, Stop);
        var (from, to) = (new UnitScope(slip.FromCellId, Today, true), new UnitScope(slip.ToCellId, Today, true));
        var answer = new AcceptTransfer(slip.Version, Today, "9-NQ/CB", null);

        (await Service(database).AcceptAsync(from, slip.PublicId, answer, Today, By, Stop)).Errors.Single().Code.Should().Be("Transfer.NotFound");
        (await Service(database).CallBackAsync(to, slip.PublicId, slip.Version, Today, By, Stop)).Errors.Single().Code.Should().Be("Transfer.NotFound");
        (await Service(database).DeclineAsync(to, slip.PublicId, slip.Version, Today, "Chưa có người giúp đỡ", Today, By, Stop)).IsOk.Should().BeTrue();
        (await DetailAsync(database, from, await database.Candidates.Where(c => c.Id == slip.CandidateId).Select(c => c.PublicId).SingleAsync(Stop))).Should().NotBeNull("nothing moved");
    }

    [Fact]
    public async Task Probationer_WhoMoves_IsCountedInTheOtherCellWithTheSameProbation()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var candidate = await database.Candidates.Where(c => c.Stage == CandidateStage.Probation).OrderBy(c => c.Id).FirstAsync(Stop);
        var cells = await database.CandidatePlacements.Where(place => place.CandidateId == candidate.Id && place.ValidTo == null).Select(place => place.CellId).ToListAsync(Stop);
        var receiver = await database.Units.SingleAsync(unit => unit.Slug == (cells[0] == database.Units.Where(u => u.Slug == "ia-chim-01").Select(u => u.Id).First() ? "kroong-01" : "ia-chim-01"), Stop);
        var members = await database.MemberReach.CountAsync(reach => reach.ValidTo == null && reach.UnitId == receiver.Id, Stop);
        var ceremony = (await database.Members.SingleAsync(m => m.PublicId == candidate.MemberPublicId, Stop)).CeremonyOn;
        var slip = Guid.NewGuid();

        (await Service(database).ProposeAsync(new UnitScope(cells[0], Today, true), candidate.PublicId, new ProposeTransfer(slip, candidate.Version, receiver.Slug, Today, "2-GT/CB"), Today, By, Stop)).Errors.Should().BeEmpty();
        (await Service(database).ProposeAsync(new UnitScope(cells[0], Today, true), candidate.PublicId, new ProposeTransfer(Guid.NewGuid(), candidate.Version, receiver.Slug, Today, "2-GT/CB"), Today, By, Stop)).Errors.Single().Code.Should().Be("Transfer.UnderWay");
        (await Service(database).AcceptAsync(new UnitScope(receiver.Id, Today, true), slip, new AcceptTransfer(0, Today, "9-NQ/CB", null), Today, By, Stop)).Errors.Should().BeEmpty();

        (await database.MemberReach.CountAsync(reach => reach.ValidTo == null && reach.UnitId == receiver.Id, Stop)).Should().Be(members + 1);
        var member = await database.Members.Include(m => m.Standings).AsNoTracking().SingleAsync(m => m.PublicId == candidate.MemberPublicId, Stop);
        member.CeremonyOn.Should().Be(ceremony);
        member.Standings.Should().ContainSingle().Which.Status.Should().Be(MemberStatus.Probationary);
        member.ProposedByCellId.Should().Be(cells[0], "targets stay with the cell that proposed");
    }

    private static TransferService Service(MembershipDbContext database) => new(database, new CandidateService(database, EmbeddedRulebook.Load()));

    private static Task<CandidateDetail?> DetailAsync(MembershipDbContext database, UnitScope scope, Guid id) => new CandidateDetailQuery(database).FindAsync(scope, id, Stop);
}
