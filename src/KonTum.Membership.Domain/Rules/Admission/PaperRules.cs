using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Rules.Admission;

/// <summary>6. The letter is written before the curriculum.</summary>
public sealed class LetterBeforeCurriculum() : AdmissionRule(6, RuleKind.Refusal, looksAhead: false, nameof(RuleSet.LetterBeforeCurriculum))
{
    public override Verdict Judge(RuleSituation situation)
    {
        if (situation.File.LetterOn is not { } letter) return Verdict.Refuse(new DomainError("Rule.LetterMissing") { Field = "LetterOn" });
        if (situation.File.CurriculumOn is not { } curriculum) return Verdict.Refuse(new DomainError("Rule.CurriculumMissing") { Field = "CurriculumOn" });
        return situation.Rules.LetterBeforeCurriculum && letter > curriculum
            ? Verdict.Refuse(new DomainError("Rule.LetterAfterCurriculum", letter, curriculum) { Field = "CurriculumOn" })
            : Verdict.Pass;
    }
}

/// <summary>7. The certificate of the awareness class still stands; its last day counts.</summary>
public sealed class CertificateStands() : AdmissionRule(7, RuleKind.Refusal, looksAhead: false, nameof(RuleSet.CertificateMonths))
{
    public override Verdict Judge(RuleSituation situation)
    {
        if (situation.File.CertificateOn is not { } certificate) return Verdict.Refuse(new DomainError("Rule.CertificateMissing") { Field = "OccurredOn" });
        var last = certificate.AddMonths(situation.Rules.CertificateMonths);
        return situation.Day > last ? Verdict.Refuse(new DomainError("Class.CertificateExpired", last) { Field = "OccurredOn" }) : Verdict.Pass;
    }
}

/// <summary>11. Everybody whose record is to be verified is verified, exempt or not there to be.</summary>
public sealed class VerificationComplete() : AdmissionRule(11, RuleKind.Refusal, looksAhead: false)
{
    public override Verdict Judge(RuleSituation situation)
    {
        foreach (var person in Enum.GetValues<VerifiedPerson>())
        {
            var outcome = situation.File.Verification.TryGetValue(person, out var recorded) ? recorded : VerificationOutcome.Awaited;
            if (outcome == VerificationOutcome.Awaited) return Verdict.Refuse(new DomainError("Rule.VerificationOpen", person) { Field = $"Verified{person}" });
            if (!IsPossible(person, outcome)) return Verdict.Refuse(new DomainError("Rule.VerificationLeftOut", person) { Field = $"Verified{person}" });
        }

        return Verdict.Pass;
    }

    private static bool IsPossible(VerifiedPerson person, VerificationOutcome outcome) => outcome switch
    {
        VerificationOutcome.Exempt => person != VerifiedPerson.Applicant,
        VerificationOutcome.NotApplicable => person is not (VerifiedPerson.Applicant or VerifiedPerson.Parents),
        _ => true,
    };
}

/// <summary>12. The conclusion is written when the last answer is in.</summary>
public sealed class ConclusionAfterReplies() : AdmissionRule(12, RuleKind.Refusal, looksAhead: false, nameof(RuleSet.ConclusionAfterVerification))
{
    public override Verdict Judge(RuleSituation situation)
    {
        if (situation.File.LastReplyOn is not { } reply) return Verdict.Refuse(new DomainError("Rule.LastReplyMissing") { Field = "LastReplyOn" });
        if (situation.File.ConcludedOn is not { } concluded) return Verdict.Refuse(new DomainError("Rule.ConclusionMissing") { Field = "OccurredOn" });
        return situation.Rules.ConclusionAfterVerification && concluded < reply
            ? Verdict.Refuse(new DomainError("Rule.ConcludedBeforeReply", reply) { Field = "OccurredOn" }, reply)
            : Verdict.Pass;
    }
}

/// <summary>16. The papers of the file are fresh, or were made anew; their last day counts.</summary>
public sealed class PapersFresh() : AdmissionRule(16, RuleKind.Refusal, looksAhead: false, nameof(RuleSet.FileFreshMonths))
{
    public override Verdict Judge(RuleSituation situation)
    {
        if (situation.File.PapersOn is not { } papers) return Verdict.Refuse(new DomainError("Rule.FileMissing"));
        var last = papers.AddMonths(situation.Rules.FileFreshMonths);
        return situation.Day > last ? Verdict.Refuse(new DomainError("Rule.PapersStale", last) { Field = "OccurredOn" }) : Verdict.Pass;
    }
}
