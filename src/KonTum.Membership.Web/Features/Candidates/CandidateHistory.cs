using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Candidates;

/// <summary>Tells a file in sentences, in the reader's language.</summary>
public sealed class CandidateHistory(IStringLocalizer<CandidateStrings> strings, DomainWords words)
{
    public TimelineList Of(CandidateDetail candidate)
    {
        var steps = candidate.Steps.Select(step => new TimelineEntry(DayOf(step), Sentence(step)) { Note = Note(step) });
        var corrections = candidate.Corrections.Select(line => new TimelineEntry(line.OccurredOn ?? DateOnly.FromDateTime(line.At), Sentence(line))
        {
            Note = line.By is { } by ? strings["History.EnteredBy", by].Value : null,
        });
        return new TimelineList([.. steps.Concat(corrections).OrderByDescending(entry => entry.On)]);
    }

    /// <summary>What the person said of themselves. Ethnicity and religion are named only where they were stated, and closed.</summary>
    public DefinitionList Facts(CandidateDetail c)
    {
        var items = new List<DefinitionItem>
        {
            new(strings["Fact.Gender"], words.Name(c.Gender)),
            new(strings["Fact.Village"], c.VillageName) { Href = c.VillageCode is null ? null : $"/villages/{c.VillageCode}" },
            new(strings["Fact.Cell"], c.BaseName is null ? c.CellName : $"{c.CellName}, {c.BaseName}") { Href = $"/cells/{c.CellSlug}" },
            new(strings["Fact.Schooling"], words.Name(c.Schooling)),
            new(strings["Fact.YouthUnion"], strings[c.YouthUnionMember ? "Fact.Yes" : "Fact.No"]),
            new(strings["Fact.VillageOfficer"], strings[c.VillageOfficer ? "Fact.Yes" : "Fact.No"]),
        };
        // Said to be there, and opened with a reason on a page of its own.
        if (c.EthnicCode is not null) items.Add(new DefinitionItem(strings["Fact.Ethnic"], strings["Fact.Closed"]) { Note = strings["Fact.OwnWord"] });
        if (c.ReligionCode is not null) items.Add(new DefinitionItem(strings["Fact.Religion"], strings["Fact.Closed"]) { Note = strings["Fact.OwnWord"] });
        items.Add(new DefinitionItem(strings["Fact.Sensitive"], strings["Fact.Reveal"]) { Href = $"/candidates/{c.PublicId}/sensitive" });
        return new DefinitionList(items);
    }

    /// <summary>A step is taken back on the day somebody does it, however far back the file then stands.</summary>
    private static DateOnly DayOf(StepLine step) => step.Act == StepAct.TakenBack ? DateOnly.FromDateTime(step.EnteredAt) : step.OccurredOn;

    private string Sentence(StepLine step)
    {
        if (step.Act == StepAct.TakenBack) return strings["History.TakenBack", string.Empty, words.Name(step.Stage)];
        var name = step.Act == StepAct.Taken ? step.Stage.ToString() : step.Act.ToString();
        return strings[step.Document is null ? $"History.{name}" : $"History.{name}.Numbered", step.Document ?? string.Empty];
    }

    private string Sentence(CorrectionLine line) => line.Act == "Candidate.Corrected"
        ? strings["History.Corrected", string.Join(", ", line.Fields.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(field => strings[$"Field.{field}"].Value))]
        : strings["History.MentorReplaced"];

    private string? Note(StepLine step)
    {
        var parts = new List<string>();
        if (step.EnteredBy is { } by) parts.Add(strings["History.EnteredBy", by]);
        if (step.OnBehalfOf is { } unit) parts.Add(strings["History.OnBehalf", unit]);
        if (step.TakenBackBy is not null) parts.Add(strings["History.TakenBackNote"]);
        var reason = string.Join("; ", new[] { words.Name(step.ExitReason), step.Reason }.Where(part => !string.IsNullOrEmpty(part)));
        if (reason.Length > 0) parts.Add(strings["History.Reason", reason]);
        return parts.Count == 0 ? null : string.Join(" · ", parts);
    }
}
