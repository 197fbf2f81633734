using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Members;

public sealed class MemberTests
{
    private static readonly DateOnly Decided = new(2010, 4, 1);
    private static readonly DateOnly Ceremony = new(2010, 4, 20);

    [Theory]
    [InlineData("2011-04-19", false)]
    [InlineData("2011-04-20", true)]
    [InlineData("2011-09-30", true)]
    public void Recognise_OnAnyDayFromTheEndOfProbation_CountsFromThatEnd(string decidedOn, bool taken)
    {
        var member = Probationer();

        member.Recognise(DateOnly.Parse(decidedOn, System.Globalization.CultureInfo.InvariantCulture), 12, Given.By).IsOk.Should().Be(taken);

        if (taken) member.Standings.Single(s => s.Status == MemberStatus.Full).ValidFrom.Should().Be(new DateOnly(2011, 4, 20));
    }

    [Fact]
    public void Recognise_BeforeTheCeremony_IsRefused() =>
        Admitted().Recognise(new DateOnly(2012, 1, 1), 12, Given.By).Errors.Single().Code.Should().Be("Member.NoCeremony");

    [Fact]
    public void HoldCeremony_BeforeTheDecision_IsRefused() =>
        Admitted().HoldCeremony(Decided.AddDays(-1), Given.By).Errors.Single().Code.Should().Be("Member.CeremonyBeforeDecision");

    [Fact]
    public void MoveToCell_LeavesThePastAsItWas()
    {
        var member = Probationer();

        member.MoveToCell(2, new DateOnly(2010, 9, 1), Given.By).IsOk.Should().BeTrue();

        member.Cells.Single(c => c.HoldsOn(new DateOnly(2010, 8, 31))).CellId.Should().Be(1);
        member.Cells.Single(c => c.HoldsOn(new DateOnly(2010, 9, 1))).CellId.Should().Be(2);
        member.ProposedByCellId.Should().Be(1, "targets are counted by the cell that proposed");
    }

    [Fact]
    public void Leave_EndsEverythingOnThatDay_AndOnlyOnce()
    {
        var member = Probationer();
        member.TakePost(PostKind.VillageOfficer, new DateOnly(2010, 6, 1), Given.By);

        member.Leave(MembershipEnd.StruckOff, new DateOnly(2011, 1, 1), Given.By).IsOk.Should().BeTrue();

        member.IsMemberOn(new DateOnly(2010, 12, 31)).Should().BeTrue();
        member.IsMemberOn(new DateOnly(2011, 1, 1)).Should().BeFalse();
        member.Posts.Concat<Domain.Common.DatedFact>(member.Cells).Concat(member.Residences).Should().OnlyContain(f => f.ValidTo == new DateOnly(2011, 1, 1));
        member.Leave(MembershipEnd.Died, new DateOnly(2011, 2, 1), Given.By).Errors.Single().Code.Should().Be("Member.Left");
    }

    [Fact]
    public void TakePost_AnotherOne_EndsTheFirst()
    {
        var member = Probationer();

        member.TakePost(PostKind.VillageOfficer, new DateOnly(2010, 6, 1), Given.By);
        member.TakePost(PostKind.CommuneOfficial, new DateOnly(2010, 8, 1), Given.By);

        member.Posts.Count(p => p.HoldsOn(new DateOnly(2010, 8, 1))).Should().Be(1);
        member.Posts.Single(p => p.HoldsOn(new DateOnly(2010, 7, 31))).Kind.Should().Be(PostKind.VillageOfficer);
    }

    private static Member Admitted() => Given.Proposed().Admit(Guid.NewGuid(), Given.Decision, Given.Cell(), Decided, "1-QĐ", Given.Rules, Given.By).Value;

    private static Member Probationer()
    {
        var member = Admitted();
        member.HoldCeremony(Ceremony, Given.By);
        return member;
    }
}
