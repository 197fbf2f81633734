using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>
/// The places of members admitted before 2007: as many in each cell as its size leaves after the later admissions,
/// and those who have left since.
/// </summary>
internal sealed class MemberSeats(CityWorld world)
{
    private const int FirstYear = 2007;
    private const int Transfers = 25;
    private const int TransfersThisYear = 4;
    private const int LeaversThisYear = 8;

    private readonly SplitMix64 _random = world.Random("seats");
    private readonly List<MemberSeat> _seats = [];

    /// <param name="believers">Those whom the admissions left over.</param>
    public List<MemberSeat> Draw(IReadOnlyCollection<CandidateScript> admissions, Queue<Believer> believers)
    {
        var admitted = admissions.Where(script => script.StaysUntil(world.FiguresOn)).ToLookup(script => script.Cell);
        foreach (var cell in world.Cells) AddCell(cell, cell.Size - admitted[cell].Count());
        SeatBelievers(believers);
        SettleEmptyVillages();
        CoverFromOutside();
        Move(Transfers, into: true, new DateOnly(FirstYear, 1, 8), world.FiguresOn.AddDays(-20));
        Move(TransfersThisYear - 1, into: false, world.FiguresOn.AddDays(10), world.Today.AddDays(-10));
        // One that is under way: it took effect this very week.
        Move(1, into: false, world.Today.AddDays(-4), world.Today.AddDays(-4));
        LetLeave();
        return _seats;
    }

    private void AddCell(CellSite cell, int count)
    {
        var veterans = Math.Min(count, Math.Max(3, count * 6 / 10));
        var homes = cell.Homes;
        for (var i = 0; i < count; i++)
        {
            var seat = new MemberSeat(cell, i, i < veterans);
            if (cell.IsVillageCell) seat.Home = homes[i % homes.Count];
            else if (i < homes.Count) seat.Home = homes[i];
            else if (_random.Chance(62)) seat.Home = AnyHome();
            _seats.Add(seat);
        }
    }

    private VillageSite AnyHome()
    {
        while (true)
        {
            var village = _random.Pick(world.Villages);
            if (!village.HadNoMember && (village.Row.People == "01" || _random.Chance(20))) return village;
        }
    }

    private void SeatBelievers(Queue<Believer> believers)
    {
        var free = _random.Shuffle(_seats);
        while (believers.TryDequeue(out var believer))
        {
            var seat = free.Find(s => BelieverDeal.Fits(believer.Post, s.Cell) && s.Cell.Minority is not null == believer.Minority)
                ?? free.Find(s => BelieverDeal.Fits(believer.Post, s.Cell))!;
            seat.Believer = believer;
            free.Remove(seat);
        }
    }

    /// <summary>The villages that got their first member by somebody moving there; and those that no cell serves have members living there all the same.</summary>
    private void SettleEmptyVillages()
    {
        foreach (var village in world.Villages.Where(village => village.Row.ClosesBy == "move"))
        {
            var year = int.Parse(village.Row.ClosesIn!, System.Globalization.CultureInfo.InvariantCulture);
            var seat = _seats.Last(s => s.Cell == village.Cell && s.IsFree);
            (seat.MovesInto, seat.MovesInOn) = (village, _random.Workday(new DateOnly(year, 3, 1), new DateOnly(year, 11, 30)));
        }

        foreach (var village in world.Villages.Where(village => village.Cell is null))
            _seats.First(s => s.IsVeteran && IsOffice(s, village) && s.Index == 1).Home = village;
    }

    private void CoverFromOutside()
    {
        foreach (var village in world.Villages.Where(village => village.HadNoMember && village.Row.ClosesBy != "move"))
        {
            var seat = _seats.Find(s => IsOffice(s, village) && s.Index > 1 && !s.Seconded && s.MovesOn is null);
            if (seat is not null) (seat.Home, seat.Seconded) = (village, true);
        }
    }

    private static bool IsOffice(MemberSeat seat, VillageSite village) =>
        seat.Cell.Row.Setting == CellSetting.Office && seat.Cell.Unit.Slug == village.Row.Unit;

    /// <param name="into">The member is in this cell on the day of the figures and was in another before.</param>
    private void Move(int count, bool into, DateOnly first, DateOnly last)
    {
        var free = _random.Shuffle(_seats.Where(seat => seat.IsFree && seat.Cell.Size > 5));
        foreach (var seat in free.Take(count))
        {
            seat.OtherCell = _random.Pick(world.Cells.Where(cell => cell != seat.Cell && cell.Size > 5).ToList());
            seat.MovesOn = _random.Workday(first, last);
            if (into && seat.Cell.IsVillageCell) seat.Home = seat.Cell.Homes[0];
        }
    }

    private void LetLeave()
    {
        foreach (var (year, count) in world.Settings.Leavers)
        {
            for (var i = 0; i < count; i++)
            {
                var cell = _random.Pick(world.Cells.Where(c => c.Size > 5).ToList());
                var on = _random.Workday(new DateOnly(year, 1, 4), new DateOnly(year, 12, 30));
                _seats.Add(new MemberSeat(cell, cell.Size, false) { Home = cell.IsVillageCell ? cell.Homes[0] : null, Leaves = (HowTo(cell), on) });
            }
        }

        foreach (var seat in _random.Shuffle(_seats.Where(seat => seat.IsFree && seat.Cell.Size > 5)).Take(LeaversThisYear))
            seat.Leaves = (HowTo(seat.Cell), _random.Workday(world.FiguresOn.AddDays(5), world.Today));
    }

    private MembershipEnd HowTo(CellSite cell) => cell.IsVillageCell && _random.Chance(60) ? MembershipEnd.Died : MembershipEnd.TransferredOut;
}
