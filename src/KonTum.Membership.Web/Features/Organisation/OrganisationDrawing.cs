using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Organisation;

/// <summary>Shows units and cells with their counts.</summary>
public sealed class OrganisationDrawing(IStringLocalizer<OrganisationStrings> strings, DomainWords words, CountWords counts, CurrentUser user)
{
    /// <summary>One row a unit above the cells, in the order of the tree; its cells are one step further on.</summary>
    public DataTable Tree(OrganisationTree tree, IReadOnlyDictionary<int, CellCounts> cells, UnitScope scope)
    {
        var units = tree.Subtree(scope.UnitId).Where(node => node.Kind != UnitKind.Cell || node.Id == scope.UnitId)
            .Select(node => (Node: node, Below: tree.Subtree(node.Id).Where(below => below.Kind == UnitKind.Cell).Select(below => cells[below.Id]).ToList())).ToList();
        Func<CellCounts, int>[] columns = [count => count.Members, count => count.FullMembers, count => count.Candidates];
        var exact = columns.Select(column => Disclosure.IsColumnExact(units.Select(unit => unit.Below.Sum(column)), scope.SeesPeople)).ToList();
        var rows = units.Select(unit => new TableRow(
        [
            UnitCell(unit.Node, scope), new(words.Name(unit.Node.Kind)), new(Display.Number(unit.Below.Count)),
            .. columns.Select((column, index) => new TableCell(counts.Row(unit.Below.Sum(column), exact[index]))),
        ])
        { IsTotal = unit.Node.Id == scope.UnitId && unit.Node.Kind != UnitKind.Cell });
        return new DataTable(strings["Tree.Table"],
            [new(strings["Column.Unit"]), new(strings["Column.Kind"]), new(strings["Column.Cells"], true), new(strings["Column.Members"], true), new(strings["Column.Full"], true), new(strings["Column.Candidates"], true)],
            [.. rows]);
    }

    public DataTable Cells(IEnumerable<TreeNode> page, OrganisationTree tree, IReadOnlyDictionary<int, CellCounts> cells, UnitScope scope) => new(strings["Cells.Title"],
        [
            new(strings["Column.Cell"]), new(strings["Column.Base"]), new(strings["Column.Setting"]), new(strings["Column.Members"], true), new(strings["Column.Full"], true),
            new(strings["Column.Candidates"], true), new(strings["Column.Villages"], true),
        ],
        [.. page.Select(cell => CellRow(cell, tree.BaseOf(cell.Id), cells[cell.Id], scope))])
    { HidesCaption = true };

    public DefinitionList Facts(TreeNode cell, TreeNode? above, CellCounts count, int target, UnitScope scope)
    {
        var (sees, year) = (scope.SeesPeople, scope.AsOf.Year);
        return new DefinitionList(
        [
            new(strings["Cell.Code"], cell.Slug),
            new(strings["Column.Base"], above?.Name ?? (user.IsCell ? words.Name(cell.Kind) : null)),
            new(strings["Column.Setting"], words.Name(cell.Setting)),
            new(strings["Column.Members"], counts.Row(count.Members, sees)) { Note = strings["Cell.Members.Note"] },
            new(strings["Column.Full"], counts.Row(count.FullMembers, sees)) { Note = strings["Cell.Full.Note"] },
            new(strings["Column.Candidates"], counts.Row(count.Candidates, sees)) { Note = strings["Cell.Candidates.Note"] },
            new(strings["Cell.Target", year], target == 0 ? strings["Cell.Target.None"].Value : Display.Number(target))
            {
                Note = strings["Cell.Target.Note"],
                Href = target > 0 && user.May(Permissions.ReadTargets) ? $"/targets/{year}/cells/{cell.Slug}" : null,
            },
        ]);
    }

    public DataTable? Villages(IReadOnlyList<CellVillageLine> villages, DateOnly asOf) => villages.Count == 0 ? null : new DataTable(strings["Cell.Villages"],
        [new(strings["Village.Name"]), new(strings["Village.Kind"]), new(strings["Village.Service"])],
        [.. villages.Select(village => new TableRow(
            [new(village.Name, Address.Of($"/villages/{village.Code}", ("asOf", Address.Day(asOf)))), new(words.Name(village.Kind)), new(words.Name(village.Service))]))])
    { HidesCaption = true };

    public IReadOnlyList<LinkItem> Links(TreeNode cell, DateOnly asOf)
    {
        string To(string path) => Address.Of(path, ("asOf", Address.Day(asOf)), ("unit", cell.Slug));
        var links = new List<LinkItem>();
        if (user.May(Permissions.ReadMembers)) links.Add(new LinkItem(strings["Cell.Members"], To("/members")));
        if (user.May(Permissions.ReadCandidates)) links.Add(new LinkItem(strings["Cell.Candidates"], To("/candidates")));
        if (user.May(Permissions.ReadCandidates)) links.Add(new LinkItem(strings["Cell.Mentors"], $"/cells/{cell.Slug}/mentors"));
        links.Add(new LinkItem(strings["Cell.Overview"], To("/dashboard")));
        return links;
    }

    public string? Note(UnitScope scope) => counts.Note(scope.SeesPeople);

    private static TableCell UnitCell(TreeNode node, UnitScope scope) => new(node.Name, node.Kind == UnitKind.Cell
        ? Address.Of($"/cells/{node.Slug}", ("asOf", Address.Day(scope.AsOf)))
        : Address.Of("/cells", ("asOf", Address.Day(scope.AsOf)), ("unit", node.Slug)));

    private TableRow CellRow(TreeNode cell, TreeNode? above, CellCounts count, UnitScope scope) => new(
    [
        new(cell.Name, Address.Of($"/cells/{cell.Slug}", ("asOf", Address.Day(scope.AsOf)))), new(above?.ShortName ?? ""), new(words.Name(cell.Setting)),
        new(counts.Row(count.Members, scope.SeesPeople)), new(counts.Row(count.FullMembers, scope.SeesPeople)), new(counts.Row(count.Candidates, scope.SeesPeople)),
        new(Display.Number(count.Villages)),
    ]);
}
