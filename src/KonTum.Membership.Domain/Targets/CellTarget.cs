using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Targets;

/// <summary>A cell's number in a plan, with the inputs that led to it kept as they were on the base date.</summary>
public sealed class CellTarget
{
    /// <summary>Three sums of 64 bits and the parts multiply to at most some 70 digits.</summary>
    public const int MaxWeightLength = 80;

    public const int MaxCellCodeLength = 60;

    private CellTarget()
    {
        CellCode = WeightNumerator = WeightDenominator = string.Empty;
    }

    internal CellTarget(AllocationLine line, int? helpingCellId)
    {
        var input = line.Input;
        CellId = input.CellId;
        CellCode = input.CellCode;
        BaseId = input.BaseId;
        Members = input.Members;
        Applicants = input.Applicants;
        VillagesWithoutMember = input.VillagesWithoutMember;
        FullMembers = input.FullMembers;
        MentorCapacity = input.MentorCapacity;
        HasHelpingCell = input.HasHelpingCell;
        HelpingCellId = helpingCellId;
        Floor = line.Floor;
        Cap = line.Cap;
        var weight = line.Weight;
        WeightNumerator = weight.Numerator.ToString(System.Globalization.CultureInfo.InvariantCulture);
        WeightDenominator = weight.Denominator.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Allocated = line.Target;
    }

    public int Id { get; private set; }

    public int TargetPlanId { get; private set; }

    public int CellId { get; private set; }

    /// <summary>The code by which ties were decided.</summary>
    public string CellCode { get; private set; }

    public int BaseId { get; private set; }

    public int Members { get; private set; }

    public int Applicants { get; private set; }

    public int VillagesWithoutMember { get; private set; }

    public int FullMembers { get; private set; }

    public int MentorCapacity { get; private set; }

    public bool HasHelpingCell { get; private set; }

    /// <summary>The stronger cell that the planner named to help one with too few full members.</summary>
    public int? HelpingCellId { get; private set; }

    public int Floor { get; private set; }

    public int? Cap { get; private set; }

    public string WeightNumerator { get; private set; }

    public string WeightDenominator { get; private set; }

    public int Allocated { get; private set; }

    /// <summary>Moved by the base committee before issue.</summary>
    public int Manual { get; private set; }

    /// <summary>Who moved it last.</summary>
    public Guid? ManualBy { get; private set; }

    public string? ManualReason { get; private set; }

    /// <summary>The number as issued.</summary>
    public int Number => Allocated + Manual;

    /// <summary>The inputs again, from which the same terms give the same allocation.</summary>
    public AllocationInput ToInput() =>
        new(CellId, CellCode, BaseId, Members, Applicants, VillagesWithoutMember, FullMembers, MentorCapacity, HasHelpingCell);

    internal bool Admits(int delta)
    {
        var number = Number + (long)delta;
        return number >= Floor && !(Cap < number);
    }

    internal void Move(int delta, string reason, ChangeContext change)
    {
        Manual += delta;
        ManualBy = change.ActorId;
        ManualReason = reason;
    }
}
