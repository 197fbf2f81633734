using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Rules.Admission;

namespace KonTum.Membership.Domain.Candidates;

/// <summary>A committee or a member of the mentors who signs for the applicant.</summary>
/// <param name="MemberId">Null for a committee.</param>
/// <param name="IsFullMember">On the day of the signature, as the caller found; true for a committee.</param>
public sealed record Introduction(IntroducerKind Kind, int? MemberId, DateOnly SignedOn, bool IsFullMember, string? Number = null);

/// <summary>The outcome of the verification: that there are answers, never what they say.</summary>
public sealed record VerificationRecord(IReadOnlyDictionary<VerifiedPerson, VerificationOutcome> Outcomes, DateOnly? LastReplyOn);

/// <param name="MassOrganisationsOn">The day of the opinion of the mass organisations; null while it is awaited.</param>
/// <param name="ResidenceOn">The day of the opinion of the cell where the person lives; null while it is awaited.</param>
public sealed record OpinionPapers(IReadOnlyList<Introduction> Introductions, DateOnly? MassOrganisationsOn = null, DateOnly? ResidenceOn = null);

/// <summary>The papers of the file.</summary>
public sealed partial class Candidate
{
    public Result CompleteClass(DateOnly certificateOn, string? number, RuleSet rules, ChangeContext change)
    {
        // A certificate earned before is as good, while it stands: the step is dated when the cell records it.
        var on = Stage is CandidateStage.MentorsAssigned && certificateOn < LastStep.OccurredOn ? LastStep.OccurredOn : certificateOn;
        if (certificateOn <= BirthDate) return new DomainError("Date.BeforeBirth", certificateOn) { Field = "OccurredOn" };
        var moved = MoveBy(CandidateStage.ClassCompleted, FactsOn(on) with { CertificateOn = certificateOn }, NoCell, on, number, rules, change);
        if (moved.IsOk) CertificateOn = certificateOn;
        return moved;
    }

    /// <summary>The person has written the letter and the curriculum, and the cell opens the file.</summary>
    public Result OpenFile(DateOnly? letterOn, DateOnly? curriculumOn, DateOnly openedOn, string? number, RuleSet rules, ChangeContext change)
    {
        if (RefusePaper(letterOn, openedOn, "LetterOn") is { } letterError) return letterError;
        if (RefusePaper(curriculumOn, openedOn, "CurriculumOn") is { } curriculumError) return curriculumError;
        var moved = MoveBy(CandidateStage.FileOpened, FactsOn(openedOn) with { LetterOn = letterOn, CurriculumOn = curriculumOn }, NoCell, openedOn, number, rules, change);
        if (!moved.IsOk) return moved;
        Keep(FileFactKind.ApplicationLetter, letterOn!.Value, change);
        Keep(FileFactKind.Curriculum, curriculumOn!.Value, change);
        return Result.Ok;
    }

    public Result RecordVerification(VerificationRecord verification, DateOnly concludedOn, string? number, RuleSet rules, ChangeContext change)
    {
        if (verification.LastReplyOn <= BirthDate) return new DomainError("Date.BeforeBirth", verification.LastReplyOn) { Field = "LastReplyOn" };
        var facts = FactsOn(concludedOn) with { Verification = verification.Outcomes, LastReplyOn = verification.LastReplyOn, ConcludedOn = concludedOn };
        var moved = MoveBy(CandidateStage.BackgroundVerified, facts, NoCell, concludedOn, number, rules, change);
        if (!moved.IsOk) return moved;
        Keep(FileFactKind.LastVerificationReply, verification.LastReplyOn!.Value, change);
        foreach (var (person, outcome) in verification.Outcomes) _facts.Add(new FileFact(LastStep.Order, FileFactKinds.Of(person), verification.LastReplyOn.Value, change, outcome: outcome));
        return Result.Ok;
    }

