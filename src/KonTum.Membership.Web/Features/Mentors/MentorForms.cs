using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Mentors;
using KonTum.Membership.Domain.Mentors;

namespace KonTum.Membership.Web.Features.Mentors;

public sealed class ReplaceForm
{
    public int Version { get; set; }

    [Required, Display(Name = "Replace.Successor")]
    public Guid? Successor { get; set; }

    [Required, Display(Name = "Replace.Day")]
    public DateOnly? OccurredOn { get; set; }

    [Required, StringLength(300), Display(Name = "Replace.Reason")]
    public string? Reason { get; set; }

    [Display(Name = "Replace.CloseRelative")]
    public bool CloseRelative { get; set; }

    /// <summary>The secretary has read the warnings and stays with the choice.</summary>
    [Display(Name = "Replace.Confirmed")]
    public bool Confirmed { get; set; }

    public ReplaceMentor ToCommand(Guid leaving) => new(leaving, Successor, OccurredOn, CloseRelative, Version);
}

public sealed class RemarkForm
{
    /// <summary>Of the remark that was shown; empty where there was none.</summary>
    public int? Version { get; set; }

    [Display(Name = "Remark.Met")]
    public bool Met { get; set; }

    [Display(Name = "Remark.TookPart")]
    public bool TookPart { get; set; }

    [Display(Name = "Remark.DidTasks")]
    public bool DidTasks { get; set; }

    [Display(Name = "Remark.WishStands")]
    public bool WishStands { get; set; }

    [StringLength(MentorRemark.MaxSentenceLength), Display(Name = "Remark.Sentence")]
    public string? Sentence { get; set; }

    [Required, Display(Name = "Remark.WrittenOn")]
    public DateOnly? WrittenOn { get; set; }

    /// <summary>Which of the two buttons was pressed.</summary>
    public bool Proposes { get; set; }

    public RemarkContent ToContent() => new(Met, TookPart, DidTasks, WishStands, Sentence, Proposes);

    public static RemarkForm From(RemarkLine? line) => line is null ? new() : new()
    {
        Version = line.Version,
        Met = line.Met,
        TookPart = line.TookPart,
        DidTasks = line.DidTasks,
        WishStands = line.WishStands,
        Sentence = line.Sentence,
        WrittenOn = line.WrittenOn,
        Proposes = line.ProposesNextStep,
    };
}

public sealed class HelpingCellForm
{
    [Required, StringLength(60), Display(Name = "Helping.Cell")]
    public string? Cell { get; set; }

    [Required, Display(Name = "Helping.From")]
    public DateOnly? OccurredOn { get; set; }

    [Required, StringLength(HelpingCell.MaxDocumentLength), Display(Name = "Helping.Document")]
    public string? Document { get; set; }
}

public sealed class OfferForm
{
    [Required, Display(Name = "Offer.Member")]
    public Guid? Member { get; set; }

    [Required, Display(Name = "Offer.StatedOn")]
    public DateOnly? StatedOn { get; set; }

    [Required, StringLength(MentorOffer.MaxReferenceLength), Display(Name = "Offer.Reference")]
    public string? Reference { get; set; }
}
