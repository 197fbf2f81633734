using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Domain.Candidates;

/// <summary>A person who asked to join and agreed to be recorded, until the admission decision and through probation.</summary>
public sealed partial class Candidate : Aggregate
{
    private readonly List<CandidatePlacement> _placements = [];
    private readonly List<CandidateStep> _steps = [];
    private readonly List<MentorAssignment> _mentors = [];
    private readonly List<FileFact> _facts = [];
    private readonly List<CandidateVote> _votes = [];

    private Candidate()
    {
        Name = null!;
        Consent = null!;
        Declaration = null!;
    }

    private Candidate(Guid publicId, PersonFacts facts, bool villageOfficer, ConsentRecord consent, SelfDeclaration declaration)
    {
        PublicId = publicId;
        Name = facts.Name;
        BirthDate = facts.BirthDate;
        Gender = facts.Gender;
        Schooling = facts.Schooling;
        YouthUnionMember = facts.YouthUnionMember;
        VillageOfficer = villageOfficer;
        Consent = consent;
        Declaration = declaration;
    }

    public Guid PublicId { get; private set; }

    public PersonName Name { get; private set; }

    public DateOnly BirthDate { get; private set; }

    public Gender Gender { get; private set; }

    public Schooling Schooling { get; private set; }

    public bool YouthUnionMember { get; private set; }

    /// <summary>Works as an officer of a village or residential group: one of the plan's priority groups.</summary>
    public bool VillageOfficer { get; private set; }

    public ConsentRecord Consent { get; private set; }

    public SelfDeclaration Declaration { get; private set; }

    public DateOnly? CertificateOn { get; private set; }

    /// <summary>The stage of today; the stage of another day is read from the steps.</summary>
    public CandidateStage Stage { get; private set; }

    /// <summary>The day of the admission decision or of a side exit; null while the file is open.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The member that the decision made; null before it.</summary>
    public Guid? MemberPublicId { get; private set; }

    public IReadOnlyList<CandidatePlacement> Placements => _placements;

    public IReadOnlyList<CandidateStep> Steps => _steps;

    public IReadOnlyList<MentorAssignment> Mentors => _mentors;

    public IReadOnlyList<FileFact> Facts => _facts;

    public IReadOnlyList<CandidateVote> Votes => _votes;

    public CandidateStep LastStep => _steps.MaxBy(step => step.Order)!;

    /// <summary>Records the wish of a person who asked and agreed. The only way in.</summary>
    /// <param name="villageId">Where the person lives; null where that is no village of ours.</param>
    public static Result<Candidate> Record(
        Guid publicId, PersonFacts facts, bool villageOfficer, int cellId, int? villageId,
        ConsentRecord consent, SelfDeclaration declaration, RuleSet rules, ChangeContext change)
    {
        var recordedOn = consent.GivenOn > consent.RequestedOn ? consent.GivenOn : consent.RequestedOn;
        if (RefuseBirthDate(facts.BirthDate, recordedOn) is { } error) return error;
        var candidate = new Candidate(publicId, facts, villageOfficer, consent, declaration);
        candidate._placements.Add(new CandidatePlacement(cellId, villageId, recordedOn));
        candidate._steps.Add(new CandidateStep(1, CandidateStage.WishRecorded, StepAct.Taken, recordedOn, consent.Reference, rules.Id, change));
        var refused = candidate.Refusals(CandidateStage.WishRecorded, candidate.FactsOn(recordedOn), NoCell, rules, recordedOn);
        if (refused.Count > 0) return Result<Candidate>.Refused(refused);
        candidate.Raise(new DomainEvent("Candidate.Recorded", recordedOn, change));
        return candidate;
    }

    /// <summary>Corrects what the person said of themselves. The dated facts have acts of their own.</summary>
    public Result Correct(PersonFacts facts, bool villageOfficer, SelfDeclaration declaration, ChangeContext change)
    {
        if (RefuseBirthDate(facts.BirthDate, Consent.RequestedOn) is { } error) return error;
        var fields = ChangedFields(facts, villageOfficer, declaration);
        if (fields.Length == 0) return Result.Ok;
        Name = facts.Name;
        BirthDate = facts.BirthDate;
        Gender = facts.Gender;
        Schooling = facts.Schooling;
        YouthUnionMember = facts.YouthUnionMember;
        VillageOfficer = villageOfficer;
        Declaration = declaration;
        Raise(new DomainEvent("Candidate.Corrected", DateOnly.FromDateTime(change.At), change, fields));
        return Result.Ok;
    }

    public Result EnterPool(DateOnly on, string? resolution, RuleSet rules, ChangeContext change) =>
        MoveTo(CandidateStage.InPool, on, resolution, rules, change);

    /// <summary>Assigns the members who help. Two different full members; who may be asked is for the caller to offer.</summary>
    public Result AssignMentors(IReadOnlyList<MentorChoice> mentors, DateOnly on, string? resolution, RuleSet rules, ChangeContext change)
    {
        if (mentors.DistinctBy(mentor => mentor.MemberId).Count() != mentors.Count) return new DomainError("Mentors.SameTwice") { Field = "MentorIds" };
        if (mentors.Count < rules.Introducers) return new DomainError("Mentors.TooFew", rules.Introducers) { Field = "MentorIds" };
        if (mentors.Any(mentor => !mentor.IsFullMember)) return new DomainError("Mentors.NotFull") { Field = "MentorIds" };
        if (mentors.Any(mentor => mentor.AcquaintedSince > on)) return new DomainError("Mentors.KnownLater", on) { Field = "MentorIds" };
        var moved = MoveTo(CandidateStage.MentorsAssigned, on, resolution, rules, change);
        if (!moved.IsOk) return moved;
        _mentors.AddRange(mentors.Select(mentor => new MentorAssignment(mentor, on).Knowing(mentor.AcquaintedSince, replacement: false)));
        return Result.Ok;
    }

