namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>How many members each cell has on the day of the figures, drawn so that the sum is met.</summary>
internal static class CellSizes
{
    private const int LeastMembers = 4;
    private const int SmallCellMembers = 2;

    public static void Draw(CityWorld world)
    {
        var random = world.Random("cell sizes");
        world.SmallCell.Size = SmallCellMembers;
        var others = world.Cells.Where(cell => cell != world.SmallCell).ToLookup(cell => cell.IsVillageCell);
        Share([.. others[true]], world.Settings.VillageMembers - SmallCellMembers, random);
        Share([.. others[false]], world.Settings.Members - world.Settings.VillageMembers, random);
    }

    private static void Share(List<CellSite> cells, int members, SplitMix64 random)
    {
        var weights = cells.ConvertAll(cell => random.Between(2, 14) + (cell.Villages.Count > 1 ? 5 : 0));
        var sum = weights.Sum();
        var free = members - LeastMembers * cells.Count;
        // Cumulated rounding: the parts always add up to the whole.
        var (before, given) = (0L, 0);
        for (var i = 0; i < cells.Count; i++)
        {
            before += weights[i];
            var until = (int)(before * free / sum);
            cells[i].Size = LeastMembers + until - given;
            given = until;
        }
    }
}
