using KonTum.Membership.Domain.Procedure;

namespace KonTum.Membership.Domain.Forecasts;

/// <summary>How many admissions a year can lawfully still reach, as of one day, and what keeps the most files back.</summary>
/// <param name="Possible">Files that can still be decided within the year.</param>
/// <param name="Bar">What keeps most of the others from it; <see cref="AdmissionBar.None"/> where nothing does.</param>
/// <param name="Barred">How many files it keeps back.</param>
/// <param name="IsAhead">A day to come, were nothing done until then.</param>
public sealed record Ceiling(DateOnly On, int Decided, int Possible, AdmissionBar Bar, int Barred, bool IsAhead)
{
    public int Total => Decided + Possible;

    public static Ceiling Of(DateOnly on, DateOnly until, int decided, IReadOnlyCollection<EarliestDecision> files, bool isAhead)
    {
        var possible = files.Count(file => file.Date <= until);
        var binding = files.Where(file => !(file.Date <= until)).CountBy(file => file.Bar).OrderByDescending(bar => bar.Value).ThenBy(bar => bar.Key).FirstOrDefault();
        return new Ceiling(on, decided, possible, binding.Key, binding.Value, isAhead);
    }

    /// <summary>The first day from which on the target is out of lawful reach; null where it never is.</summary>
    public static Ceiling? FirstBelow(IEnumerable<Ceiling> inOrder, int target) => inOrder.FirstOrDefault(ceiling => ceiling.Total < target);
}
