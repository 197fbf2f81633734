using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Members;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KonTum.Membership.Web.Features.Candidates.Adding;

/// <summary>Search before adding.</summary>
public sealed class SearchForm
{
    [Required, StringLength(PersonName.MaxLength), Display(Name = "Add.Name")]
    public string? Q { get; set; }

    [Required, Range(1900, 2100), Display(Name = "Add.Year")]
    public int? Year { get; set; }
}

/// <summary>The request and the consent: the first things asked, before anything about the person is kept.</summary>
public sealed class ConsentForm
{
    [Required, StringLength(PersonName.MaxLength)]
    public string? FullName { get; set; }

    [Range(1900, 2100)]
    public int? BirthYear { get; set; }

    /// <summary>Made with the page, so that sending it twice begins one draft.</summary>
    public Guid DraftId { get; set; }

    [Display(Name = "Consent.Cell"), StringLength(60)]
    public string? CellSlug { get; set; }

    [Required, Display(Name = "Consent.RequestedOn")]
    public DateOnly? RequestedOn { get; set; }

    [Required, Display(Name = "Consent.GivenOn")]
    public DateOnly? ConsentGivenOn { get; set; }

    [Display(Name = "Consent.Medium")]
    public ConsentMedium Medium { get; set; }

    [Required, StringLength(ConsentRecord.MaxReferenceLength), Display(Name = "Consent.Reference")]
    public string? ConsentReference { get; set; }

    [Display(Name = "Consent.Agreed")]
    public bool Agreed { get; set; }
}

/// <summary>Who the person is.</summary>
public sealed class PersonForm
{
    [Required, StringLength(PersonName.MaxLength), Display(Name = "Person.FullName")]
    public string? FullName { get; set; }

    [Required, Display(Name = "Person.BirthDate")]
    public DateOnly? BirthDate { get; set; }

    [Required, Display(Name = "Person.Gender")]
    public Gender? Gender { get; set; }

    [StringLength(40), Display(Name = "Person.Village")]
    public string? VillageCode { get; set; }

    public static PersonForm From(CandidateAnswers answers) => new() { FullName = answers.FullName, BirthDate = answers.BirthDate, Gender = answers.Gender, VillageCode = answers.VillageCode };

    public CandidateAnswers Into(CandidateAnswers answers) => answers with { FullName = VietnameseText.Normalise(FullName ?? string.Empty), BirthDate = BirthDate, Gender = Gender, VillageCode = VillageCode };
}

/// <summary>Schooling and what the person does.</summary>
public sealed class BackgroundForm
{
    [Required, Display(Name = "Background.Schooling")]
    public Schooling? Schooling { get; set; }

    [Display(Name = "Background.YouthUnion")]
    public bool YouthUnionMember { get; set; }

    [Display(Name = "Background.VillageOfficer")]
    public bool VillageOfficer { get; set; }

    public static BackgroundForm From(CandidateAnswers answers) => new() { Schooling = answers.Schooling, YouthUnionMember = answers.YouthUnionMember, VillageOfficer = answers.VillageOfficer };

    public CandidateAnswers Into(CandidateAnswers answers) => answers with { Schooling = Schooling, YouthUnionMember = YouthUnionMember, VillageOfficer = VillageOfficer };
}

/// <summary>What the person says of themselves, each with a consent of its own. Blank is always right.</summary>
public sealed class DeclarationForm
{
    [StringLength(2), Display(Name = "Declaration.Ethnic")]
    public string? EthnicCode { get; set; }

    [Display(Name = "Declaration.EthnicConsent")]
    public bool EthnicConsent { get; set; }

    [StringLength(2), Display(Name = "Declaration.Religion")]
    public string? ReligionCode { get; set; }

    [Display(Name = "Declaration.ReligionConsent")]
    public bool ReligionConsent { get; set; }

    public static DeclarationForm From(CandidateAnswers answers) => new() { EthnicCode = answers.EthnicCode, EthnicConsent = answers.EthnicConsent, ReligionCode = answers.ReligionCode, ReligionConsent = answers.ReligionConsent };

    public CandidateAnswers Into(CandidateAnswers answers) => answers with { EthnicCode = EthnicCode, EthnicConsent = EthnicConsent, ReligionCode = ReligionCode, ReligionConsent = ReligionConsent };
}

public sealed record SearchPage(SearchForm Form, IReadOnlyList<SimilarPerson>? Found);

public sealed record ConsentPage(ConsentForm Form, IReadOnlyList<SelectListItem> Cells);

/// <summary>One topic of the form, with the topics as a trail.</summary>
public sealed record TopicPage<T>(T Form, Guid DraftId, int Topic, IReadOnlyList<SelectListItem> Options, IReadOnlyList<SelectListItem> MoreOptions);

public sealed record CheckPage(DraftView Draft, string CellName, string? VillageName);
