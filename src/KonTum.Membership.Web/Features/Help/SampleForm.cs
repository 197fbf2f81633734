using System.ComponentModel.DataAnnotations;

namespace KonTum.Membership.Web.Features.Help;

/// <summary>One field of each kind, for the page that shows them. It is never sent anywhere.</summary>
public sealed class SampleForm
{
    [Display(Name = "Sample.Field.Name"), Required, StringLength(100)]
    public string? Name { get; set; } = "Y Thử Nghiệm";

    [Display(Name = "Sample.Field.BornOn"), Required]
    public DateOnly? BornOn { get; set; }

    [Display(Name = "Sample.Field.Village"), Required]
    public string? Village { get; set; }

    [Display(Name = "Sample.Field.Outcome"), Required]
    public string? Outcome { get; set; } = "adopted";

    [Display(Name = "Sample.Field.Votes"), Range(0, 200)]
    public int? Votes { get; set; } = 12;

    [Display(Name = "Sample.Field.Explained")]
    public bool Explained { get; set; } = true;

    [Display(Name = "Sample.Field.Movements")]
    public string[] Movements { get; set; } = ["culture"];

    [Display(Name = "Sample.Field.Remark"), StringLength(500)]
    public string? Remark { get; set; }
}
