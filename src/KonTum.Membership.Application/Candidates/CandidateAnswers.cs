using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Members;

namespace KonTum.Membership.Application.Candidates;

/// <summary>What a person has said of themselves so far, as the form collects it topic by topic.</summary>
public sealed record CandidateAnswers
{
    public const string NoticeVersion = "2011-01";

    public string FullName { get; init; } = string.Empty;

    public DateOnly? BirthDate { get; init; }

    public Gender? Gender { get; init; }

    public string? VillageCode { get; init; }

    public Schooling? Schooling { get; init; }

    public bool YouthUnionMember { get; init; }

    public bool VillageOfficer { get; init; }

    public ConsentMedium ConsentMedium { get; init; }

    public string ConsentReference { get; init; } = string.Empty;

    public string? EthnicCode { get; init; }

    public bool EthnicConsent { get; init; }

    public string? ReligionCode { get; init; }

    public bool ReligionConsent { get; init; }

    /// <summary>The person's facts, or every reason why they are not complete yet.</summary>
    public Result<PersonFacts> ToFacts()
    {
        var errors = new List<DomainError>();
        var name = PersonName.Create(FullName);
        errors.AddRange(name.Errors);
        if (BirthDate is null) errors.Add(new DomainError("BirthDate.Missing") { Field = nameof(BirthDate) });
        if (Gender is null) errors.Add(new DomainError("Gender.Missing") { Field = nameof(Gender) });
        if (Schooling is null) errors.Add(new DomainError("Schooling.Missing") { Field = nameof(Schooling) });
        return errors.Count > 0
            ? Result<PersonFacts>.Refused(errors)
            : new PersonFacts(name.Value, BirthDate!.Value, Gender!.Value, Schooling!.Value, YouthUnionMember);
    }

    /// <param name="consentOn">The day on which the separate consents were given; they are asked for on the same slip.</param>
    public Result<SelfDeclaration> ToDeclaration(DateOnly consentOn) =>
        SelfDeclaration.Create(EthnicCode, EthnicConsent ? consentOn : null, ReligionCode, ReligionConsent ? consentOn : null);
}
