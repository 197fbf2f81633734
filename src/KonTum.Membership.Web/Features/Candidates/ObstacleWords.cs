using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Web.Features.Shared;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Candidates;

/// <summary>Says what stands in the way: the reason, the clause, whether anybody has read it, and from when on it does no longer.</summary>
public sealed class ObstacleWords(IStringLocalizer<CandidateStrings> strings, IStringLocalizer<RuleStrings> rules, DomainWords words)
{
    public DefinitionList Of(IEnumerable<Obstacle> obstacles, FileCourse course) =>
        new([.. obstacles.Select(obstacle => new DefinitionItem(rules[obstacle.Rule.Name], words.Say(obstacle.Verdict.Reason!)) { Note = Note(obstacle, course) })]);

    /// <summary>For the page of a step that cannot lawfully be taken today.</summary>
    public Banner Banner(FileCourse course) =>
        new(Tone.Warning, Why(course)) { Title = Earliest(course) };

    public string Why(FileCourse course) => string.Join(" ", course.InTheWay.Select(obstacle => words.Say(obstacle.Verdict.Reason!)));

    /// <summary>What the button of the next step says while it cannot be taken.</summary>
    public string Earliest(FileCourse course) =>
        course.EarliestNext is { } day ? strings["Obstacle.EarliestNext", Display.Day(day)] : strings["Obstacle.NotByWaiting"];

    private string Note(Obstacle obstacle, FileCourse course)
    {
        var parts = new List<string> { strings["Obstacle.Step", words.Name(obstacle.Step)], rules[obstacle.Rule.ClauseKey], strings["Clock.Basis", course.Rules.LegalBasis] };
        if (!obstacle.Rule.IsVerified(course.Rules)) parts.Add(strings["Clock.Unverified"]);
        if (obstacle.Verdict.Earliest is { } day) parts.Add(strings["Obstacle.Earliest", Display.Day(day)]);
        return string.Join(" ", parts);
    }
}
