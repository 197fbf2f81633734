using System.Globalization;

namespace KonTum.Membership.Web.Features.Shared.Components;

/// <summary>
/// Bars drawn on the server: no script, prints, reads aloud, and has its table beside it. <paramref name="Id"/> is unique
/// on the page. Every bar carries its number as text, so no colour needs to be told apart.
/// </summary>
public sealed record BarChart(string Id, string Title, string Description, string LabelHeader, string ValueHeader, IReadOnlyList<Bar> Bars)
{
    // Leaves room for the number behind the longest bar on a 320-pixel screen.
    private const double WidestPercent = 78;
    private const int RowHeight = 58;

    /// <summary>What the thin line on each bar stands for, such as the year's target.</summary>
    public string? ReferenceHeader { get; init; }

    public int Height => Bars.Count * RowHeight;

    public static int Top(int row) => row * RowHeight;

    public string Percent(double value)
    {
        var longest = Bars.Select(bar => Math.Max(bar.Value, bar.Reference ?? 0)).DefaultIfEmpty().Max();
        var share = longest <= 0 ? 0 : value / longest * WidestPercent;
        return share.ToString("0.##", CultureInfo.InvariantCulture) + "%";
    }
}

public sealed record Bar(string Label, double Value, string Display)
{
    public double? Reference { get; init; }

    public string? ReferenceDisplay { get; init; }
}
