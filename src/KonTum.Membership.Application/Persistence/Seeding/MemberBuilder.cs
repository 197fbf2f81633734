using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>Makes the members of before 2007, each with a whole life in the Party.</summary>
internal sealed class MemberBuilder(CityWorld world)
{
    // People of working age sit in the cells of offices and schools; the retired go home to their village.
    private static readonly DateOnly BornAtWorkAfter = new(1951, 1, 1);
    private static readonly DateOnly LastDay = new(2006, 12, 29);

    private readonly PeopleDrawer _people = new(world, "members");

    public List<Member> Build(IEnumerable<MemberSeat> seats)
    {
        var members = new List<Member>();
        foreach (var seat in seats)
        {
            var member = Admit(seat);
            TakePost(seat, member);
            Live(seat, member);
            foreach (var cell in member.Cells) CellOf(seat, cell.CellId).Roster.Add(member);
            if (seat.IsVeteran) seat.Cell.Veterans.Add(member);
            members.Add(member);
        }

        return members;
    }

    private static CellSite CellOf(MemberSeat seat, int cellId) => seat.Cell.Id == cellId ? seat.Cell : seat.OtherCell!;

    private Member Admit(MemberSeat seat)
    {
        var (admittedOn, born) = DrawDates(seat);
        var cell = seat.Cell;
        var group = _people.GroupOf(cell, seat.Believer);
        var schooling = _people.SchoolingOf(cell.Minority is not null, !cell.IsVillageCell);
        var facts = _people.FactsOf(group, _people.GenderOf(seat.Believer, 31), born, schooling, world.FiguresOn);
        // The declarations were collected in one year; whoever came later declared on coming in.
        var consentOn = CityDays.Later(admittedOn, _people.Random.Workday(new DateOnly(2005, 3, 1), new DateOnly(2006, 6, 30)));
        var declaration = _people.DeclarationOf(group, seat.Believer, seat.Believer is not null, consentOn);
        // Who moves in later, or is sent, is not living there from the start.
        var home = seat.Seconded ? null : seat.Home?.Id;
        var first = seat.MovesOn < world.FiguresOn ? seat.OtherCell! : cell;
        var member = new Member(world.NextId(), facts, admittedOn, first.Id, home, declaration, CityDays.Entered(admittedOn));
        var ceremony = admittedOn.AddDays(_people.Random.Between(7, 28)).WorkdayAfter();
        member.HoldCeremony(ceremony, CityDays.Entered(ceremony)).OrThrow("The ceremony");
        var recognised = ceremony.AddMonths(12).AddDays(_people.Random.Between(5, 25)).WorkdayAfter();
        if (seat.Leaves is not { } leaving || leaving.On > recognised)
            member.Recognise(recognised, world.Rules.At(recognised).ProbationMonths, CityDays.Entered(recognised)).OrThrow("Recognition");
        return member;
    }

    private (DateOnly AdmittedOn, DateOnly Born) DrawDates(MemberSeat seat)
    {
        var random = _people.Random;
        var village = seat.Cell.IsVillageCell;
        var years = seat switch
        {
            { Leaves.By: MembershipEnd.Died } => (1950, 1985),
            { IsVeteran: true } => village ? (1975, 2003) : (1984, 2003),
            _ => village && random.Chance(35) ? (1955, 1990) : (1992, 2006),
        };
        var admittedOn = random.Workday(new DateOnly(years.Item1, 1, 3), CityDays.Earlier(new DateOnly(years.Item2, 12, 31), LastDay));
        var born = _people.Born(admittedOn, 19, 33);
        return (admittedOn, village || born >= BornAtWorkAfter ? born : BornAtWorkAfter.AddDays(random.Below(700)));
    }

    private void TakePost(MemberSeat seat, Member member)
    {
        var random = _people.Random;
        var post = seat.Believer is { } believer ? believer.Post : UsualPost(seat);
        if (post is not { } kind) return;
        var on = CityDays.Later(member.AdmittedOn, random.Workday(new DateOnly(1996, 1, 3), new DateOnly(2006, 12, 29)));
        member.TakePost(kind, on, CityDays.Entered(on)).OrThrow("A post");
    }

    private PostKind? UsualPost(MemberSeat seat)
    {
        var random = _people.Random;
        return seat.Cell.Row.Setting switch
        {
            CellSetting.Village when seat.Index == 0 => PostKind.VillageOfficer,
            CellSetting.Village => random.Below(100) switch { < 12 => PostKind.VillageOfficer, < 17 => PostKind.SecurityAide, < 22 => PostKind.CommuneOfficial, _ => null },
            CellSetting.Office when seat.Cell.IsTerritorial => random.Chance(85) ? PostKind.CommuneOfficial : PostKind.AdministrativeStaff,
            CellSetting.Force when seat.Cell.IsTerritorial => random.Chance(70) ? PostKind.SecurityAide : PostKind.CommuneOfficial,
            CellSetting.Office or CellSetting.School => random.Chance(80) ? PostKind.AdministrativeStaff : null,
            _ => null,
        };
    }

    private void Live(MemberSeat seat, Member member)
    {
        if (seat.Seconded)
        {
            var sent = CityDays.Later(member.AdmittedOn, _people.Random.Workday(new DateOnly(2005, 3, 1), new DateOnly(2006, 9, 29)));
            member.Reside(seat.Home!.Id, true, sent, CityDays.Entered(sent)).OrThrow("A posting");
        }

        if (seat is { MovesInto: { } village, MovesInOn: { } settledOn })
            member.Reside(village.Id, false, settledOn, CityDays.Entered(settledOn)).OrThrow("Settling");
        if (seat is { MovesOn: { } movedOn, OtherCell: { } other })
            member.MoveToCell(movedOn < world.FiguresOn ? seat.Cell.Id : other.Id, movedOn, CityDays.Entered(movedOn)).OrThrow("A transfer");
        if (seat.Leaves is { } leaving) member.Leave(leaving.By, leaving.On, CityDays.Entered(leaving.On)).OrThrow("Leaving");
    }
}
