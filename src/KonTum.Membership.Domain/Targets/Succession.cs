using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Targets;

/// <summary>What a successor takes of a closed cell's number; null where there is only one and it takes all.</summary>
public sealed record HeirShare(int CellId, int? Number = null);

/// <summary>A cell that is gone, and the cells it went over into. One heir is a merger and sums; several are a split and need numbers from people.</summary>
public sealed record Succession(int CellId, string CellCode, IReadOnlyList<HeirShare> Heirs)
{
    /// <param name="numberOf">What each closed cell had on the day.</param>
    internal static Result<IReadOnlyCollection<CellDelta>> DeltasOf(IReadOnlyCollection<Succession> successions, Func<int, int> numberOf)
    {
        var deltas = new SortedDictionary<int, int>();
        foreach (var succession in successions)
        {
            var number = numberOf(succession.CellId);
            if (number == 0) continue;
            if (succession.RefusalOf(number) is { } refusal) return refusal;
            Add(succession.CellId, -number);
            foreach (var heir in succession.Heirs) Add(heir.CellId, heir.Number ?? number);
        }

        return Result<IReadOnlyCollection<CellDelta>>.From([.. deltas.Where(delta => delta.Value != 0).Select(delta => new CellDelta(delta.Key, delta.Value))]);

        void Add(int cellId, int delta) => deltas[cellId] = deltas.GetValueOrDefault(cellId) + delta;
    }

    private DomainError? RefusalOf(int number)
    {
        if (Heirs.Count == 0) return new DomainError("Targets.Succession.NoHeir", CellCode, number);
        if (Heirs.Any(heir => heir.CellId == CellId) || Heirs.DistinctBy(heir => heir.CellId).Count() != Heirs.Count) return new DomainError("Targets.Change.CellTwice");
        if (Heirs is [{ Number: null }]) return null;
        var fits = Heirs.All(heir => heir.Number >= 0) && Heirs.Sum(heir => (long)(heir.Number ?? 0)) == number;
        return fits ? null : new DomainError("Targets.Succession.NumbersNeeded", CellCode, number);
    }
}
