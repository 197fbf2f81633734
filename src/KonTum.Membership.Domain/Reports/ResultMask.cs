using KonTum.Membership.Domain.Disclosure;

namespace KonTum.Membership.Domain.Reports;

/// <summary>Who was admitted, recognised or struck off in one unit and period, by the kinds that table Q1 divides them into.</summary>
/// <param name="Quarter">1 to 4; 0 for the year as a whole.</param>
public sealed record ResultParts(
    string Unit, int Quarter, int Admitted, int Women, int EthnicMinority, int Religious, int YouthUnion, int UpperSecondary, int VillageOfficers, int Recognised, int StruckOff);

/// <summary>
/// What a printed table of results may show of kinds of people. By unit they exist for whole years and for the units
/// right below the city: the few whom one commune admits in a quarter, or one cell in a year, are not divided at all.
/// </summary>
public sealed class ResultMask
{
    public const int WholeYear = 0;

    private readonly DisclosureMask? _mask;
    private readonly HashSet<string> _known;
    private readonly HashSet<string> _units;
    private readonly int _period;

    private ResultMask(DisclosureMask? mask, HashSet<string> known, HashSet<string> units, int period) => (_mask, _known, _units, _period) = (mask, known, units, period);

    /// <summary>Of a period that is not over: what changes from day to day would tell of single people.</summary>
    public static ResultMask OfRunning(IEnumerable<string> units) => new(null, [], [.. units], WholeYear);

    /// <summary>
    /// The mask of one period, after those of the quarters before it in the same year, which were printed in their turn
    /// and add up to the year.
    /// </summary>
    /// <param name="city">The unit whose totals are printed by quarter; all others stand below it.</param>
    /// <param name="quarters">The city's quarters from the first to the period's own; all four for a year.</param>
    /// <param name="year">The city and its units for the whole year, in any order; empty for a quarter.</param>
    public static ResultMask Of(DisclosureControl control, string city, IReadOnlyList<ResultParts> quarters, IReadOnlyList<ResultParts> year, IEnumerable<string> units)
    {
        DisclosureMask? mask = null;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var quarter in quarters.OrderBy(quarter => quarter.Quarter)) Next(CountsOf(quarter, city), []);
        if (year.Count > 0) Next([.. quarters.SelectMany(quarter => CountsOf(quarter, city)), .. year.SelectMany(unit => CountsOf(unit, city))], SumsOf(city, quarters, year));
        return new ResultMask(mask, known, [.. units], year.Count > 0 ? WholeYear : quarters.Max(quarter => quarter.Quarter));

        void Next(IReadOnlyList<DisclosedCount> counts, IReadOnlyList<PartsOfWhole> sums)
        {
            mask = control.Protect(new LinkedTables(counts, sums), mask);
            known.UnionWith(counts.Select(count => count.Key));
        }
    }

    /// <summary>Whether the count of a column may be printed for a unit. Members are told of units, never of single cells.</summary>
    public bool Shows(string column, string unit)
    {
        if (column == "membersAtStart") return _units.Contains(unit);
        var key = Key(column, unit, _period);
        return _known.Contains(key) && !_mask!.Hides(key);
    }

    private static string Key(string column, string unit, int period) => $"{column}@{unit}#{period}";

    private static IReadOnlyList<DisclosedCount> CountsOf(ResultParts unit, string city)
    {
        string Of(string column) => Key(column, unit.Unit, unit.Quarter);
        var admitted = Of("admitted");
        var counts = new List<DisclosedCount>
        {
            new(admitted, unit.Admitted, Sensitivity.Open),
            new(Of("women"), unit.Women, Sensitivity.Ordinary, admitted),
            new(Of("youthUnion"), unit.YouthUnion, Sensitivity.Ordinary, admitted),
            new(Of("upperSecondary"), unit.UpperSecondary, Sensitivity.Ordinary, admitted),
            new(Of("villageOfficers"), unit.VillageOfficers, Sensitivity.Ordinary, admitted),
            new(Of("recognised"), unit.Recognised, Sensitivity.Ordinary),
            // An average is as telling as the number of people it is taken of is small.
            new(Of("ageSum"), unit.Admitted, Sensitivity.Ordinary),
        };
        if (unit.Unit != city) return counts;
        counts.Add(new(Of("ethnicMinority"), unit.EthnicMinority, Sensitivity.Special, admitted));
        counts.Add(new(Of("struckOff"), unit.StruckOff, Sensitivity.Special));
        // Religion is public for the year: of its quarters nothing is printed that the year would complete.
        if (unit.Quarter == WholeYear) counts.Add(new(Of("religious"), unit.Religious, Sensitivity.Special, admitted));
        return counts;
    }

    private static IReadOnlyList<PartsOfWhole> SumsOf(string city, IReadOnlyList<ResultParts> quarters, IReadOnlyList<ResultParts> year)
    {
        var whole = year.Single(unit => unit.Unit == city);
        return [.. Added(whole, quarters, city), .. Added(whole, [.. year.Where(unit => unit.Unit != city)], city)];
    }

    // Where a unit moved within the year, or a post was taken up later, the parts are not the whole and nobody can subtract.
    private static IEnumerable<PartsOfWhole> Added(ResultParts whole, IReadOnlyList<ResultParts> parts, string city)
    {
        var counts = parts.Select(part => CountsOf(part, city)).ToList();
        return from count in CountsOf(whole, city)
               let column = count.Key[..count.Key.IndexOf('@')]
               let summands = counts.Select(part => part.FirstOrDefault(other => other.Key.StartsWith(column + "@", StringComparison.Ordinal))).ToList()
               where summands.Count > 0 && !summands.Contains(null) && summands.Sum(part => part!.Value) == count.Value
               select new PartsOfWhole(count.Key, [.. summands.Select(part => part!.Key)]);
    }
}