    /// <summary>The introductions are signed and the opinions are in.</summary>
    public Result RecordOpinions(OpinionPapers papers, DateOnly on, string? number, RuleSet rules, ChangeContext change)
    {
        if (RefuseIntroductions(papers.Introductions, on) is { } error) return error;
        if (RefusePaper(papers.MassOrganisationsOn, on, "MassOrganisationsOn") is { } massError) return massError;
        if (RefusePaper(papers.ResidenceOn, on, "ResidenceOn") is { } residenceError) return residenceError;
        var introducers = papers.Introductions.Select(paper => new IntroducerFacts(paper.Kind, paper.SignedOn, paper.IsFullMember, null)).ToList();
        var moved = MoveBy(CandidateStage.OpinionsCollected, FactsOn(on) with { Introducers = introducers }, NoCell, on, number, rules, change);
        if (!moved.IsOk) return moved;
        foreach (var paper in papers.Introductions) _facts.Add(new FileFact(LastStep.Order, FileFactKinds.Of(paper.Kind), paper.SignedOn, change, paper.Number, memberId: paper.MemberId));
        if (papers.MassOrganisationsOn is { } mass) Keep(FileFactKind.MassOrganisationOpinion, mass, change);
        if (papers.ResidenceOn is { } residence) Keep(FileFactKind.ResidenceOpinion, residence, change);
        return Result.Ok;
    }

    /// <summary>Records a paper that comes by itself: the province's agreement, papers made anew, an earlier membership.</summary>
    public Result RecordFact(FileFactKind kind, DateOnly on, string? reference, ChangeContext change)
    {
        if (!FileFactKinds.Free.Contains(kind)) return new DomainError("Fact.NotFree", kind) { Field = "Kind" };
        if (Stage >= CandidateStage.Recognised) return new DomainError("Step.FileClosed", Stage);
        if (on <= BirthDate) return new DomainError("Date.BeforeBirth", on) { Field = "On" };
        if (kind is FileFactKind.ProvinceAgreement && string.IsNullOrWhiteSpace(reference)) return new DomainError("Fact.NumberMissing") { Field = "Reference" };
        if (reference?.Length > FileFact.MaxReferenceLength) return new DomainError("Text.TooLong", FileFact.MaxReferenceLength) { Field = "Reference" };
        if (kind is FileFactKind.PapersRenewed && !(ReachedOn(CandidateStage.FileOpened) <= on)) return new DomainError("Fact.NoFileThen", on) { Field = "On" };
        _facts.Add(new FileFact(null, kind, on, change, reference));
        Raise(new DomainEvent("Candidate.FactRecorded", on, change, kind.ToString()));
        return Result.Ok;
    }

    private DomainError? RefuseIntroductions(IReadOnlyList<Introduction> papers, DateOnly on)
    {
        if (papers.FirstOrDefault(paper => paper.SignedOn > on) is { } late) return new DomainError("Paper.AfterStep", late.SignedOn, on) { Field = "Introduction" };
        if (papers.Any(paper => !paper.IsFullMember)) return new DomainError("Rule.IntroducerNotFull") { Field = "Introduction" };
        if (papers.Any(paper => paper.Kind == IntroducerKind.Member != paper.MemberId.HasValue)) return new DomainError("Introduction.WhoIsMissing") { Field = "Introduction" };
        var members = papers.Where(paper => paper.Kind == IntroducerKind.Member).Select(paper => paper.MemberId!.Value).ToList();
        if (members.Distinct().Count() != members.Count) return new DomainError("Mentors.SameTwice") { Field = "Introduction" };
        return members.Exists(member => !_mentors.Exists(mentor => mentor.MemberId == member && mentor.HoldsOn(on))) ? new DomainError("Introduction.NotAMentor") { Field = "Introduction" } : null;
    }

    private DomainError? RefusePaper(DateOnly? paperOn, DateOnly stepOn, string field)
    {
        if (paperOn <= BirthDate) return new DomainError("Date.BeforeBirth", paperOn) { Field = field };
        return paperOn > stepOn ? new DomainError("Paper.AfterStep", paperOn, stepOn) { Field = field } : null;
    }

    private void Keep(FileFactKind kind, DateOnly on, ChangeContext change) => _facts.Add(new FileFact(LastStep.Order, kind, on, change));

    /// <summary>Moves on where no rule of the step refuses; every refusal is told at once.</summary>
    private Result MoveBy(CandidateStage stage, FileFacts facts, CellFacts cell, DateOnly on, string? document, RuleSet rules, ChangeContext change)
    {
        if (Stage.Next() != stage) return new DomainError("Step.OutOfOrder", Stage, stage);
        var refused = Refusals(stage, facts, cell, rules, on);
        return refused.Count > 0 ? Result.Refused(refused) : MoveTo(stage, on, document, rules, change);
    }
}
