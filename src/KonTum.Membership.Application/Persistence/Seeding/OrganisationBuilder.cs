using System.Globalization;
using KonTum.Membership.Domain.Organisation;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>Units, cells, villages, and which cell serves which village.</summary>
internal sealed class OrganisationBuilder(CityWorld world, MembershipDbContext database)
{
    private readonly Dictionary<string, Unit> _units = new(StringComparer.Ordinal);

    public async Task BuildAsync(CancellationToken cancellationToken)
    {
        var rows = world.Reference.Units;
        // A parent's key is known only once it is saved: one save for each level.
        await AddLevelAsync(rows.Where(row => row.Parent is null), cancellationToken);
        await AddLevelAsync(rows.Where(row => row.Slug == world.Settings.Root), cancellationToken);
        await AddLevelAsync(rows.Where(row => row.Kind.IsBase()), cancellationToken);
        await AddCellsAsync(cancellationToken);
        world.RootId = _units[world.Settings.Root].Id;
        await AddVillagesAsync(cancellationToken);
    }

    private async Task AddLevelAsync(IEnumerable<UnitRow> rows, CancellationToken cancellationToken)
    {
        var order = 0;
        foreach (var row in rows)
        {
            var parent = row.Parent is null ? (int?)null : _units[row.Parent].Id;
            var today = new UnitDescription(row.Kind, parent, row.Name, row.ShortName, null, row.Letterhead, row.Symbol, row.Seat, ++order);
            var unit = row.Slug == world.Settings.Root ? AddRoot(row, today) : Add(row.Slug, today);
            _units.Add(row.Slug, unit);
        }

        await database.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The town became a city in 2009: one unit, another name.</summary>
    private Unit AddRoot(UnitRow row, UnitDescription city)
    {
        var town = world.Settings.Town;
        var unit = Add(row.Slug, city with { Name = town.Name, Letterhead = town.Letterhead });
        unit.Change(city, town.Until, CityDays.Entered(town.Until)).OrThrow(row.Slug);
        return unit;
    }

    private Unit Add(string slug, UnitDescription description)
    {
        var from = world.Settings.RecordsFrom;
        var unit = new Unit(world.NextId(), slug, description, from, CityDays.Entered(from));
        database.Units.Add(unit);
        return unit;
    }

    private async Task AddCellsAsync(CancellationToken cancellationToken)
    {
        var bases = world.Reference.Units.ToDictionary(row => row.Slug, StringComparer.Ordinal);
        var made = new List<(CellRow Row, Unit Unit)>();
        foreach (var row in world.Reference.Cells)
        {
            var letterhead = row.Name.ToUpper(CultureInfo.InvariantCulture);
            var order = int.Parse(row.Code[(row.Code.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture);
            made.Add((row, Add(row.Code, new UnitDescription(
                UnitKind.Cell, _units[row.Unit].Id, row.Name, row.Name, row.Setting, letterhead, "CB", bases[row.Unit].Seat, order))));
        }

        await database.SaveChangesAsync(cancellationToken);
        world.Cells = [.. made.Select(cell => new CellSite(cell.Row, bases[cell.Row.Unit], cell.Unit.Id))];
    }

    private async Task AddVillagesAsync(CancellationToken cancellationToken)
    {
        var random = world.Random("village heads");
        var from = world.Settings.RecordsFrom;
        var made = new List<(VillageRow Row, Village Village)>();
        foreach (var row in world.Reference.Villages)
        {
            var description = new VillageDescription(_units[row.Unit].Id, row.Kind, row.Name, row.Kind == VillageKind.Lang, row.DifficultArea);
            var village = new Village(world.NextId(), row.Code, description, from, CityDays.Entered(from));
            RecordHeads(village, row, random);
            database.Villages.Add(village);
            made.Add((row, village));
        }

        await database.SaveChangesAsync(cancellationToken);
        world.Villages = [.. made.Select(village => new VillageSite(village.Row, village.Village.Id))];
        await LinkAsync(cancellationToken);
    }

    /// <summary>Most villages say whether their head is a member; a village without members has no such head.</summary>
    private static void RecordHeads(Village village, VillageRow row, SplitMix64 random)
    {
        if (random.Chance(7)) return;
        var elected = random.Workday(new DateOnly(2006, 2, 1), new DateOnly(2006, 6, 30));
        village.RecordHead(row.ClosesIn is null && random.Chance(55), elected, CityDays.Entered(elected)).OrThrow(row.Code);
        if (row.ClosesIn is not null || !random.Chance(40)) return;
        var again = random.Workday(new DateOnly(2009, 2, 1), new DateOnly(2009, 6, 30));
        village.RecordHead(random.Chance(80), again, CityDays.Entered(again)).OrThrow(row.Code);
    }

    private async Task LinkAsync(CancellationToken cancellationToken)
    {
        var cells = world.Cells.ToDictionary(cell => cell.Row.Code, StringComparer.Ordinal);
        foreach (var village in world.Villages)
        {
            if (village.Row is not { Cell: { } code, Service: { } service }) continue;
            village.Cell = cells[code];
            village.Cell.Villages.Add(village);
            database.CellVillages.Add(new CellVillage(village.Cell.Id, village.Id, service, world.Settings.RecordsFrom));
        }

        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }
}
