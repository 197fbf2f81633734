using KonTum.Membership.Domain.Candidates;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>The day of each step of a file, worked out from one known step forwards and backwards.</summary>
internal sealed class ScriptDays
{
    private const int AcquaintanceMonths = 12;
    private const int ProbationMonths = 12;

    // How long a file rests at a stage, in days, from the shortest to the longest.
    private static readonly (CandidateStage Stage, int Least, int Most)[] Rests =
    [
        (CandidateStage.WishRecorded, 10, 60),
        (CandidateStage.InPool, 3, 40),
        (CandidateStage.MentorsAssigned, 130, 260),
        (CandidateStage.ClassCompleted, 20, 90),
        (CandidateStage.FileOpened, 20, 60),
        (CandidateStage.BackgroundVerified, 10, 35),
        (CandidateStage.OpinionsCollected, 7, 30),
        (CandidateStage.CellVotePassed, 8, 30),
        (CandidateStage.Decided, 7, 28),
    ];

    private readonly DateOnly?[] _days = new DateOnly?[CandidateStages.Path.Count];

    public DateOnly? this[CandidateStage stage]
    {
        get => _days[(int)stage];
        private set => _days[(int)stage] = value;
    }

    public DateOnly WishOn => _days[0]!.Value;

    /// <summary>The whole history of an admission decided on a day.</summary>
    public static ScriptDays EndingWith(DateOnly decidedOn, SplitMix64 random)
    {
        var days = new ScriptDays { [CandidateStage.Decided] = decidedOn };
        days.FillBack(CandidateStage.Decided, random);
        days.FillAfterDecision(random);
        return days;
    }

    /// <summary>A file that is at a stage on a day, with what came before it and what follows up to the cell's vote.</summary>
    public static ScriptDays Standing(CandidateStage stage, DateOnly on, SplitMix64 random)
    {
        var (_, least, most) = Rests[(int)stage];
        var rest = random.Between(least, most);
        var days = new ScriptDays { [stage] = on.AddDays(-random.Below(rest)).WorkdayBefore() };
        days.FillBack(stage, random);
        days.FillOn(stage, on.AddDays(1), random);
        return days;
    }

    /// <summary>A file that begins on a day.</summary>
    public static ScriptDays BeginningWith(DateOnly wishOn, SplitMix64 random)
    {
        var days = new ScriptDays { [CandidateStage.WishRecorded] = wishOn };
        days.FillOn(CandidateStage.WishRecorded, wishOn, random);
        return days;
    }

    /// <summary>Stops the file after a stage.</summary>
    public void StopAfter(CandidateStage stage)
    {
        for (var next = (int)stage + 1; next < _days.Length; next++) _days[next] = null;
    }

    /// <summary>Lets an admission follow on a file whose vote is known.</summary>
    public void Decide(DateOnly on, SplitMix64 random)
    {
        this[CandidateStage.Decided] = on;
        FillAfterDecision(random);
    }

    /// <summary>The same file, so many days earlier or later.</summary>
    public void Shift(int days, CandidateStage until)
    {
        for (var stage = 0; stage <= (int)until; stage++) _days[stage] = _days[stage]?.AddDays(days).WorkdayBefore();
    }

    /// <summary>Brings the vote forward, or puts it back, without leaving the first lawful day.</summary>
    public void VoteBy(DateOnly on)
    {
        var opinions = this[CandidateStage.OpinionsCollected]!.Value;
        this[CandidateStage.CellVotePassed] = CityDays.Later(on, opinions.AddDays(3)).WorkdayAfter();
        var latestStart = this[CandidateStage.CellVotePassed]!.Value.AddMonths(-AcquaintanceMonths).AddDays(-3);
        var late = this[CandidateStage.MentorsAssigned]!.Value.DayNumber - latestStart.DayNumber;
        if (late > 0) Shift(-late, CandidateStage.MentorsAssigned);
    }

    private void FillBack(CandidateStage from, SplitMix64 random)
    {
        for (var stage = from - 1; stage >= CandidateStage.WishRecorded; stage--)
        {
            var (_, least, most) = Rests[(int)stage];
            var day = this[stage + 1]!.Value.AddDays(-random.Between(least, most));
            if (stage == CandidateStage.MentorsAssigned && this[CandidateStage.CellVotePassed] is { } vote)
                day = CityDays.Earlier(day, vote.AddMonths(-AcquaintanceMonths).AddDays(-random.Between(2, 40)));
            this[stage] = day.WorkdayBefore();
        }
    }

    private void FillOn(CandidateStage from, DateOnly notBefore, SplitMix64 random)
    {
        for (var stage = from + 1; stage <= CandidateStage.CellVotePassed; stage++)
        {
            var (_, least, most) = Rests[(int)stage - 1];
            var day = this[stage - 1]!.Value.AddDays(random.Between(least, most));
            this[stage] = CityDays.Later(day, notBefore).WorkdayAfter();
        }

        if (from < CandidateStage.CellVotePassed) WaitForAcquaintance(random);
    }

    private void FillAfterDecision(SplitMix64 random)
    {
        var ceremony = this[CandidateStage.Decided]!.Value.AddDays(random.Between(7, 28)).WorkdayAfter();
        this[CandidateStage.Probation] = ceremony;
        this[CandidateStage.Recognised] = ceremony.AddMonths(ProbationMonths).AddDays(random.Between(5, 25)).WorkdayAfter();
    }

    private void WaitForAcquaintance(SplitMix64 random)
    {
        var lawful = this[CandidateStage.MentorsAssigned]!.Value.AddMonths(AcquaintanceMonths).AddDays(random.Between(1, 15));
        this[CandidateStage.CellVotePassed] = CityDays.Later(this[CandidateStage.CellVotePassed]!.Value, lawful).WorkdayAfter();
    }
}
