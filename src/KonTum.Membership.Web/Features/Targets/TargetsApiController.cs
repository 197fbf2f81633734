using System.Text.Json;
using System.Text.Json.Serialization;
using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Targets;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Targets;

/// <summary>The plan in force as figures. Its shape is in the contract: fields may be added, none changed.</summary>
[ApiController]
public sealed class TargetsApiController(TargetPlanQuery plans, ScopeFinder scopes, CurrentUser user) : ControllerBase
{
    [HttpGet("/api/v1/targets/{year:int}")]
    [Authorize(Permissions.ReadTargets)]
    public async Task<ActionResult<TargetsAnswer>> Get(int year, string? unit, CancellationToken cancellationToken)
    {
        if (TargetYears.DayOf(year, user.Today) is not { } day || await scopes.FindAsync(unit, day, cancellationToken) is not { } asked) return NotFound();
        var targets = await plans.YearAsync(asked.Scope, year, cancellationToken);
        return targets.Plan is null ? NotFound() : TargetsAnswer.Of(targets, asked, day);
    }
}

public sealed record TargetsAnswer(
    int Year, DateOnly AsOf, string Unit, int Total, int Admitted, WeightsAnswer Weights, string Cap, string? DecisionNumber, IReadOnlyList<CellAnswer> Cells)
{
    public DateOnly? TakesEffectOn { get; init; }

    /// <summary>Figures of the whole city that the plan watches; a group without one is left out.</summary>
    public IReadOnlyDictionary<string, int> SubTargets { get; init; } = new Dictionary<string, int>();

    public IReadOnlyList<RevisionAnswer> Revisions { get; init; } = [];

    public static TargetsAnswer Of(PlanTargets targets, AskedScope asked, DateOnly day)
    {
        var plan = targets.Plan!;
        var cells = targets.Bases.SelectMany(part => part.Lines.Select(line => CellAnswer.Of(line, part.Slug, asked.Scope.SeesPeople)));
        return new TargetsAnswer(plan.Year, day, asked.UnitSlug, targets.Number, targets.Admitted, WeightsAnswer.Of(plan.Weights), CapOf(plan.CapRule), plan.DecisionNumber, [.. cells])
        {
            TakesEffectOn = plan.TakesEffectOn,
            SubTargets = Enum.GetValues<PriorityGroup>().Where(group => plan.SubTargets.Of(group) is not null).ToDictionary(group => JsonNamingPolicy.CamelCase.ConvertName(group.ToString()), group => plan.SubTargets.Of(group)!.Value),
            Revisions = [.. targets.Revisions.Select(revision => new RevisionAnswer(revision.Number, revision.DecisionNumber, revision.RevisedOn, revision.Reason, revision.Changes.Sum(change => change.Delta)))],
        };
    }

    private static string CapOf(CapRule rule) => rule switch
    {
        CapRule.ApplicantsAndMentors => "min(P,K)",
        CapRule.MentorsOnly => "K",
        _ => "none",
    };
}

/// <param name="Change">By how much it changed the total of the cells within reach.</param>
public sealed record RevisionAnswer(int Number, string DecisionNumber, DateOnly RevisedOn, string Reason, int Change);

public sealed record WeightsAnswer(string Members, string Applicants, string Villages)
{
    public static WeightsAnswer Of(TargetWeights weights) => new(
        new Fraction(weights.Members, weights.Sum).ToString(), new Fraction(weights.Applicants, weights.Sum).ToString(), new Fraction(weights.Villages, weights.Sum).ToString());
}

/// <summary>Counts of people in one cell are left out for readers who may not open their files; targets and admissions never are.</summary>
public sealed record CellAnswer(string Code, string Name, string Unit)
{
    [JsonPropertyName("M")]
    public int? Members { get; init; }

    [JsonPropertyName("P")]
    public int? Applicants { get; init; }

    [JsonPropertyName("V")]
    public int? VillagesWithoutMember { get; init; }

    [JsonPropertyName("K")]
    public int? MentorCapacity { get; init; }

    public int? FullMembers { get; init; }

    public int? Floor { get; init; }

    public int? Cap { get; init; }

    public string? Weight { get; init; }

    public int Manual { get; init; }

    public int Revised { get; init; }

    public int Target { get; init; }

    public int Admitted { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Suppressed { get; init; }

    public static CellAnswer Of(TargetLine line, string unit, bool seesPeople)
    {
        var bare = new CellAnswer(line.Code, line.Name, unit)
        {
            VillagesWithoutMember = line.Inputs?.VillagesWithoutMember,
            Manual = line.Inputs?.Manual ?? 0,
            Revised = line.Revised,
            Target = line.Number,
            Admitted = line.Admitted,
            Suppressed = !seesPeople,
        };
        return seesPeople && line.Inputs is { } counted
            ? bare with
            {
                Members = counted.Members,
                Applicants = counted.Applicants,
                MentorCapacity = counted.MentorCapacity,
                FullMembers = counted.FullMembers,
                Floor = counted.Floor,
                Cap = counted.Cap,
                Weight = $"{counted.WeightNumerator}/{counted.WeightDenominator}",
            }
            : bare;
    }
}
