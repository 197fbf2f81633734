using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Common;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KonTum.Membership.Web.Features.Candidates.Adding;

/// <summary>What can be chosen in the form, as lists for fields.</summary>
public sealed class AddingChoicesQuery(PlaceQuery places)
{
    public async Task<IReadOnlyList<SelectListItem>> CellsAsync(UnitScope scope, CancellationToken cancellationToken) =>
        [.. (await places.CellsAsync(scope, cancellationToken)).Select(cell => new SelectListItem(cell.Name, cell.Code))];

    public async Task<IReadOnlyList<SelectListItem>> VillagesAsync(UnitScope scope, CancellationToken cancellationToken) =>
        [.. (await places.VillagesAsync(scope, cancellationToken)).Select(village => new SelectListItem(village.Name, village.Code))];

    public Task<int?> CellIdAsync(UnitScope scope, string? slug, CancellationToken cancellationToken) => places.CellIdAsync(scope, slug, cancellationToken);

    public Task<string> CellNameAsync(int cellId, DateOnly today, CancellationToken cancellationToken) => places.NameAsync(cellId, today, cancellationToken);
}
