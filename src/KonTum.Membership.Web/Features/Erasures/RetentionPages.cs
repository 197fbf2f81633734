using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Privacy;
using KonTum.Membership.Domain.Privacy;

namespace KonTum.Membership.Web.Features.Erasures;

/// <summary>The files that people chose to empty, and the paper that says so. None is chosen beforehand.</summary>
public sealed class RetentionForm
{
    public Guid ReviewId { get; set; }

    [Required, StringLength(RetentionReview.MaxDecisionLength), Display(Name = "Retention.Decision")]
    public string? Decision { get; set; }

    [Required, Display(Name = "Retention.DecidedOn")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "Retention.Chosen")]
    public List<Guid> Chosen { get; set; } = [];

    public CarryReview ToCommand() => new(ReviewId, Decision, DecidedOn, Chosen);
}

public sealed record RetentionPage(IReadOnlyList<DueFile> Files, RetentionForm Form, PrivacyTerms Terms, IReadOnlyList<ReviewLine> Reviews)
{
    /// <summary>The rows of the table of how long files are kept, each with its files.</summary>
    public IEnumerable<IGrouping<ErasureBasis, DueFile>> Rows => Files.GroupBy(file => file.Due.Basis).OrderBy(row => row.Key);

    public int Months(ErasureBasis basis) => basis switch
    {
        ErasureBasis.Closed => Terms.ClosedMonths,
        ErasureBasis.Inactive => Terms.InactiveMonths,
        _ => Terms.HandedOverMonths,
    };
}

public sealed record ReviewPage(ReviewLine Review, IReadOnlyList<ErasureLine> Lines);
