using KonTum.Membership.Domain.Candidates;

namespace KonTum.Membership.Domain.Forecasts;

/// <summary>A stay with the units, from the cell upward, whose experience it belongs to.</summary>
public sealed record PlacedSpell(IReadOnlyList<int> UnitsUp, Spell Spell);

/// <summary>
/// The stages as experience has them, each unit by its own where it has enough of it: otherwise the one above is
/// asked, up to the top, which answers whatever it has.
/// </summary>
public sealed class StagePools
{
    /// <summary>With fewer stays that ended a unit's own experience is chance.</summary>
    public const int LeastObservations = 30;

    private readonly ILookup<(int Unit, CandidateStage Stage), Spell> _spells;
    private readonly Dictionary<(int Unit, CandidateStage Stage), int> _ended;
    private readonly Dictionary<(int Unit, CandidateStage Stage), StageSurvival> _made = [];

    public StagePools(IEnumerable<PlacedSpell> spells)
    {
        _spells = spells.SelectMany(placed => placed.UnitsUp, (placed, unit) => (unit, placed.Spell)).ToLookup(row => (row.unit, row.Spell.Stage), row => row.Spell);
        // Counted first: the curve of a cell that is never asked need not be drawn.
        _ended = _spells.ToDictionary(unit => unit.Key, unit => unit.Count(spell => spell.Passed is not null));
    }

    /// <param name="unitsUp">From the cell to the top.</param>
    /// <returns>The unit whose experience it is, and the experience.</returns>
    public (int UnitId, StageSurvival Survival) For(IReadOnlyList<int> unitsUp, CandidateStage stage)
    {
        var answering = unitsUp.FirstOrDefault(unit => HasEnough(unit, stage), unitsUp[^1]);
        return (answering, Of(answering, stage));
    }

    /// <summary>Whether the top has enough of every stage to forecast from.</summary>
    public bool Suffices(int topId) => CandidateStages.BeforeDecision.All(stage => HasEnough(topId, stage));

    private bool HasEnough(int unit, CandidateStage stage) => _ended.GetValueOrDefault((unit, stage)) >= LeastObservations;

    private StageSurvival Of(int unit, CandidateStage stage)
    {
        if (!_made.TryGetValue((unit, stage), out var survival)) _made[(unit, stage)] = survival = StageSurvival.Of([.. _spells[(unit, stage)]]);
        return survival;
    }
}
