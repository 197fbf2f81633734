using KonTum.Membership.Application.Pools;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Pools;

/// <summary>The pools of a unit: one by one with their people for those who keep them, one number a cell for those above.</summary>
public sealed record PoolsPage(AskedBar Bar, AskedScope Asked, bool WithPeople, IReadOnlyList<PoolPart> Pools, DataTable? Counts);

public sealed record PoolPart(string Title, string Term, DataTable? People);

/// <summary>Shows pools.</summary>
public sealed class PoolDrawing(IStringLocalizer<PoolStrings> strings, DomainWords words)
{
    public IReadOnlyList<PoolPart> Parts(IReadOnlyList<PoolView> pools) =>
        [.. pools.Select(pool => new PoolPart(
            strings["Pool.Title", words.Name(pool.Kind), pool.CellName],
            strings["Pool.Term", Display.Day(pool.TermFrom), Display.Day(pool.TermTo.AddDays(-1)), pool.Resolution],
            pool.Count == 0 ? null : People(pool)))];

    public DataTable? Counts(IReadOnlyList<PoolView> cells, DateOnly asOf) => cells.Count == 0 ? null : new DataTable(strings["Table"],
        [new(strings["Column.Cell"]), new(strings["Column.Term"]), new(strings["Column.Count"], true)],
        [
            .. cells.Select(cell => new TableRow(
                [new(cell.CellName, Address.Of($"/cells/{cell.CellSlug}", ("asOf", Address.Day(asOf)))), new(Term(cell)), new(Display.Number(cell.Count))])),
            new TableRow([new(strings["Total"]), new(""), new(Display.Number(cells.Sum(cell => cell.Count)))]) { IsTotal = true },
        ]);

    private DataTable People(PoolView pool) => new(strings["Pool.Count", Display.Number(pool.Count)],
        [new(strings["Column.Name"]), new(strings["Column.Entered"])],
        [.. pool.People.Select(person => new TableRow([new(person.FullName, $"/candidates/{person.PublicId}"), new(Display.Day(person.EnteredOn))]))]);

    private string Term(PoolView pool) => strings["Term", Display.Day(pool.TermFrom), Display.Day(pool.TermTo.AddDays(-1))];
}
