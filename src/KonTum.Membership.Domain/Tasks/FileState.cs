using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Domain.Tasks;

/// <summary>What is known of one open file on a day.</summary>
/// <param name="Helping">How many mentors help today.</param>
public sealed record FileState(TaskSubject About, CandidateStage Stage, DateOnly StageSince, IReadOnlyList<Clock> Clocks, int Helping, RuleSet Rules)
{
    public Clock? Find(ClockKind kind) => Clocks.FirstOrDefault(clock => clock.Kind == kind);
}

/// <summary>What there is to do in one file: every source is asked, each knows one thing.</summary>
public static class FileTasks
{
    private static readonly Func<FileState, DateOnly, IEnumerable<TaskItem>>[] Sources = [DeadlineTasks.Of, ProbationTasks.Of, MentorTasks.Of, NextStepTasks.Of];

    public static IEnumerable<TaskItem> Of(FileState file, DateOnly today) => Sources.SelectMany(source => source(file, today));
}
