using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Targets;

namespace KonTum.Membership.Web.Features.Targets.Planning;

/// <summary>A form about one plan, sent with the version its reader saw.</summary>
public abstract class PlanForm
{
    public int Version { get; set; }
}

public sealed class IssueForm : PlanForm
{
    [Required, StringLength(TargetPlan.MaxDecisionNumberLength), Display(Name = "Form.DecisionNumber")]
    public string? DecisionNumber { get; set; }

    [Required, Display(Name = "Form.DecidedOn")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "Form.TakesEffectOn")]
    public DateOnly? TakesEffectOn { get; set; }

    [Required, StringLength(TargetPlan.MaxSignerLength), Display(Name = "Form.Signer")]
    public string? Signer { get; set; }

    public IList<ShareRow> Shares { get; } = [];

    [StringLength(TargetPlan.MaxReasonLength), Display(Name = "Form.SuccessionReason")]
    public string? SuccessionReason { get; set; }

    public IssuePlan ToDecision() => new(DecisionNumber, DecidedOn, TakesEffectOn, Signer) { Shares = ShareRow.Of(Shares), SuccessionReason = SuccessionReason };
}

/// <summary>What one heir of a closed cell takes.</summary>
public sealed class ShareRow
{
    public string? Cell { get; set; }

    [StringLength(CellTarget.MaxCellCodeLength), Display(Name = "Form.Heir")]
    public string? Heir { get; set; }

    [Range(0, TargetAllocator.MaxTotal), Display(Name = "Form.ShareNumber")]
    public int? Number { get; set; }

    public static GiveShare[] Of(IEnumerable<ShareRow> rows) =>
        [.. rows.Where(row => row is { Cell: not null, Heir: not null, Number: not null }).Select(row => new GiveShare(row.Cell!.Trim(), row.Heir!.Trim(), row.Number))];
}

public sealed class SuccessionForm : PlanForm
{
    [Required, StringLength(TargetPlan.MaxDecisionNumberLength), Display(Name = "Form.DecisionNumber")]
    public string? DecisionNumber { get; set; }

    [Required, Display(Name = "Form.RevisedOn")]
    public DateOnly? RevisedOn { get; set; }

    [Required, StringLength(TargetPlan.MaxReasonLength), Display(Name = "Form.Reason")]
    public string? Reason { get; set; }

    public IList<ShareRow> Shares { get; } = [];

    public CarryOver ToDecision() => new(DecisionNumber, RevisedOn, Reason, ShareRow.Of(Shares));
}

public sealed class WithdrawForm : PlanForm
{
    [StringLength(TargetPlan.MaxWithdrawalReasonLength), Display(Name = "Form.Reason")]
    public string? Reason { get; set; }
}

public sealed class ReviseForm : PlanForm
{
    public const int Lines = 8;

    [Required, StringLength(TargetPlan.MaxDecisionNumberLength), Display(Name = "Form.DecisionNumber")]
    public string? DecisionNumber { get; set; }

    [Required, Display(Name = "Form.RevisedOn")]
    public DateOnly? RevisedOn { get; set; }

    [Required, StringLength(TargetPlan.MaxReasonLength), Display(Name = "Form.Reason")]
    public string? Reason { get; set; }

    public IList<ReviseRow> Rows { get; } = [];

    public RevisePlan ToRevision() => new(DecisionNumber, RevisedOn, Reason,
        [.. Rows.Where(row => !string.IsNullOrWhiteSpace(row.Code)).Select(row => new ChangeCell(row.Code!.Trim(), row.Delta ?? 0))]);
}

public sealed class ReviseRow
{
    [StringLength(CellTarget.MaxCellCodeLength), Display(Name = "Form.CellCode")]
    public string? Code { get; set; }

    [Range(-TargetAllocator.MaxTotal, TargetAllocator.MaxTotal), Display(Name = "Form.Delta")]
    public int? Delta { get; set; }
}

public sealed class WatchForm : PlanForm
{
    [Range(1, TargetAllocator.MaxTotal), Display(Name = "PriorityGroup.Women")]
    public int? Women { get; set; }

    [Range(1, TargetAllocator.MaxTotal), Display(Name = "PriorityGroup.UpToThirty")]
    public int? UpToThirty { get; set; }

    [Range(1, TargetAllocator.MaxTotal), Display(Name = "PriorityGroup.EthnicMinority")]
    public int? EthnicMinority { get; set; }

    [Range(1, TargetAllocator.MaxTotal), Display(Name = "PriorityGroup.Officers")]
    public int? Officers { get; set; }

    [Range(1, TargetAllocator.MaxTotal), Display(Name = "PriorityGroup.Religious")]
    public int? Religious { get; set; }

    [StringLength(TargetPlan.MaxDecisionNumberLength), Display(Name = "Form.ReligiousResolution")]
    public string? ReligiousResolution { get; set; }

    public static WatchForm From(PlanHead plan) => new()
    {
        Version = plan.Version,
        Women = plan.SubTargets.Women,
        UpToThirty = plan.SubTargets.UpToThirty,
        EthnicMinority = plan.SubTargets.EthnicMinority,
        Officers = plan.SubTargets.Officers,
        Religious = plan.SubTargets.Religious,
        ReligiousResolution = plan.SubTargets.ReligiousResolution,
    };

    public ChooseSubTargets ToChoice() => new(Women, UpToThirty, EthnicMinority, Officers, Religious, ReligiousResolution);
}

/// <summary>What a base committee wants for its cells.</summary>
public sealed class RedistributionForm
{
    public IList<MoveRow> Rows { get; } = [];

    public IReadOnlyCollection<MoveCell> ToMoves() =>
        [.. Rows.Where(row => row is { Code: not null, Number: not null }).Select(row => new MoveCell(row.Code!, row.Seen, row.Number!.Value, row.Reason))];

    public static RedistributionForm From(Redistribution draft)
    {
        var form = new RedistributionForm();
        foreach (var cell in draft.Cells) form.Rows.Add(new MoveRow { Code = cell.Code, Seen = cell.Number, Number = cell.Number });
        return form;
    }
}

public sealed class MoveRow
{
    public string? Code { get; set; }

    public int Seen { get; set; }

    [Required, Range(0, TargetAllocator.MaxTotal), Display(Name = "Form.NewNumber")]
    public int? Number { get; set; }

    [StringLength(TargetPlan.MaxReasonLength), Display(Name = "Form.Reason")]
    public string? Reason { get; set; }
}
