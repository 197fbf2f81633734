using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Targets;

namespace KonTum.Membership.Web.Features.Targets.Comparing;

/// <summary>Which plans stand side by side, and what is tried beside them. All in the address; nothing is saved.</summary>
public sealed class CompareForm
{
    public const int Most = 5;

    public IList<Guid> Plan { get; } = [];

    [Range(1, TargetAllocator.MaxTotal), Display(Name = "Form.Total")]
    public int? Total { get; set; }

    [Range(0, TargetWeights.MaxPart), Display(Name = "Form.MembersPart")]
    public int? MembersPart { get; set; }

    [Range(0, TargetWeights.MaxPart), Display(Name = "Form.ApplicantsPart")]
    public int? ApplicantsPart { get; set; }

    [Range(0, TargetWeights.MaxPart), Display(Name = "Form.VillagesPart")]
    public int? VillagesPart { get; set; }

    [Display(Name = "Form.CapRule")]
    public CapRule? CapRule { get; set; }

    /// <summary>"table" for the comparison alone, which a script puts in place of the one on the page.</summary>
    public string? Part { get; set; }

    public bool WantsTable => Part == "table";

    /// <summary>Empty boxes take what the first plan has.</summary>
    public void FillFrom(PlanHead first)
    {
        Total ??= first.Total;
        MembersPart ??= first.MembersPart;
        ApplicantsPart ??= first.ApplicantsPart;
        VillagesPart ??= first.VillagesPart;
        CapRule ??= first.CapRule;
    }
}
