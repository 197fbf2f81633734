using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Features.Shared.Rules;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Help;

/// <summary>The whole procedure as one regulation has it.</summary>
/// <param name="InForce">Whether this is the set of today.</param>
/// <param name="Others">Parameters that belong to no step.</param>
public sealed record ProcedurePage(RuleSet Rules, bool InForce, IReadOnlyList<RuleSet> Sets, IReadOnlyList<ProcedureStep> Steps, IReadOnlyList<ProcedureLimit> Others);

/// <param name="Clause">Where the step stands in the Charter and in the texts that carry it out.</param>
/// <param name="Limits">Each with the mark of those that nobody has read in the text itself.</param>
public sealed record ProcedureStep(int Number, CandidateStage Stage, string What, string Actor, string Papers, string Clause, IReadOnlyList<ProcedureLimit> Limits);

public sealed record ProcedureLimit(string Text, bool Verified);

/// <summary>Writes the procedure out of a rule set, so that the page cannot say anything else than what the program does.</summary>
public sealed class ProcedureText(IStringLocalizer<HelpStrings> strings, DomainWords words, ParameterWords parameters)
{
    /// <summary>The step at which each parameter matters. What is named here nowhere stands below the steps.</summary>
    private static readonly Dictionary<CandidateStage, string[]> Steplike = new()
    {
        [CandidateStage.WishRecorded] = [nameof(RuleSet.WithdrawalAnswerWorkingDays), nameof(RuleSet.ErasureDays), nameof(RuleSet.ReadmissionMonths), nameof(RuleSet.ReadmissionOnce), nameof(RuleSet.ReadmissionNeedsAgreement)],
        [CandidateStage.MentorsAssigned] = [nameof(RuleSet.MentorLoadLimit)],
        [CandidateStage.ClassCompleted] = [nameof(RuleSet.CertificateMonths)],
        [CandidateStage.FileOpened] = [nameof(RuleSet.LetterBeforeCurriculum), nameof(RuleSet.HandwrittenAllowed), nameof(RuleSet.TypedAllowed), nameof(RuleSet.FileFreshMonths)],
        [CandidateStage.BackgroundVerified] = [nameof(RuleSet.VerificationWorkingDays), nameof(RuleSet.VerificationAbroadWorkingDays), nameof(RuleSet.ConclusionAfterVerification)],
        [CandidateStage.OpinionsCollected] =
        [
            nameof(RuleSet.Introducers), nameof(RuleSet.AcquaintanceMonths), nameof(RuleSet.ReplacementNeedsAcquaintance),
            nameof(RuleSet.YouthUnionMayIntroduce), nameof(RuleSet.YouthMaximumAgeYears), nameof(RuleSet.TradeUnionMayIntroduce),
        ],
        [CandidateStage.CellVotePassed] =
        [
            nameof(RuleSet.MinimumAgeYears), nameof(RuleSet.MaximumAgeYears), nameof(RuleSet.AgeCounting), nameof(RuleSet.OverAgeWithAgreement), nameof(RuleSet.MinimumSchooling),
            nameof(RuleSet.MinimumSchoolingDifficultArea), nameof(RuleSet.MinimumSchoolingRespectedPerson), nameof(RuleSet.RespectedPersonNeedsAgreement), nameof(RuleSet.SchoolingEvidence),
            nameof(RuleSet.CellMinimumFullMembers), nameof(RuleSet.CellThreshold), nameof(RuleSet.ExcusedLeaveBase),
        ],
        [CandidateStage.Decided] =
        [
            nameof(RuleSet.CommitteeThreshold), nameof(RuleSet.StandingCommitteeThreshold), nameof(RuleSet.DecidingBodies),
            nameof(RuleSet.DecisionWorkingDays), nameof(RuleSet.BaseDecisionWorkingDays), nameof(RuleSet.SeniorityFrom),
        ],
        [CandidateStage.Probation] =
        [
            nameof(RuleSet.CeremonyWorkingDays), nameof(RuleSet.CeremonyFrom), nameof(RuleSet.MemberFileWorkingDays), nameof(RuleSet.ProbationMonths), nameof(RuleSet.ProbationExtensionAllowed),
            nameof(RuleSet.NewMemberClassRequired), nameof(RuleSet.RecognitionAlertDays),
        ],
        [CandidateStage.Recognised] = [nameof(RuleSet.RecognitionVoteWorkingDays), nameof(RuleSet.RecognitionDecisionWorkingDays), nameof(RuleSet.FullFrom)],
    };

    public ProcedurePage Page(RuleSet rules, bool inForce, IReadOnlyList<RuleSet> sets)
    {
        var lines = parameters.Lines(rules, null).ToDictionary(line => line.Parameter);
        var steps = CandidateStages.Path.Select((stage, index) => new ProcedureStep(
            index + 1, stage, strings[$"Procedure.{stage}"], strings[$"Procedure.Actor.{stage}"], strings[$"Procedure.Papers.{stage}"], strings[$"Procedure.Clause.{stage}"], Limits(stage, rules, lines)));
        var placed = Steplike.Values.SelectMany(names => names).ToHashSet(StringComparer.Ordinal);
        return new ProcedurePage(rules, inForce, sets, [.. steps], [.. lines.Values.Where(line => !placed.Contains(line.Parameter)).Select(Limit)]);
    }

    private IReadOnlyList<ProcedureLimit> Limits(CandidateStage stage, RuleSet rules, Dictionary<string, ParameterLine> lines)
    {
        var limits = Steplike.GetValueOrDefault(stage, []).Select(name => Limit(lines[name])).ToList();
        if (stage == CandidateStage.WishRecorded) limits.Insert(0, new ProcedureLimit(strings["Procedure.Limit.Consent"], true));
        // What a fraction means is clearer in heads.
        if (stage == CandidateStage.CellVotePassed) limits.Add(new ProcedureLimit(strings["Procedure.Limit.Example", words.Name(stage), rules.VotesNeeded(7)], rules.IsVerified(nameof(RuleSet.CellThreshold))));
        return limits;
    }

    private ProcedureLimit Limit(ParameterLine line) => new(strings["Procedure.Limit", line.Name, line.Value], line.Verified);
}
