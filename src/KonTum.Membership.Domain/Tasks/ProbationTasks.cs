using KonTum.Membership.Domain.Procedure;

namespace KonTum.Membership.Domain.Tasks;

/// <summary>The way to recognition: spoken of on the days that the rule set names, then the cell's vote within its working days.</summary>
internal static class ProbationTasks
{
    // What is next on each of those days; the nearest day has the last.
    private static readonly (TaskLevel Level, TaskAdvice Advice)[] Steps =
    [
        (TaskLevel.Mentor, TaskAdvice.WriteRemark), (TaskLevel.Secretary, TaskAdvice.AttendClass), (TaskLevel.Secretary, TaskAdvice.CollectOpinions),
        (TaskLevel.Secretary, TaskAdvice.SetMeeting), (TaskLevel.Committee, TaskAdvice.TellCommittee),
    ];

    private static readonly Ladder AfterTheEnd = new(
        new Rung(45, TaskLevel.Secretary, TaskAdvice.HoldMeeting), new Rung(7, TaskLevel.Committee, TaskAdvice.HoldMeeting), new Rung(-1, TaskLevel.Committee, TaskAdvice.AskForReason));

    public static IEnumerable<TaskItem> Of(FileState file, DateOnly today)
    {
        if (file.Find(ClockKind.Probation) is not { On: { } end } probation) yield break;
        if (today < end)
        {
            if (LadderOf(file.Rules.RecognitionAlertDays).At(end.DayNumber - today.DayNumber) is { } rung)
                yield return new TaskItem(TaskKind.Probation, file.About, end, probation.From, rung.Level, rung.Advice, TaskAct.OpenFile);
        }
        else if (file.Find(ClockKind.RecognitionVote) is { On: { } due } vote)
        {
            var rung = AfterTheEnd.At(due.DayNumber - today.DayNumber) ?? AfterTheEnd.Rungs[0];
            yield return new TaskItem(TaskKind.RecognitionVote, file.About, due, vote.From, rung.Level, rung.Advice, TaskAct.OpenClocks);
        }
    }

    internal static Ladder LadderOf(IReadOnlyList<int> days)
    {
        // Fewer days than steps: the later steps are the ones that must not be missed.
        var skipped = Math.Max(0, Steps.Length - days.Count);
        return new Ladder([.. days.Select((day, index) => RungAt(day, Math.Min(index + skipped, Steps.Length - 1)))]);
    }

    private static Rung RungAt(int days, int step) => new(days, Steps[step].Level, Steps[step].Advice);
}
