using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Targets;

namespace KonTum.Membership.Domain.Forecasts;

/// <summary>One stay of one file at a stage.</summary>
/// <param name="Days">Until it ended, or until the day of looking where it had not.</param>
/// <param name="Passed">Whether it went on to the next stage; false for a side exit; null while the file is still there.</param>
public readonly record struct Spell(CandidateStage Stage, int Days, bool? Passed);

/// <summary>A day on which stays ended, counted from their beginning.</summary>
/// <param name="AtRisk">Stays that had lasted that long.</param>
/// <param name="Survival">The share that lasts longer than <paramref name="Days"/>.</param>
public readonly record struct SurvivalStep(int Days, int AtRisk, int Ended, Fraction Survival);

/// <summary>
/// How long files rest at one stage, by Kaplan and Meier: stays that are not over count as long as they were seen.
/// A stay that ends and one that is last seen on the same day count as ended first.
/// </summary>
public sealed class StageSurvival
{
    private readonly double[] _shares;

    private StageSurvival(IReadOnlyList<SurvivalStep> steps, int ended, int passed)
    {
        Steps = steps;
        Observations = ended;
        Passed = passed;
        _shares = [.. steps.Select(step => step.Survival.ToDouble())];
    }

    public IReadOnlyList<SurvivalStep> Steps { get; }

    /// <summary>Stays that ended, in either way.</summary>
    public int Observations { get; }

    /// <summary>Those of them that went on to the next stage.</summary>
    public int Passed { get; }

    public Fraction PassingRate => Observations == 0 ? Fraction.Zero : new Fraction(Passed, Observations);

    public static StageSurvival Of(IReadOnlyCollection<Spell> spells)
    {
        var steps = new List<SurvivalStep>();
        var survival = new Fraction(1, 1);
        var atRisk = spells.Count;
        foreach (var day in spells.GroupBy(spell => spell.Days).OrderBy(day => day.Key))
        {
            var ended = day.Count(spell => spell.Passed is not null);
            if (ended > 0)
            {
                survival *= new Fraction(atRisk - ended, atRisk);
                steps.Add(new SurvivalStep(day.Key, atRisk, ended, survival));
            }

            atRisk -= day.Count();
        }

        return new StageSurvival(steps, spells.Count(spell => spell.Passed is not null), spells.Count(spell => spell.Passed is true));
    }

    /// <summary>The share of stays that last longer than so many days.</summary>
    public Fraction SurvivalAt(int days) => Last(days) is var i and >= 0 ? Steps[i].Survival : new Fraction(1, 1);

    /// <summary>
    /// For a stay that has lasted so long already: after how many more days it ends, and how likely. What is left to
    /// one is the share that outlasts everything seen.
    /// </summary>
    internal IEnumerable<(int After, double Share)> EndsAfter(int lasted)
    {
        var start = Last(lasted);
        var whole = start < 0 ? 1 : _shares[start];
        if (whole <= 0) yield break;
        var before = whole;
        for (var i = start + 1; i < _shares.Length; i++)
        {
            yield return (Steps[i].Days - lasted, (before - _shares[i]) / whole);
            before = _shares[i];
        }
    }

    /// <summary>The last step on or before so many days, or −1.</summary>
    private int Last(int days)
    {
        int low = 0, high = Steps.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Steps[middle].Days <= days) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
