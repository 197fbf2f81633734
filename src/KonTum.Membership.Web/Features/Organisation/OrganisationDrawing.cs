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
    public DataTable Tree(OrganisationTree tree, IReadOnlyDictionary<int, CellCounts> cells, UnitScope scope, PublishedApplicants applicants)
    {
        var units = tree.Subtree(scope.UnitId).Where(node => node.Kind != UnitKind.Cell || node.Id == scope.UnitId)
            .Select(node => (Node: node, Below: tree.Subtree(node.Id).Where(below => below.Kind == UnitKind.Cell).Select(below => cells[below.Id]).ToList())).ToList();
        var members = Disclosure.ShowsMembers([.. units.Where(unit => unit.Node.Kind != UnitKind.Cell).Select(unit => unit.Below.Sum(count => count.Members))], scope.AsOf, user.Today);
        var rows = units.Select(unit => new TableRow(
        [
            UnitCell(unit.Node, scope), new(words.Name(unit.Node.Kind)), new(Display.Number(unit.Below.Count)),
            Cell(unit.Below.Sum(count => count.Members), unit.Node.Kind.IsAboveBase() || (unit.Node.Kind.IsBase() && members)),
            // Full members and members tell the few probationary ones by their difference.
            Cell(unit.Below.Sum(count => count.FullMembers), unit.Node.Kind.IsAboveBase()),
            Cell(unit.Below.Sum(count => count.Candidates), unit.Node.Kind.IsAboveBase() || applicants.ByUnit.ContainsKey(unit.Node.Id)),
        ])
        { IsTotal = unit.Node.Id == scope.UnitId && unit.Node.Kind != UnitKind.Cell });
        return new DataTable(strings["Tree.Table"],
            [new(strings["Column.Unit"]), new(strings["Column.Kind"]), new(strings["Column.Cells"], true), new(strings["Column.Members"], true), new(strings["Column.Full"], true), new(strings["Column.Candidates"], true)],
            [.. rows]);

        TableCell Cell(int count, bool told) => counts.Cell(count, told ? new PublishedCount(count, null) : PublishedCount.Untold, scope.SeesPeople);
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
            counts.Item(strings["Column.Members"], count.Members, PublishedCount.Untold, sees) with { Note = strings["Cell.Members.Note"] },
            counts.Item(strings["Column.Full"], count.FullMembers, PublishedCount.Untold, sees) with { Note = strings["Cell.Full.Note"] },
            counts.Item(strings["Column.Candidates"], count.Candidates, PublishedCount.Untold, sees) with { Note = strings["Cell.Candidates.Note"] },
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
        .. new[] { count.Members, count.FullMembers, count.Candidates }.Select(number => counts.Cell(number, PublishedCount.Untold, scope.SeesPeople)),
        new(Display.Number(count.Villages)),
    ]);
}
