using KonTum.Membership.Domain.Candidates;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>Files that show a rule at work, and files that ended without an admission.</summary>
internal sealed class StoryScripts(CityWorld world)
{
    private const int StaleDays = 400;

    private readonly SplitMix64 _random = world.Random("stories");

    /// <summary>Turns some files of the pipeline into cases of their own; their number stays.</summary>
    public static void Tell(IReadOnlyDictionary<CandidateStage, List<CandidateScript>> pipeline)
    {
        foreach (var script in Take(pipeline[CandidateStage.FileOpened], Story.ExpiredCertificate, 1)) script.Days.StopAfter(CandidateStage.FileOpened);
        foreach (var script in Take(pipeline[CandidateStage.BackgroundVerified], Story.StaleFile, 1))
        {
            script.Days.Shift(-StaleDays, CandidateStage.BackgroundVerified);
            script.Days.StopAfter(CandidateStage.BackgroundVerified);
        }

        Take(pipeline[CandidateStage.ClassCompleted], Story.ReplacedMentor, 3);
        foreach (var script in Take(pipeline[CandidateStage.InPool], Story.TooOld, 2)) script.Days.StopAfter(CandidateStage.MentorsAssigned);
        foreach (var script in Take(pipeline[CandidateStage.WishRecorded], Story.TooYoung, 5)) script.Days.StopAfter(CandidateStage.InPool);
        foreach (var script in Take(pipeline[CandidateStage.InPool], Story.LacksSchooling, 5)) script.Days.StopAfter(CandidateStage.MentorsAssigned);
        foreach (var script in Take(pipeline[CandidateStage.MentorsAssigned], Story.LacksSchooling, 3)) script.Days.StopAfter(CandidateStage.ClassCompleted);
    }

    /// <summary>Files that ended before the day of the figures without an admission.</summary>
    public List<CandidateScript> DrawRetreats()
    {
        var cells = world.Cells.Where(cell => cell.Size >= 8).ToList();
        var scripts = new List<CandidateScript>();
        foreach (var (exit, count) in world.Settings.Retreats)
            for (var i = 0; i < count; i++) scripts.Add(exit == CandidateStage.NotPassed ? VotedDown(_random.Pick(cells), i == 0) : Ended(_random.Pick(cells), exit));
        return scripts;
    }

    /// <summary>Somebody who asked, was in the pool, and withdrew: erased, so that only the stub is left.</summary>
    public CandidateScript DrawWithdrawal()
    {
        var cell = _random.Pick(world.Cells.Where(c => c.IsVillageCell && c.Size >= 8).ToList());
        var days = ScriptDays.BeginningWith(new DateOnly(world.Today.Year, 1, 10), _random);
        days.StopAfter(CandidateStage.InPool);
        return new CandidateScript(cell, days) { Exit = CandidateStage.Withdrawn, ExitOn = new DateOnly(world.Today.Year, 3, 21) };
    }

    private static List<CandidateScript> Take(List<CandidateScript> scripts, Story story, int count)
    {
        var free = scripts.Where(script => script is { Story: Story.None, Village: null, DecidedOn: null } && script.Cell.Size > 4).Take(count).ToList();
        foreach (var script in free) script.Story = story;
        return free;
    }

    private CandidateScript VotedDown(CellSite cell, bool byOneVote)
    {
        var year = world.FiguresOn.Year;
        var on = byOneVote ? new DateOnly(year, 4, 12) : _random.Workday(new DateOnly(year - 2, 3, 1), new DateOnly(year, 4, 30));
        var days = ScriptDays.Standing(CandidateStage.OpinionsCollected, on, _random);
        var script = new CandidateScript(cell, days)
        {
            Exit = CandidateStage.NotPassed,
            ExitOn = days[CandidateStage.CellVotePassed],
            Story = byOneVote ? Story.OneVoteShort : Story.None,
        };
        days.StopAfter(CandidateStage.OpinionsCollected);
        return script;
    }

    private CandidateScript Ended(CellSite cell, CandidateStage exit)
    {
        var stage = _random.Pick([CandidateStage.InPool, CandidateStage.MentorsAssigned, CandidateStage.ClassCompleted, CandidateStage.FileOpened]);
        var on = _random.Workday(new DateOnly(world.FiguresOn.Year - 2, 3, 1), world.FiguresOn.AddDays(-40));
        var days = ScriptDays.Standing(stage, on, _random);
        days.StopAfter(stage);
        return new CandidateScript(cell, days) { Exit = exit, ExitOn = on.AddDays(1).WorkdayAfter() };
    }
}
