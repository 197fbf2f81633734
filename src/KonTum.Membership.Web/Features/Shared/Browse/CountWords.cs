using KonTum.Membership.Application.Figures;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Shared.Browse;

/// <summary>Writes a protected count of one cell or village: "12" for those who know the people, "&lt; 5" or "từ 5" for others.</summary>
public sealed class CountWords(IStringLocalizer<BrowseStrings> words)
{
    public string Row(int count, bool seesPeople) => Disclosure.Row(count, seesPeople) switch
    {
        { Exact: { } exact } => Display.Number(exact),
        { IsSmall: true } => words["Count.Small", RowCount.Threshold],
        _ => words["Count.Large", RowCount.Threshold],
    };

    /// <summary>Says why the counts are not exact, to whom they are not.</summary>
    public string? Note(bool seesPeople) => seesPeople ? null : words["Count.Hidden"].Value;
}
