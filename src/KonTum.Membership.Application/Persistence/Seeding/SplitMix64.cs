using System.Buffers.Binary;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>
/// Sebastiano Vigna's SplitMix64. The framework's own generator may change its sequence between versions; this one
/// gives the same city on every machine for ever.
/// </summary>
internal sealed class SplitMix64(ulong state)
{
    private ulong _state = state;

    /// <summary>A stream of its own for each purpose, so that one more draw in one place does not move every other.</summary>
    public static SplitMix64 For(ulong seed, string purpose)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in purpose) hash = (hash ^ character) * 1099511628211UL;
        return new SplitMix64(seed ^ hash);
    }

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>Both ends belong to the range.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Picks a key as often as its weight says.</summary>
    public T Pick<T>(IReadOnlyDictionary<T, int> weights) where T : notnull
    {
        var left = Below(weights.Values.Sum());
        foreach (var (item, weight) in weights)
        {
            if (left < weight) return item;
            left -= weight;
        }

        throw new ArgumentException("There is nothing to pick from.", nameof(weights));
    }

    public List<T> Shuffle<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToList();
        for (var i = shuffled.Count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }

        return shuffled;
    }

    /// <summary>
    /// An id of the custom kind (RFC 9562, version 8). The first eight digits are the number of the copy of the city,
    /// which leaves copies distinct after replacing only those.
    /// </summary>
    public Guid NextId()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, 1);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[4..], (uint)Next());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Next());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
