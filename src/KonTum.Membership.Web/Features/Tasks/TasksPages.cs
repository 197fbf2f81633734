using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Features.Shared.Tasks;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Features.Tasks;

public sealed class TasksForm
{
    private const int UsualPageSize = 50;
    private const int MaxPageSize = 200;

    [StringLength(Domain.Organisation.Unit.MaxSlugLength)]
    public string? Unit { get; set; }

    public int Page { get; set; } = 1;

    public int PageSize { get; set; } = UsualPageSize;

    public int Number => Math.Max(1, Page);

    public int Size => Math.Clamp(PageSize, 1, MaxPageSize);
}

/// <summary>What waits in a unit: counts by the units below it, and the things themselves where the unit works with the people.</summary>
public sealed record TasksPage(AskedScope Asked, DateOnly Today, DataTable? Summary, IReadOnlyList<TaskGroup> Groups, Pager Pager)
{
    public string DigestHref => Asked.IsOwn ? "/tasks/digest" : $"/tasks/digest?unit={Asked.UnitSlug}";

    public string StagesHref => Asked.IsOwn ? "/tasks/stages" : $"/tasks/stages?unit={Asked.UnitSlug}";
}

/// <summary>A week on one page, to be printed and ticked off.</summary>
/// <param name="Beyond">How many more there are than the page has lines.</param>
public sealed record DigestPage(AskedScope Asked, string Reader, DateOnly Monday, DateOnly Sunday, DateOnly Today, DataTable? Summary, IReadOnlyList<TaskGroup> Groups, int Shown, int Beyond);
