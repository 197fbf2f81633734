using KonTum.Membership.Domain.Candidates;

namespace KonTum.Membership.Domain.Procedure;

/// <summary>A stage that a file has passed: from the day it was reached to the day of the next step.</summary>
public sealed record StagePassage(string UnitSlug, string UnitName, CandidateStage Stage, int Days);

/// <summary>How long files stay at a stage.</summary>
/// <param name="Median">Null where too few have passed to say anything.</param>
/// <param name="Slow">Three quarters of the files went on within so many days.</param>
public sealed record StageTime(CandidateStage Stage, int Passed, int? Median, int? Slow);

/// <summary>Times are counted from the history of steps, never from the last edit.</summary>
public static class StageTimes
{
    /// <summary>With fewer passages a median would be an anecdote, and would tell about single people.</summary>
    public const int Fewest = 5;

    public static StageTime Of(CandidateStage stage, IEnumerable<StagePassage> passages)
    {
        var days = passages.Where(passage => passage.Stage == stage).Select(passage => passage.Days).Order().ToList();
        return days.Count < Fewest ? new StageTime(stage, days.Count, null, null) : new StageTime(stage, days.Count, Rank(days, 50), Rank(days, 75));
    }

    /// <summary>A file stands there longer than three quarters of those that went on.</summary>
    public static bool IsStuck(int days, StageTime time) => days > time.Slow;

    // The nearest rank: a number of days that some file really took.
    private static int Rank(List<int> ordered, int percent) => ordered[((ordered.Count * percent) + 99) / 100 - 1];
}
