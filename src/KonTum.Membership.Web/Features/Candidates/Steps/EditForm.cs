using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KonTum.Membership.Web.Features.Candidates.Steps;

public sealed class EditForm
{
    /// <summary>Stands for a statement that is kept and not shown: the form opens nothing of the sensitive block.</summary>
    public const string Kept = "=";

    public int Version { get; set; }

    [Required, StringLength(PersonName.MaxLength), Display(Name = "Person.FullName")]
    public string? FullName { get; set; }

    [Required, Display(Name = "Person.BirthDate")]
    public DateOnly? BirthDate { get; set; }

    [Required, Display(Name = "Person.Gender")]
    public Gender? Gender { get; set; }

    [Required, Display(Name = "Background.Schooling")]
    public Schooling? Schooling { get; set; }

    [Display(Name = "Background.YouthUnion")]
    public bool YouthUnionMember { get; set; }

    [Display(Name = "Background.VillageOfficer")]
    public bool VillageOfficer { get; set; }

    [StringLength(2), Display(Name = "Declaration.Ethnic")]
    public string? EthnicCode { get; set; }

    [Display(Name = "Declaration.EthnicConsent")]
    public bool EthnicConsent { get; set; }

    [StringLength(2), Display(Name = "Declaration.Religion")]
    public string? ReligionCode { get; set; }

    [Display(Name = "Declaration.ReligionConsent")]
    public bool ReligionConsent { get; set; }

    public static EditForm From(CandidateDetail c) => new()
    {
        Version = c.Version,
        FullName = c.FullName,
        BirthDate = c.BirthDate,
        Gender = c.Gender,
        Schooling = c.Schooling,
        YouthUnionMember = c.YouthUnionMember,
        VillageOfficer = c.VillageOfficer,
        EthnicCode = c.EthnicCode is null ? null : Kept,
        EthnicConsent = c.EthnicConsentOn is not null,
        ReligionCode = c.ReligionCode is null ? null : Kept,
        ReligionConsent = c.ReligionConsentOn is not null,
    };

    /// <param name="now">The file as it stands: what is kept is taken from there.</param>
    public CandidateAnswers ToAnswers(CandidateDetail now) => new()
    {
        FullName = FullName ?? string.Empty,
        BirthDate = BirthDate,
        Gender = Gender,
        Schooling = Schooling,
        YouthUnionMember = YouthUnionMember,
        VillageOfficer = VillageOfficer,
        EthnicCode = EthnicCode == Kept ? now.EthnicCode : EthnicCode,
        EthnicConsent = EthnicCode == Kept ? now.EthnicConsentOn is not null : EthnicConsent,
        ReligionCode = ReligionCode == Kept ? now.ReligionCode : ReligionCode,
        ReligionConsent = ReligionCode == Kept ? now.ReligionConsentOn is not null : ReligionConsent,
    };
}

/// <summary>A line of the comparison: what stands now beside what was typed.</summary>
public sealed record Difference(string Key, string Now, string Mine);

public sealed record EditPage(EditForm Form, CandidateDetail Candidate, DomainWords Words, bool IsConflict, string KeptWord)
{
    public IReadOnlyList<SelectListItem> Genders => [.. Enum.GetValues<Gender>().Select(value => new SelectListItem(Words.Name(value), value.ToString()))];

    public IReadOnlyList<SelectListItem> Schoolings => [.. Enum.GetValues<Schooling>().Select(value => new SelectListItem(Words.Name(value), value.ToString()))];

    public IReadOnlyList<SelectListItem> Ethnics => [.. Keeping(Candidate.EthnicCode), .. DeclarationCodes.Ethnic.Select(code => new SelectListItem(Words.Ethnic(code), code))];

    public IReadOnlyList<SelectListItem> Religions => [.. Keeping(Candidate.ReligionCode), .. DeclarationCodes.Religion.Select(code => new SelectListItem(Words.Religion(code), code))];

    /// <summary>Where a second writer's form and the newer version differ.</summary>
    public IReadOnlyList<Difference> Differences
    {
        get
        {
            var now = EditForm.From(Candidate);
            return
            [
                .. new Difference[]
                {
                    new("Person.FullName", now.FullName ?? "", Form.FullName ?? ""),
                    new("Person.BirthDate", Day(now.BirthDate), Day(Form.BirthDate)),
                    new("Person.Gender", Words.Name(now.Gender), Words.Name(Form.Gender)),
                    new("Background.Schooling", Words.Name(now.Schooling), Words.Name(Form.Schooling)),
                    new("Background.YouthUnion", Tick(now.YouthUnionMember), Tick(Form.YouthUnionMember)),
                    new("Background.VillageOfficer", Tick(now.VillageOfficer), Tick(Form.VillageOfficer)),
                    new("Declaration.Ethnic", Code(now.EthnicCode, Words.Ethnic), Code(Form.EthnicCode, Words.Ethnic)),
                    new("Declaration.Religion", Code(now.ReligionCode, Words.Religion), Code(Form.ReligionCode, Words.Religion)),
                }.Where(line => line.Now != line.Mine),
            ];
        }
    }

    private IEnumerable<SelectListItem> Keeping(string? stated) => stated is null ? [] : [new SelectListItem(KeptWord, EditForm.Kept)];

    private static string Day(DateOnly? day) => day is { } known ? Display.Day(known) : "–";

    private static string Tick(bool ticked) => ticked ? "✓" : "–";

    private string Code(string? code, Func<string, string> name) => string.IsNullOrEmpty(code) ? "–" : code == EditForm.Kept ? KeptWord : name(code);
}
