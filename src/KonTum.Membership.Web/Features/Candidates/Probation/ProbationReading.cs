using KonTum.Membership.Application.Probation;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Probation;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Candidates.Probation;

/// <summary>Says the dates that count from the admission decision, and which acts are open.</summary>
public sealed class ProbationReading(ProbationQuery query, Rulebook rulebook, IStringLocalizer<ProbationStrings> strings, DomainWords words)
{
    public async Task<ProbationPage?> FindAsync(CurrentUser user, Guid id, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(user.Scope(), id, cancellationToken) is not { } file) return null;
        var rules = rulebook.Find(file.RuleSetId) ?? rulebook.At(user.Today);
        var alert = file is { Stage: CandidateStage.Probation, CeremonyOn: { } ceremony } ? ProbationAlerts.Of(ceremony, file.ExtraMonths, rules, user.Today) : null;
        return new ProbationPage(file, Dates(file, rules), alert, rules, [.. Acts(file, rules).Where(act => May(user, act))]);
    }

    public ProbationActPage? Act(ProbationPage page, ProbationAct act, ProbationForm? form) => page.Acts.Contains(act)
        ? new ProbationActPage(page.File, act, form ?? new ProbationForm { Version = page.File.Version, ProposalId = page.Waiting?.PublicId ?? Guid.CreateVersion7() }, Choices(act))
        : null;

    private static bool May(CurrentUser user, ProbationAct act) => user.May(act == ProbationAct.Decide ? Permissions.DecideStrikeOff : Permissions.WriteCandidates);

    private static IEnumerable<ProbationAct> Acts(ProbationView file, RuleSet rules)
    {
        var probationary = file.Stage is CandidateStage.Decided or CandidateStage.Probation && file.LeftOn is null;
        var waiting = file.StrikeOffs.Any(strike => strike.State == StrikeOffState.Proposed);
        if (probationary) yield return ProbationAct.Class;
        if (file.Stage == CandidateStage.Probation && file.ExtraMonths == 0 && rules.ProbationExtensionAllowed) yield return ProbationAct.Extend;
        if (probationary) yield return waiting ? ProbationAct.Decide : ProbationAct.Propose;
        if (file is { Stage: CandidateStage.Recognised, HandedOverOn: null }) yield return ProbationAct.HandOver;
    }

    private IReadOnlyList<SelectListItem> Choices(ProbationAct act) => act switch
    {
        ProbationAct.Propose => [.. CandidateStage.StruckOff.Reasons().Select(reason => new SelectListItem(words.Name(reason), reason.ToString()))],
        ProbationAct.Decide => [.. new[] { StrikeOffState.Decided, StrikeOffState.Rejected }.Select(outcome => new SelectListItem(words.Name(outcome), outcome.ToString()))],
        _ => [],
    };

    private DefinitionList Dates(ProbationView file, RuleSet rules)
    {
        var endsOn = file.CeremonyOn?.AddMonths(rules.ProbationMonths + file.ExtraMonths);
        var items = new List<DefinitionItem>
        {
            new(strings["Date.Admitted"], Display.Day(file.AdmittedOn)) { Note = strings["Date.AdmittedNote"] },
            new(strings["Date.Ceremony"], Day(file.CeremonyOn)) { Note = strings["Date.CeremonyNote"] },
            new(strings["Date.ProbationEnds"], Day(endsOn)) { Note = file.ExtraMonths > 0 ? strings["Date.Extended", file.ExtraMonths].Value : null },
            new(strings["Date.Class"], file.NewMemberClassOn is { } taught ? strings["Date.ClassNumbered", Display.Day(taught), file.NewMemberClassNumber ?? string.Empty].Value : null) { Note = strings["Date.ClassNote"] },
            new(strings["Date.Full"], Day(file.FullFrom)) { Note = strings["Date.FullNote"] },
            new(strings["Date.Recognised"], Day(file.RecognisedOn)),
        };
        if (file.Stage == CandidateStage.Recognised) items.Add(new DefinitionItem(strings["Date.HandedOver"], Day(file.HandedOverOn)));
        if (file.LeftOn is { } left) items.Add(new DefinitionItem(strings["Date.Left"], Display.Day(left)) { Note = words.Name(file.LeftBy) });
        return new DefinitionList(items);
    }

    private static string? Day(DateOnly? day) => day is { } known ? Display.Day(known) : null;
}
