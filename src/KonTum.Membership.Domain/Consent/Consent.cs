using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Consent;

public enum ConsentMedium
{
    SignedPaper,
    Recording,
    DigitalConfirmation,
}

/// <summary>
/// A person's own request to join and agreement to be recorded. Without it there is no record.
/// Law 91/2025/QH15 art. 9: voluntary, informed, specific, provable.
/// </summary>
public sealed record ConsentRecord
{
    public const int MaxReferenceLength = 80;

    private ConsentRecord(DateOnly requestedOn, DateOnly givenOn, string noticeVersion, ConsentMedium medium, string reference)
    {
        RequestedOn = requestedOn;
        GivenOn = givenOn;
        NoticeVersion = noticeVersion;
        Medium = medium;
        Reference = reference;
    }

    private ConsentRecord()
    {
        NoticeVersion = Reference = string.Empty;
    }

    /// <summary>The day on which the person asked to join.</summary>
    public DateOnly RequestedOn { get; private init; }

    /// <summary>The day on which the person agreed to be recorded.</summary>
    public DateOnly GivenOn { get; private init; }

    /// <summary>Which text the person was given to read or hear.</summary>
    public string NoticeVersion { get; private init; }

    public ConsentMedium Medium { get; private init; }

    /// <summary>Where the proof is kept: number of the slip, name of the binder. Never a scan.</summary>
    public string Reference { get; private init; }

    /// <param name="today">The business day: neither date may lie after it.</param>
    public static Result<ConsentRecord> Create(
        DateOnly? requestedOn, DateOnly? givenOn, bool agreed, string noticeVersion, ConsentMedium medium, string? reference, DateOnly today)
    {
        var errors = new List<DomainError>();
        if (!agreed) errors.Add(new DomainError("Consent.NotGiven") { Field = "Agreed" });
        if (requestedOn is null) errors.Add(new DomainError("Consent.RequestDateMissing") { Field = "RequestedOn" });
        if (givenOn is null) errors.Add(new DomainError("Consent.DateMissing") { Field = "ConsentGivenOn" });
        if (requestedOn > today) errors.Add(new DomainError("Date.InFuture", requestedOn, today) { Field = "RequestedOn" });
        if (givenOn > today) errors.Add(new DomainError("Date.InFuture", givenOn, today) { Field = "ConsentGivenOn" });
        if (requestedOn < EarliestPlausible) errors.Add(new DomainError("Date.TooEarly", requestedOn) { Field = "RequestedOn" });
        if (givenOn < EarliestPlausible) errors.Add(new DomainError("Date.TooEarly", givenOn) { Field = "ConsentGivenOn" });
        var proof = VietnameseText.Normalise(reference ?? string.Empty);
        if (proof.Length == 0) errors.Add(new DomainError("Consent.ReferenceMissing") { Field = "ConsentReference" });
        if (proof.Length > MaxReferenceLength) errors.Add(new DomainError("Text.TooLong", MaxReferenceLength) { Field = "ConsentReference" });
        return errors.Count > 0
            ? Result<ConsentRecord>.Refused(errors)
            : new ConsentRecord(requestedOn!.Value, givenOn!.Value, noticeVersion, medium, proof);
    }

    /// <summary>Nobody now living asked before this; an earlier date is a slip of the pen.</summary>
    public static readonly DateOnly EarliestPlausible = new(1930, 2, 3);
}

/// <summary>
/// What a person says of their own ethnicity and religion. Each has a consent of its own, each may stay blank, and
/// blank is never asked about again. Codes of the 1979 list of ethnic groups and of the 2008 list of religions.
/// </summary>
public sealed class SelfDeclaration
{
    public const int CodeLength = 2;

    /// <summary>The list's code of the majority; every other code counts as an ethnic minority.</summary>
    public const string MajorityEthnicCode = "01";

    private SelfDeclaration()
    {
    }

    private SelfDeclaration(string? ethnicCode, DateOnly? ethnicConsentOn, string? religionCode, DateOnly? religionConsentOn)
    {
        EthnicCode = ethnicCode;
        EthnicConsentOn = ethnicConsentOn;
        ReligionCode = religionCode;
        ReligionConsentOn = religionConsentOn;
    }

    public static SelfDeclaration Blank => new();

    public string? EthnicCode { get; private set; }

    public DateOnly? EthnicConsentOn { get; private set; }

    public string? ReligionCode { get; private set; }

    public DateOnly? ReligionConsentOn { get; private set; }

    public static Result<SelfDeclaration> Create(string? ethnicCode, DateOnly? ethnicConsentOn, string? religionCode, DateOnly? religionConsentOn)
    {
        var errors = new List<DomainError>();
        var ethnic = string.IsNullOrWhiteSpace(ethnicCode) ? null : ethnicCode.Trim();
        var religion = string.IsNullOrWhiteSpace(religionCode) ? null : religionCode.Trim();
        if (ethnic is not null && ethnicConsentOn is null) errors.Add(new DomainError("Declaration.EthnicConsentMissing") { Field = "EthnicConsent" });
        if (religion is not null && religionConsentOn is null) errors.Add(new DomainError("Declaration.ReligionConsentMissing") { Field = "ReligionConsent" });
        if (ethnic is not null && !DeclarationCodes.Ethnic.Contains(ethnic)) errors.Add(new DomainError("Declaration.UnknownCode") { Field = "EthnicCode" });
        if (religion is not null && !DeclarationCodes.Religion.Contains(religion)) errors.Add(new DomainError("Declaration.UnknownCode") { Field = "ReligionCode" });
        if (errors.Count > 0) return Result<SelfDeclaration>.Refused(errors);
        // A consent without a statement would keep a trace of a question that was never answered.
        return new SelfDeclaration(ethnic, ethnic is null ? null : ethnicConsentOn, religion, religion is null ? null : religionConsentOn);
    }
}

/// <summary>The codes in use; their names are texts and live with the other texts.</summary>
public static class DeclarationCodes
{
    /// <summary>Decision 121-TCTK/PPCĐ of 2-3-1979. The groups met in the region stand first in lists.</summary>
    public static readonly IReadOnlyList<string> Ethnic =
        ["01", "13", "14", "10", "27", "52", "54", "02", "03", "04", "05", "06", "07", "08", "09", "12", "15", "19", "20", "26", "30", "31"];

    /// <summary>Decision 1019/QĐ-TCTK of 12-11-2008.</summary>
    public static readonly IReadOnlyList<string> Religion =
        ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14"];
}