    /// <summary>Another member takes over from one who moved away, fell ill or has too many to help.</summary>
    public Result ReplaceMentor(int memberId, MentorChoice successor, DateOnly on, ChangeContext change)
    {
        if (!successor.IsFullMember) return new DomainError("Mentors.NotFull") { Field = "MentorIds" };
        var leaving = _mentors.FirstOrDefault(mentor => mentor.MemberId == memberId && mentor.ValidTo is null);
        if (leaving is null || _mentors.Any(mentor => mentor.MemberId == successor.MemberId && mentor.ValidTo is null)) return new DomainError("Mentors.SameTwice") { Field = "MentorIds" };
        if (on <= leaving.ValidFrom) return new DomainError("Timeline.EndsBeforeStart", on, leaving.ValidFrom) { Field = "OccurredOn" };
        leaving.EndOn(on);
        _mentors.Add(new MentorAssignment(successor, on).Knowing(successor.AcquaintedSince, replacement: true));
        Raise(new DomainEvent("Candidate.MentorReplaced", on, change));
        return Result.Ok;
    }

    private Result MoveTo(CandidateStage stage, DateOnly on, string? document, RuleSet rules, ChangeContext change)
    {
        if (Stage.Next() != stage) return new DomainError("Step.OutOfOrder", Stage, stage);
        if (Refuse(on, document, change) is { } error) return error;
        Append(stage, on, document, rules, change);
        Raise(new DomainEvent($"Candidate.{stage}", on, change));
        return Result.Ok;
    }

    private Result EndWith(CandidateStage exit, DateOnly on, string? document, RuleSet rules, ChangeContext change, StepAct act = StepAct.Taken)
    {
        if (Refuse(on, document, change) is { } error) return error;
        Append(exit, on, document, rules, change, act);
        EndHelp(on);
        ClosedOn = on;
        Raise(new DomainEvent($"Candidate.{exit}", on, change));
        return Result.Ok;
    }

    /// <summary>A closed file needs no help; its mentors are free for others.</summary>
    private void EndHelp(DateOnly on)
    {
        foreach (var mentor in _mentors.Where(mentor => mentor.ValidTo is null)) mentor.EndOn(on > mentor.ValidFrom ? on : mentor.ValidFrom);
    }

    private DomainError? Refuse(DateOnly on, string? document, ChangeContext change)
    {
        if (on < LastStep.OccurredOn) return new DomainError("Step.BeforeLast", on, LastStep.OccurredOn) { Field = "OccurredOn" };
        if (document?.Length > CandidateStep.MaxDocumentLength) return new DomainError("Text.TooLong", CandidateStep.MaxDocumentLength) { Field = "Document" };
        if (change.Reason?.Length > CandidateStep.MaxReasonLength) return new DomainError("Text.TooLong", CandidateStep.MaxReasonLength) { Field = "Reason" };
        return null;
    }

    private void Append(CandidateStage stage, DateOnly on, string? document, RuleSet rules, ChangeContext change, StepAct act = StepAct.Taken)
    {
        var last = LastStep;
        last.EndOn(on);
        _steps.Add(new CandidateStep(last.Order + 1, stage, act, on, string.IsNullOrWhiteSpace(document) ? null : document.Trim(), rules.Id, change));
        Stage = stage;
    }

    private static DomainError? RefuseBirthDate(DateOnly birthDate, DateOnly askedOn)
    {
        if (birthDate >= askedOn) return new DomainError("BirthDate.AfterRequest", birthDate, askedOn) { Field = "BirthDate" };
        // Somebody younger than 16 cannot act for themselves in this; somebody of 110 is a slip of the pen.
        var years = CalendarMonths.Between(birthDate, askedOn) / 12;
        return years is < 16 or > 110 ? new DomainError("BirthDate.Implausible", years) { Field = "BirthDate" } : null;
    }

    private string[] ChangedFields(PersonFacts facts, bool villageOfficer, SelfDeclaration declaration)
    {
        var changed = new List<string>();
        if (facts.Name.Full != Name.Full) changed.Add(nameof(Name));
        if (facts.BirthDate != BirthDate) changed.Add(nameof(BirthDate));
        if (facts.Gender != Gender) changed.Add(nameof(Gender));
        if (facts.Schooling != Schooling) changed.Add(nameof(Schooling));
        if (facts.YouthUnionMember != YouthUnionMember) changed.Add(nameof(YouthUnionMember));
        if (villageOfficer != VillageOfficer) changed.Add(nameof(VillageOfficer));
        if ((declaration.EthnicCode, declaration.EthnicConsentOn, declaration.ReligionCode, declaration.ReligionConsentOn)
            != (Declaration.EthnicCode, Declaration.EthnicConsentOn, Declaration.ReligionCode, Declaration.ReligionConsentOn)) changed.Add(nameof(Declaration));
        return [.. changed];
    }
}

/// <summary>A member asked to help, as the caller found them on that day.</summary>
/// <param name="CloseRelative">Husband, wife, parent or child of the applicant, as the secretary ticks: warned about, never refused.</param>
/// <param name="AcquaintedSince">Since when the two work, study or live in one unit; null where it is counted from the assignment.</param>
public sealed record MentorChoice(int MemberId, bool IsFullMember, bool Volunteered, bool CloseRelative = false, DateOnly? AcquaintedSince = null);
