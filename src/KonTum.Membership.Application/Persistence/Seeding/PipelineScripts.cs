using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Organisation;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>The files that wait for a decision on the day of the figures, and how they move on until today.</summary>
internal sealed class PipelineScripts(CityWorld world)
{
    private const int MostPerCell = 3;
    private static readonly CandidateStage[] ShownInGapVillage = [CandidateStage.MentorsAssigned, CandidateStage.ClassCompleted];
    private static readonly CandidateStage[] ShownWithOneMentor = [CandidateStage.MentorsAssigned, CandidateStage.ClassCompleted, CandidateStage.FileOpened];

    // A file takes a step or two in a quarter, or rests.
    private static readonly int[] StepsThisYear = [0, 0, 1, 1, 2];

    private readonly SplitMix64 _random = world.Random("pipeline");
    private readonly Dictionary<CellSite, int> _open = [];

    /// <summary>By the stage of the day of the figures.</summary>
    public IReadOnlyDictionary<CandidateStage, List<CandidateScript>> Draw()
    {
        var scripts = CandidateStages.BeforeDecision.ToDictionary(stage => stage, _ => new List<CandidateScript>());
        foreach (var unit in world.Cells.Where(cell => cell.IsTerritorial).GroupBy(cell => cell.Unit))
        {
            List<CellSite> cells = [.. unit];
            foreach (var stage in CandidateStages.BeforeDecision) scripts[stage].Add(InUnit(cells, stage));
        }

        List<CellSite> all = [.. world.Cells];
        foreach (var (stage, count) in world.Settings.Pipeline)
            while (scripts[stage].Count < count) scripts[stage].Add(New(Choose(all), stage));
        var admitted = Admitted(scripts).ToHashSet();
        NameFollowers(scripts, admitted);
        Decide([.. admitted]);
        foreach (var (stage, files) in scripts)
            foreach (var script in files.Where(script => !admitted.Contains(script))) script.Days.StopAfter(stage + _random.Pick(StepsThisYear));
        return scripts;
    }

    /// <summary>Somebody new after the day of the figures.</summary>
    public List<CandidateScript> DrawNewcomers()
    {
        List<CellSite> all = [.. world.Cells];
        var first = world.FiguresOn.AddDays(3);
        return [.. Enumerable.Range(0, world.Settings.Newcomers).Select(i =>
        {
            var days = ScriptDays.BeginningWith(_random.Workday(first, world.Today.AddDays(-1)), _random);
            return new CandidateScript(Choose(all), days) { Follower = i % 4 == 0 };
        })];
    }

    /// <summary>One file at every stage in every ward and commune; the special places of a unit take theirs first.</summary>
    private CandidateScript InUnit(List<CellSite> cells, CandidateStage stage)
    {
        var gap = cells.SelectMany(cell => cell.Villages).FirstOrDefault(village => village.Row.ClosesIn == "open");
        if (gap is not null && ShownInGapVillage.Contains(stage))
        {
            var script = New(gap.Cell!, stage);
            script.Village = gap;
            return script;
        }

        if (stage == CandidateStage.MentorsAssigned && cells.Contains(world.SmallCell)) return New(world.SmallCell, stage);
        if (cells[0].Unit.Kind == UnitKind.WardCommittee && cells[0] == world.Cells[0] && ShownWithOneMentor.Contains(stage))
        {
            var script = New(cells.Where(cell => cell.IsVillageCell).MaxBy(cell => cell.Size)!, stage);
            script.Story = Story.OverloadedMentor;
            return script;
        }

        return New(Choose(cells), stage);
    }

    private CandidateScript New(CellSite cell, CandidateStage stage)
    {
        _open[cell] = _open.GetValueOrDefault(cell) + 1;
        return new CandidateScript(cell, ScriptDays.Standing(stage, world.FiguresOn, _random));
    }

    private CellSite Choose(List<CellSite> cells)
    {
        var wanted = _random.Chance(75);
        while (true)
        {
            var cell = _random.Pick(cells);
            if (cell == world.SmallCell || cell.Size < 5 || _open.GetValueOrDefault(cell) >= MostPerCell) continue;
            if (cell.IsVillageCell || !wanted) return cell;
            wanted = _random.Chance(75);
        }
    }

    private void NameFollowers(Dictionary<CandidateStage, List<CandidateScript>> scripts, HashSet<CandidateScript> admitted)
    {
        foreach (var script in _random.Shuffle(admitted).Take(world.Settings.BelieversAdmitted[world.Today.Year])) script.Follower = true;
        var inPool = scripts.Where(stage => stage.Key != CandidateStage.WishRecorded).SelectMany(stage => stage.Value);
        var others = _random.Shuffle(inPool.Where(script => !admitted.Contains(script))).OrderBy(script => script.Cell.Minority is null);
        foreach (var script in others.Take(world.Settings.FollowersInPools - admitted.Count(script => script.Follower))) script.Follower = true;
        foreach (var script in _random.Shuffle(scripts[CandidateStage.WishRecorded]).Take(world.Settings.FollowersWishing)) script.Follower = true;
    }

    /// <summary>Almost everybody whose cell has voted, then those whose opinions are in.</summary>
    private IEnumerable<CandidateScript> Admitted(Dictionary<CandidateStage, List<CandidateScript>> scripts) =>
        scripts[CandidateStage.CellVotePassed].SkipLast(2).Concat(scripts[CandidateStage.OpinionsCollected])
            .Take(world.Settings.Admissions[world.Today.Year].Sum());

    private void Decide(List<CandidateScript> admitted)
    {
        var year = world.Today.Year;
        var quarters = world.Settings.Admissions[year];
        var first = Enumerable.Range(0, quarters[0]).Select(_ => _random.Workday(new DateOnly(year, 1, 11), new DateOnly(year, 3, 31)));
        var second = Enumerable.Range(0, quarters[1]).Select(_ => _random.Workday(new DateOnly(year, 4, 1), world.Today.AddDays(-1)));
        List<DateOnly> days = [.. first.Concat(second).Order()];
        for (var i = 0; i < admitted.Count; i++)
        {
            var script = admitted[i];
            if (script.Days[CandidateStage.CellVotePassed] > world.FiguresOn) script.Days.VoteBy(days[i].AddDays(-14));
            script.Days.Decide(days[i], _random);
        }

        // More than thirty working days without the ceremony that the rule asks for.
        var overdue = admitted.First(script => script.DecidedOn is { } day && day >= world.Today.AddDays(-75) && day <= world.Today.AddDays(-55));
        overdue.Story = Story.OverdueCeremony;
        overdue.Days.StopAfter(CandidateStage.Decided);
    }
}
