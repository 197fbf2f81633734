namespace KonTum.Membership.Web.Features.Shared.Components;

/// <summary>The whole area at a glance: a band for each commune, a tile for each village.</summary>
public sealed record CoverageGrid(string Title, IReadOnlyList<CoverageBand> Bands)
{
    public static readonly IReadOnlyList<CoverageState> States =
        [CoverageState.NoMember, CoverageState.NoLocalMember, CoverageState.LocalMember, CoverageState.Unknown];

    /// <summary>Bands in which nothing is lacking are closed until they are asked for: a page of all of them is long.</summary>
    public bool FoldsWhole { get; init; }

    public bool Folds(CoverageBand band) => FoldsWhole && band.Count(CoverageState.LocalMember) == band.Tiles.Count;
}

public sealed record CoverageBand(string Name, string? Href, IReadOnlyList<CoverageTile> Tiles)
{
    public int Count(CoverageState state) => Tiles.Count(tile => tile.State == state);
}

/// <param name="Detail">A short line under the name, such as "5 đảng viên tại chỗ".</param>
public sealed record CoverageTile(string Name, CoverageState State, string? Href = null, string? Detail = null)
{
    /// <summary>The short line on paper, which may say less; the state's own name where it says nothing.</summary>
    public string? Printed { get; init; }
}

/// <summary>A village nobody reported on is unknown; it is never counted as having none.</summary>
public enum CoverageState
{
    LocalMember,
    NoLocalMember,
    NoMember,
    Unknown,
}

public static class CoverageStateNames
{
    public static string CssName(this CoverageState state) => state switch
    {
        CoverageState.LocalMember => "village-local",
        CoverageState.NoLocalMember => "village-member",
        CoverageState.NoMember => "village-none",
        _ => "village-unknown",
    };
}
