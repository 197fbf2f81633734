using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Pools;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>Each cell's lists of applicants for the last two years: one of both kinds at the most, and none without anybody in it.</summary>
internal sealed class PoolBuilder(CityWorld world)
{
    public List<Pool> Build(IReadOnlyCollection<CandidateScript> scripts)
    {
        var pools = new List<Pool>();
        foreach (var year in new[] { world.FiguresOn.Year, world.Today.Year })
        {
            var term = new Period(new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            var groups = scripts.Where(script => DaysIn(script, term) is not null)
                .GroupBy(script => (script.Cell.Id, script.Follower)).OrderBy(group => group.Key);
            foreach (var group in groups) pools.Add(Fill([.. group], term));
        }

        return pools;
    }

    private Pool Fill(List<CandidateScript> scripts, Period term)
    {
        var cell = scripts[0].Cell;
        var kind = scripts[0].Follower ? PoolKind.ReligiousFollowers : PoolKind.General;
        var resolution = $"{world.NextNumber($"resolution {cell.Id} {term.From.Year}")}-NQ/CB";
        var pool = new Pool(world.NextId(), cell.Id, kind, term, resolution, CityDays.Entered(term.From));
        foreach (var script in scripts)
        {
            var (from, until) = DaysIn(script, term)!.Value;
            var id = script.Candidate!.Id;
            pool.Enter(id, from, CityDays.Entered(from)).OrThrow("Entering a pool");
            if (until is { } left) pool.Remove(id, left, CityDays.Entered(left)).OrThrow("Leaving a pool");
        }

        return pool;
    }

    /// <summary>From the resolution, or the start of the term, to the end of the file or of the term; null where never in it.</summary>
    private (DateOnly From, DateOnly? Until)? DaysIn(CandidateScript script, Period term)
    {
        var candidate = script.Candidate!;
        if (candidate.Steps.FirstOrDefault(step => step.Stage == CandidateStage.InPool) is not { } entered) return null;
        var from = CityDays.Later(entered.OccurredOn, term.From);
        var end = CityDays.Earlier(candidate.ClosedOn ?? DateOnly.MaxValue, term.To!.Value);
        if (end <= from || from > world.Today) return null;
        return (from, end <= world.Today ? end : null);
    }
}
