using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Members;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>Everybody admitted from 2007 up to the day of the figures: when, in which cell, and who of them leaves again.</summary>
internal sealed class AdmissionScripts(CityWorld world)
{
    private readonly SplitMix64 _random = world.Random("admissions");

    /// <param name="believers">As many as the years ask for, taken from the front.</param>
    public List<CandidateScript> Draw(Queue<Believer> believers)
    {
        var days = DrawDays();
        var gaps = TakeGapDays(days);
        var seats = DrawSeats(gaps);
        var scripts = gaps.ConvertAll(gap => new CandidateScript(gap.Village.Cell!, ScriptDays.EndingWith(gap.On, _random)) { Village = gap.Village });
        scripts.AddRange(days.Select((day, i) => new CandidateScript(seats[i], ScriptDays.EndingWith(day, _random))));
        NameBelievers(scripts, believers);
        LetSomeLeave(scripts);
        return scripts;
    }

    private List<DateOnly> DrawDays()
    {
        var days = new List<DateOnly>();
        foreach (var (year, quarters) in world.Settings.Admissions.Where(year => year.Key <= world.FiguresOn.Year))
        {
            for (var quarter = 0; quarter < quarters.Length; quarter++)
            {
                var first = new DateOnly(year, quarter * 3 + 1, 1);
                for (var i = 0; i < quarters[quarter]; i++) days.Add(_random.Workday(first, first.AddMonths(3).AddDays(-1)));
            }
        }

        return days;
    }

    /// <summary>Some villages got the first member who lives there by an admission in a given year.</summary>
    private List<(VillageSite Village, DateOnly On)> TakeGapDays(List<DateOnly> days)
    {
        var gaps = new List<(VillageSite, DateOnly)>();
        foreach (var village in world.Villages.Where(village => village.Row.ClosesBy == "admission"))
        {
            var index = days.FindIndex(day => $"{day.Year}" == village.Row.ClosesIn && day.Month is >= 4 and <= 9);
            gaps.Add((village, days[index]));
            days.RemoveAt(index);
        }

        return gaps;
    }

    /// <summary>A cell admits in proportion to its size and keeps most of its members from before.</summary>
    private List<CellSite> DrawSeats(List<(VillageSite Village, DateOnly On)> taken)
    {
        var seats = new List<CellSite>();
        foreach (var cell in world.Cells.Where(cell => cell != world.SmallCell))
        {
            var before = Math.Max(4, (cell.Size * 62 + 99) / 100);
            var free = cell.Size - before - taken.Count(gap => gap.Village.Cell == cell);
            seats.AddRange(Enumerable.Repeat(cell, Math.Max(0, free)));
        }

        return _random.Shuffle(seats);
    }

    private void NameBelievers(List<CandidateScript> scripts, Queue<Believer> believers)
    {
        foreach (var (year, count) in world.Settings.BelieversAdmitted.Where(year => year.Key <= world.FiguresOn.Year))
        {
            var ofYear = _random.Shuffle(scripts.Where(script => script.DecidedOn!.Value.Year == year)).ToList();
            for (var i = 0; i < count; i++)
            {
                var believer = believers.Dequeue();
                var script = ofYear.Find(s => !s.Follower && BelieverDeal.Fits(believer.Post, s.Cell) && (s.Cell.Minority is not null || !believer.Minority))
                    ?? ofYear.Find(s => !s.Follower && BelieverDeal.Fits(believer.Post, s.Cell))
                    ?? ofYear.Find(s => !s.Follower)!;
                (script.Believer, script.Follower) = (believer, true);
            }
        }
    }

    /// <summary>A handful leave again, so that an admission is not the same thing as a member.</summary>
    private static void LetSomeLeave(List<CandidateScript> scripts)
    {
        CandidateScript First(int year, int month) =>
            scripts.Find(s => s is { Follower: false, Village: null, Leaves: null } && s.DecidedOn is { } day && day.Year == year && day.Month == month)!;

        Leave(First(2007, 3), MembershipEnd.TransferredOut, new DateOnly(2009, 9, 14));
        Leave(First(2008, 5), MembershipEnd.Died, new DateOnly(2010, 5, 18));
        Leave(First(2009, 3), MembershipEnd.StruckOff, new DateOnly(2010, 3, 5));
        Leave(First(2010, 2), MembershipEnd.TransferredOut, new DateOnly(2010, 11, 19));
    }

    private static void Leave(CandidateScript script, MembershipEnd by, DateOnly on)
    {
        script.Leaves = (by, on);
        if (script.Days[CandidateStage.Recognised] >= on) script.Days.StopAfter(CandidateStage.Probation);
    }
}
