using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Help;

/// <summary>The whole procedure as one regulation has it.</summary>
/// <param name="InForce">Whether this is the set of today.</param>
public sealed record ProcedurePage(RuleSet Rules, bool InForce, IReadOnlyList<RuleSet> Sets, IReadOnlyList<ProcedureStep> Steps);

/// <param name="Limits">Each with the mark of those that nobody has read in the text itself.</param>
public sealed record ProcedureStep(int Number, CandidateStage Stage, string What, IReadOnlyList<ProcedureLimit> Limits);

public sealed record ProcedureLimit(string Text, bool Verified);

/// <summary>Writes the procedure out of a rule set, so that the page cannot say anything else than what the program does.</summary>
public sealed class ProcedureText(IStringLocalizer<HelpStrings> strings, DomainWords words)
{
    public IReadOnlyList<ProcedureStep> Steps(RuleSet rules) =>
        [.. CandidateStages.Path.Select((stage, index) => new ProcedureStep(index + 1, stage, strings[$"Procedure.{stage}"], Limits(stage, rules)))];

    private IReadOnlyList<ProcedureLimit> Limits(CandidateStage stage, RuleSet rules) => stage switch
    {
        CandidateStage.WishRecorded => [new ProcedureLimit(strings["Procedure.Limit.Consent"], true)],
        CandidateStage.MentorsAssigned =>
        [
            Limit(rules, nameof(RuleSet.Introducers), rules.Introducers), Limit(rules, nameof(RuleSet.MentorLoadLimit), rules.MentorLoadLimit),
        ],
        CandidateStage.ClassCompleted => [Limit(rules, nameof(RuleSet.CertificateMonths), rules.CertificateMonths)],
        CandidateStage.FileOpened => [Limit(rules, nameof(RuleSet.FileFreshMonths), rules.FileFreshMonths)],
        CandidateStage.CellVotePassed =>
        [
            Limit(rules, nameof(RuleSet.MinimumAgeYears), rules.MinimumAgeYears, rules.MaximumAgeYears),
            Limit(rules, nameof(RuleSet.MinimumSchooling), words.Name(rules.MinimumSchooling)),
            Limit(rules, nameof(RuleSet.MinimumSchoolingDifficultArea), words.Name(rules.MinimumSchoolingDifficultArea)),
            Limit(rules, nameof(RuleSet.AcquaintanceMonths), rules.AcquaintanceMonths),
            Limit(rules, nameof(RuleSet.CellMinimumFullMembers), rules.CellMinimumFullMembers),
            Limit(rules, nameof(RuleSet.CellThreshold), rules.CellThreshold.Numerator, rules.CellThreshold.Denominator, rules.VotesNeeded(7)),
        ],
        CandidateStage.Decided => [Limit(rules, nameof(RuleSet.DecisionWorkingDays), rules.DecisionWorkingDays)],
        CandidateStage.Probation => [Limit(rules, nameof(RuleSet.CeremonyWorkingDays), rules.CeremonyWorkingDays), Limit(rules, nameof(RuleSet.ProbationMonths), rules.ProbationMonths)],
        CandidateStage.Recognised => [Limit(rules, nameof(RuleSet.RecognitionVoteWorkingDays), rules.RecognitionVoteWorkingDays)],
        _ => [],
    };

    private ProcedureLimit Limit(RuleSet rules, string parameter, params object[] numbers) => new(strings[$"Procedure.Limit.{parameter}", numbers], rules.IsVerified(parameter));
}
