namespace KonTum.Membership.Domain.Forecasts;

/// <summary>
/// Sebastiano Vigna's SplitMix64: the same numbers from the same seed on every machine and under every version of the
/// framework, so that a forecast printed today can be drawn again tomorrow.
/// </summary>
internal sealed class SeededNumbers(ulong state)
{
    private ulong _state = state;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }

    // The high half of the product: without the slant of a remainder.
    public ulong Below(ulong limit) => Math.BigMul(Next(), limit, out _);
}
