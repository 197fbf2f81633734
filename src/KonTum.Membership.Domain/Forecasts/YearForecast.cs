using KonTum.Membership.Domain.Candidates;

namespace KonTum.Membership.Domain.Forecasts;

/// <summary>A file that waits for a decision, as far as a forecast needs to know it.</summary>
/// <param name="UnitsUp">From the cell to the top.</param>
/// <param name="DaysAtStage">For how long it has been there.</param>
/// <param name="EarliestDecision">The first lawful day by the rule engine; null where waiting alone does not help.</param>
public sealed record OpenFile(IReadOnlyList<int> UnitsUp, CandidateStage Stage, int DaysAtStage, DateOnly? EarliestDecision);

/// <summary>
/// How many admissions a year will have had by its end: those decided, and what the files now open bring, drawn many
/// times over from the city's own experience. A number of a unit; nothing in it can be asked about a single person.
/// </summary>
/// <param name="Decided">Already decided on the day of the forecast.</param>
/// <param name="Ceiling">With them every file that can lawfully be decided within the year.</param>
/// <param name="Low">In one of ten draws fewer.</param>
/// <param name="High">In one of ten draws more.</param>
public sealed record YearForecast(DateOnly On, int Decided, int Ceiling, int Median, int Low, int High)
{
    public const int Draws = 1000;
    public const ulong Seed = 2011_0415;

    /// <summary>With fewer open files a forecast would be about single people, and is not made.</summary>
    public const int LeastFiles = 10;

    /// <param name="until">31 December.</param>
    public static YearForecast Of(DateOnly on, DateOnly until, int decided, IReadOnlyCollection<OpenFile> files, StagePools pools, ulong seed = Seed)
    {
        // What cannot lawfully be decided within the year is no draw's business.
        var ways = new Ways(pools, until.DayNumber - on.DayNumber);
        var possible = files.Where(file => file.EarliestDecision <= until).Select(ways.ThresholdOf).ToList();
        var numbers = new SeededNumbers(seed);
        var counts = new int[Draws];
        for (var draw = 0; draw < Draws; draw++)
            foreach (var threshold in possible)
                if (numbers.Below(Ways.Whole) < threshold) counts[draw]++;
        Array.Sort(counts);
        return new YearForecast(on, decided, decided + possible.Count, decided + counts[Draws / 2], decided + counts[Draws / 10], decided + counts[Draws - 1 - Draws / 10]);
    }

    /// <summary>The stages that a file still has before it, each with the experience that speaks for it, and the days there are for them.</summary>
    private sealed class Ways(StagePools pools, int days)
    {
        /// <summary>What chances are scaled to, so that numbers drawn are compared as whole ones.</summary>
        public const ulong Whole = 1UL << 53;

        private readonly Dictionary<(CandidateStage Stage, string Units), double[]> _ahead = [];

        public ulong ThresholdOf(OpenFile file) => (ulong)(Math.Clamp(Chance(file), 0, 1) * Whole);

        private double Chance(OpenFile file)
        {
            var survival = pools.For(file.UnitsUp, file.Stage).Survival;
            var next = Ahead(file.UnitsUp, file.Stage + 1);
            return Rate(survival) * survival.EndsAfter(file.DaysAtStage).Where(end => end.After <= days).Sum(end => end.Share * next[days - end.After]);
        }

        /// <summary>By days left: how likely a file that enters a stage with so many of them is decided within them.</summary>
        private double[] Ahead(IReadOnlyList<int> unitsUp, CandidateStage stage)
        {
            if (!stage.IsBeforeDecision()) return [.. Enumerable.Repeat(1.0, days + 1)];
            // Files of one unit go by the same experience; of most cells it is the city's.
            var key = (stage, string.Join(',', CandidateStages.BeforeDecision.Where(one => one >= stage).Select(one => pools.For(unitsUp, one).UnitId)));
            if (_ahead.TryGetValue(key, out var known)) return known;
            var survival = pools.For(unitsUp, stage).Survival;
            var (rate, next) = (Rate(survival), Ahead(unitsUp, stage + 1));
            var chances = new double[days + 1];
            foreach (var (after, share) in survival.EndsAfter(-1).Select(end => (end.After - 1, end.Share)))
                for (var left = after; left <= days; left++) chances[left] += rate * share * next[left - after];
            return _ahead[key] = chances;
        }

        private static double Rate(StageSurvival survival) => survival.PassingRate.ToDouble();
    }
}
