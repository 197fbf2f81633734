using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Candidates;

namespace KonTum.Membership.Web.Features.Candidates.Sensitive;

/// <summary>Why the sensitive block is opened. Without a reason it stays closed.</summary>
public sealed class RevealForm
{
    [Required, StringLength(CandidateStep.MaxReasonLength, MinimumLength = 5), Display(Name = "Reveal.Reason")]
    public string? Reason { get; set; }
}

/// <summary>Optional, both. Blank takes away what was kept.</summary>
public sealed class ContactForm
{
    public int Version { get; set; }

    [StringLength(20), Display(Name = "Contact.IdentityNumber")]
    public string? IdentityNumber { get; set; }

    [StringLength(ContactService.MaxPhoneLength), Display(Name = "Contact.Phone")]
    public string? Phone { get; set; }

    [Required, StringLength(CandidateStep.MaxReasonLength, MinimumLength = 5), Display(Name = "Contact.Reason")]
    public string? Reason { get; set; }

    public ContactAnswers ToAnswers() => new(IdentityNumber, Phone);
}

/// <summary>The block with what is kept shown (<see cref="Shown"/>) or only said to be there.</summary>
public sealed record SensitivePage(SealedBlock Block, RevealForm Form, ContactAnswers? Shown, bool MayWrite);

public sealed record ContactPage(ContactForm Form, SealedBlock Block);
