namespace KonTum.Membership.TestSupport;

/// <summary>
/// Somebody who holds all published figures and wants a hidden one: finds the smallest and the largest whole number it
/// can be. It shares no line with the code that hides: exact whole-number pivots here, so that a mistake there is seen.
/// </summary>
public sealed class Attacker
{
    private readonly Dictionary<string, string> _same = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _told = new(StringComparer.Ordinal);
    private readonly List<(string Whole, IReadOnlyList<string> Parts)> _sums = [];
    private Dictionary<string, Group>? _groups;

    public void Tell(string key, long value)
    {
        var one = One(key);
        if (_told.TryGetValue(one, out var known) && known != value) throw new InvalidOperationException($"{key} is told as {known} and as {value}.");
        _told[one] = value;
    }

    /// <summary>Two names of one count. Said before anything else is said of them.</summary>
    public void Same(string key, string other) => _same[One(key)] = One(other);

    public void Sum(string whole, IEnumerable<string> parts) => _sums.Add((whole, [.. parts]));

    /// <summary>No more than the whole: the rest is a count that nobody publishes.</summary>
    public void AtMost(string part, string whole) => Sum(whole, [part, $"{whole} without {part}"]);

    /// <summary>No count is below zero. The high end is null where there is none.</summary>
    public (long Low, long? High) Range(string key)
    {
        var one = One(key);
        if (_told.TryGetValue(one, out var told)) return (told, told);
        _groups ??= Groups();
        return _groups.TryGetValue(one, out var group) ? group.Range(one) : (0, null);
    }

    private string One(string key)
    {
        while (_same.TryGetValue(key, out var other) && other != key) key = other;
        return key;
    }

    private Dictionary<string, Group> Groups()
    {
        var rows = _sums.Select(sum =>
        {
            var terms = new Dictionary<string, int>(StringComparer.Ordinal);
            var sought = 0L;
            Add(sum.Whole, -1);
            foreach (var part in sum.Parts) Add(part, 1);
            return (Terms: terms.Where(term => term.Value != 0).ToDictionary(), Sought: sought);

            void Add(string key, int sign)
            {
                var one = One(key);
                if (_told.TryGetValue(one, out var value)) sought -= sign * value;
                else terms[one] = terms.GetValueOrDefault(one) + sign;
            }
        }).Where(row => row.Terms.Count > 0).ToList();

        var groups = new Dictionary<string, Group>(StringComparer.Ordinal);
        var touching = rows.SelectMany(row => row.Terms.Keys, (row, key) => (row, key)).ToLookup(pair => pair.key, pair => pair.row);
        foreach (var start in touching.Select(entry => entry.Key))
        {
            if (groups.ContainsKey(start)) continue;
            var (keys, among, open) = (new HashSet<string> { start }, new List<(Dictionary<string, int> Terms, long Sought)>(), new Queue<string>([start]));
            var seen = new HashSet<Dictionary<string, int>>(ReferenceEqualityComparer.Instance);
            while (open.TryDequeue(out var key))
            {
                foreach (var row in touching[key].Where(row => seen.Add(row.Terms)))
                {
                    among.Add(row);
                    foreach (var next in row.Terms.Keys.Where(keys.Add)) open.Enqueue(next);
                }
            }

            var group = new Group([.. keys], among);
            foreach (var key in keys) groups[key] = group;
        }

        return groups;
    }

    /// <summary>Unknowns that hang together, with the sums between them.</summary>
    private sealed class Group(List<string> keys, List<(Dictionary<string, int> Terms, long Sought)> rows)
    {
        private const int MostBranches = 200;
        private readonly bool _isTree = rows.Sum(row => row.Terms.Count) <= keys.Count + rows.Count - 1;
        private Dictionary<string, (long Low, long? High)>? _ends;
        private WholeTableau? _start;

        public (long Low, long? High) Range(string key)
        {
            if (_isTree) return (_ends ??= Ends())[key];
            var column = keys.IndexOf(key);
            _start ??= Tableau([]) ?? throw new InvalidOperationException("What was published contradicts itself.");
            var low = _start.Copy().Extreme(column, largest: false)!.Value;
            var high = _start.Copy().Extreme(column, largest: true);
            // A corner with fractions is no count: the ends move inward to the first whole number that a whole table shows.
            var (least, most) = (low.Up, high?.Down);
            while (least < most && !low.IsWhole && !IsPossible([(column, least)])) least++;
            while (most > least && high is { IsWhole: false } && !IsPossible([(column, most.Value)])) most--;
            return (least, most);
        }

        /// <summary>Without a ring every unknown is as free as its neighbours let it be: their ends are passed on until nothing moves.</summary>
        private Dictionary<string, (long Low, long? High)> Ends()
        {
            var ends = keys.ToDictionary(key => key, _ => (Low: 0L, High: (long?)null));
            for (var moved = true; moved;)
            {
                moved = false;
                foreach (var (terms, sought) in rows)
                {
                    foreach (var (key, sign) in terms)
                    {
                        // sign · x = sought − the others: the least of one side is the most of the other.
                        var others = terms.Where(term => term.Key != key).ToList();
                        long? least = others.Aggregate((long?)sought, (sum, term) => term.Value > 0 ? sum - ends[term.Key].High : sum + ends[term.Key].Low);
                        long? most = others.Aggregate((long?)sought, (sum, term) => term.Value > 0 ? sum - ends[term.Key].Low : sum + ends[term.Key].High);
                        var (low, high) = sign > 0 ? (least, most) : (-most, -least);
                        var now = (Low: Math.Max(ends[key].Low, low ?? 0), High: ends[key].High is { } before && !(high < before) ? before : high ?? ends[key].High);
                        moved |= now != ends[key];
                        ends[key] = now;
                    }
                }
            }

            return ends;
        }

        private bool IsPossible(List<(int Column, long Value)> given)
        {
            var left = MostBranches;
            return Branch([.. given.Select(one => (one.Column, one.Value, one.Value))]);

            bool Branch(List<(int Column, long Low, long High)> ranges)
            {
                // Out of patience it is taken as possible, which makes the attacker no stronger than he is.
                if (left-- == 0) return true;
                if (Tableau(ranges) is not { } tableau) return false;
                if (tableau.Fraction(keys.Count) is not { } fraction) return true;
                return Branch([.. ranges, (fraction.Column, 0, fraction.Value)]) || Branch([.. ranges, (fraction.Column, fraction.Value + 1, long.MaxValue)]);
            }
        }

        private WholeTableau? Tableau(IReadOnlyList<(int Column, long Low, long High)> ranges)
        {
            var lines = rows.Select(row => (row.Terms.Select(term => (Column: keys.IndexOf(term.Key), Sign: term.Value)).ToList(), row.Sought)).ToList();
            var width = keys.Count;
            foreach (var (column, low, high) in ranges)
            {
                if (high < long.MaxValue) lines.Add(([(column, 1), (width++, 1)], high));
                if (low > 0) lines.Add(([(column, 1), (width++, -1)], low));
            }

            return WholeTableau.Solve(lines, width);
        }
    }
}
