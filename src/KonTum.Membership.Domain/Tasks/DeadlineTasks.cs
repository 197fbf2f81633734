using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Procedure;

namespace KonTum.Membership.Domain.Tasks;

/// <summary>Deadlines that are near or have passed, each up its own ladder; and clocks that cannot run for want of a calendar.</summary>
internal static class DeadlineTasks
{
    private static readonly Dictionary<ClockKind, (TaskKind Kind, TaskAct Act, Ladder Ladder)> Known = new()
    {
        [ClockKind.Certificate] = (TaskKind.Certificate, TaskAct.OpenFile, new Ladder(
            new Rung(180, TaskLevel.Secretary, TaskAdvice.BringToVote), new Rung(30, TaskLevel.Committee, TaskAdvice.BringToVote), new Rung(-1, TaskLevel.Secretary, TaskAdvice.TakeClassAgain))),
        [ClockKind.FileFreshness] = (TaskKind.FilePapers, TaskAct.OpenFile, new Ladder(
            new Rung(90, TaskLevel.Secretary, TaskAdvice.BringToVote), new Rung(30, TaskLevel.Committee, TaskAdvice.BringToVote), new Rung(-1, TaskLevel.Secretary, TaskAdvice.RenewPapers))),
        [ClockKind.VerificationReply] = (TaskKind.Verification, TaskAct.OpenClocks, new Ladder(
            new Rung(15, TaskLevel.Secretary, TaskAdvice.RemindReply), new Rung(-1, TaskLevel.Committee, TaskAdvice.AskForReply))),
        [ClockKind.Decision] = (TaskKind.Decision, TaskAct.TakeNextStep, new Ladder(
            new Rung(30, TaskLevel.Committee, TaskAdvice.PrepareSession), new Rung(7, TaskLevel.Committee, TaskAdvice.Decide), new Rung(-1, TaskLevel.Committee, TaskAdvice.AskForReason))),
        [ClockKind.Ceremony] = (TaskKind.Ceremony, TaskAct.TakeNextStep, new Ladder(
            new Rung(30, TaskLevel.Secretary, TaskAdvice.SetCeremony), new Rung(7, TaskLevel.Secretary, TaskAdvice.HoldCeremony), new Rung(-1, TaskLevel.Committee, TaskAdvice.AskForReason))),
        [ClockKind.MemberFile] = (TaskKind.MemberFile, TaskAct.OpenClocks, new Ladder(
            new Rung(15, TaskLevel.Secretary, TaskAdvice.CompleteFile), new Rung(-1, TaskLevel.Committee, TaskAdvice.CompleteFile))),
        [ClockKind.RecognitionDecision] = (TaskKind.RecognitionDecision, TaskAct.TakeNextStep, new Ladder(
            new Rung(15, TaskLevel.Committee, TaskAdvice.Decide), new Rung(-1, TaskLevel.Committee, TaskAdvice.AskForReason))),
    };

    // What nobody entered for two months was done and not recorded, more often than not: the file's page goes on saying so, the week's list does not.
    private const int MostDaysForMemberFile = 60;

    public static IEnumerable<TaskItem> Of(FileState file, DateOnly today)
    {
        foreach (var clock in file.Clocks)
        {
            if (clock.Refusal is { Arguments: [int year] })
            {
                yield return new TaskItem(TaskKind.CalendarMissing, file.About, null, clock.From, TaskLevel.Committee, TaskAdvice.AddCalendarYear, TaskAct.OpenClocks) { Words = [clock.Kind, year] };
                continue;
            }

            if (clock.On is not { } due || !Known.TryGetValue(clock.Kind, out var known) || known.Ladder.At(due.DayNumber - today.DayNumber) is not { } rung) continue;
            if (clock.Kind == ClockKind.MemberFile && due.AddDays(MostDaysForMemberFile) < today) continue;
            yield return new TaskItem(known.Kind, file.About, due, clock.From, rung.Level, rung.Advice, known.Act) { Step = known.Act == TaskAct.TakeNextStep ? file.Stage.Next() : null };
        }
    }
}
