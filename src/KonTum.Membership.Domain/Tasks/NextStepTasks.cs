using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Procedure;

namespace KonTum.Membership.Domain.Tasks;

/// <summary>The step that comes next, once it is lawful. Steps with a deadline of their own are that deadline's.</summary>
internal static class NextStepTasks
{
    public static IEnumerable<TaskItem> Of(FileState file, DateOnly today)
    {
        if (file.Stage >= CandidateStage.CellVotePassed || file.Stage.Next() is not { } next) yield break;
        // Before the vote the introducers must have known the person long enough; until then there is nothing to press for.
        var lawfulFrom = next == CandidateStage.CellVotePassed && file.Find(ClockKind.Acquaintance) is { On: { } acquainted } && acquainted > file.StageSince ? acquainted : file.StageSince;
        if (lawfulFrom > today) yield break;
        yield return new TaskItem(TaskKind.NextStep, file.About, null, lawfulFrom, TaskLevel.Secretary, TaskAdvice.None, TaskAct.TakeNextStep) { Step = next, Words = [file.Stage, next] };
    }
}
