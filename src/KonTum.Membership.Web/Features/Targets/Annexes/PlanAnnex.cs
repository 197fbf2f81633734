using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Targets;

namespace KonTum.Membership.Web.Features.Targets.Annexes;

/// <summary>A plan as far as its reader reaches, with the whole allocation from which each number can be derived.</summary>
public sealed record PlanAnnex(PlanTargets Targets, DraftNumbers Numbers)
{
    public PlanHead Plan => Targets.Plan!;

    public IEnumerable<(BaseTargets Base, TargetLine Line)> Lines => Targets.Bases.SelectMany(part => part.Lines.Select(line => (part, line)));

    /// <summary>Null for a cell that entered by a revision: nothing was allocated to it.</summary>
    public CellDerivation? DerivationOf(TargetLine line) => line.Inputs is { } stored && Numbers.Allocation.LineOf(stored.CellId) is { } allocated
        ? new CellDerivation(Plan, line.Code, line.Name, null, Derivation.Of(Numbers.Allocation, allocated, stored.Manual, line.Revised), stored, [], line.Number)
        : null;
}
