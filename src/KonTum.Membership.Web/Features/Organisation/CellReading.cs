using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;

namespace KonTum.Membership.Web.Features.Organisation;

/// <summary>What the pages about cells read; the tree of a day is small enough to be searched here.</summary>
public sealed class CellReading(OrganisationQuery organisation, CellQuery cells, FiguresQuery figures)
{
    public Task<OrganisationTree> TreeAsync(UnitScope scope, CancellationToken cancellationToken) => organisation.TreeAsync(scope, cancellationToken);

    public Task<IReadOnlyDictionary<int, CellCounts>> CountsAsync(UnitScope scope, CancellationToken cancellationToken) => cells.CountsAsync(scope, cancellationToken);

    public Task<List<CellVillageLine>> VillagesAsync(UnitScope cell, CancellationToken cancellationToken) => cells.VillagesAsync(cell.UnitId, cell.AsOf, cancellationToken);

    public async Task<int> TargetAsync(UnitScope cell, CancellationToken cancellationToken) => (await figures.WorkloadAsync(cell, cancellationToken)).Target;

    /// <summary>The cells below a unit whose name or code holds every word, accents aside.</summary>
    public static IReadOnlyList<TreeNode> Find(OrganisationTree tree, int unitId, string? text)
    {
        var words = VietnameseText.SearchWords(text ?? string.Empty);
        return
        [
            .. tree.Subtree(unitId).Where(node => node.Kind == UnitKind.Cell)
                .Where(cell => words.Count == 0 || Holds(VietnameseText.SearchWords($"{cell.Name} {cell.Slug}"), words)),
        ];
    }

    private static bool Holds(IReadOnlyList<string> name, IReadOnlyList<string> words) =>
        words.All(word => name.Any(part => part.StartsWith(word, StringComparison.Ordinal)));
}
