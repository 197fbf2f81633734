using KonTum.Membership.Domain.Candidates;

namespace KonTum.Membership.Domain.Tasks;

/// <summary>A file that is helped by fewer than the rules ask for.</summary>
internal static class MentorTasks
{
    public static IEnumerable<TaskItem> Of(FileState file, DateOnly today)
    {
        if (file.Stage is < CandidateStage.MentorsAssigned or >= CandidateStage.CellVotePassed || file.Helping >= file.Rules.Introducers) yield break;
        yield return new TaskItem(TaskKind.MentorMissing, file.About, today, file.StageSince, TaskLevel.Secretary, TaskAdvice.AssignMentor, TaskAct.OpenFile) { Words = [file.Helping, file.Rules.Introducers] };
    }
}
