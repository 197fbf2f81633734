using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Web.Features.Shared;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Candidates;

/// <summary>Says what stands in the way: the reason, the clause, whether anybody has read it, and from when on it does no longer.</summary>
public sealed class HindranceWords(IStringLocalizer<CandidateStrings> strings, IStringLocalizer<RuleStrings> rules, DomainWords words)
{
    public DefinitionList Of(IEnumerable<Hindrance> hindrances, FileCourse course) =>
        new([.. hindrances.Select(hindrance => new DefinitionItem(rules[hindrance.Rule.Name], words.Say(hindrance.Verdict.Reason!)) { Note = Note(hindrance, course) })]);

    /// <summary>For the page of a step that cannot lawfully be taken today.</summary>
    public Banner Banner(FileCourse course) =>
        new(Tone.Warning, Why(course)) { Title = Earliest(course) };

    public string Why(FileCourse course) => string.Join(" ", course.InTheWay.Select(hindrance => words.Say(hindrance.Verdict.Reason!)));

    /// <summary>What the button of the next step says while it cannot be taken.</summary>
    public string Earliest(FileCourse course) =>
        course.EarliestNext is { } day ? strings["Hindrance.EarliestNext", Display.Day(day)] : strings["Hindrance.NotByWaiting"];

    private string Note(Hindrance hindrance, FileCourse course)
    {
        var parts = new List<string> { strings["Hindrance.Step", words.Name(hindrance.Step)], rules[hindrance.Rule.ClauseKey], strings["Clock.Basis", course.Rules.LegalBasis] };
        if (!hindrance.Rule.IsVerified(course.Rules)) parts.Add(strings["Clock.Unverified"]);
        if (hindrance.Verdict.Earliest is { } day) parts.Add(strings["Hindrance.Earliest", Display.Day(day)]);
        return string.Join(" ", parts);
    }
}
