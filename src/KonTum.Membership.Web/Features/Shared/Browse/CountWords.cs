using KonTum.Membership.Application.Figures;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Shared.Browse;

/// <summary>Writes a count of people in one cell, village or unit: "12" for those who know them, what is published for others and on paper.</summary>
public sealed class CountWords(IStringLocalizer<BrowseStrings> words)
{
    public string Say(int count, PublishedCount published, bool seesPeople) => seesPeople ? Display.Number(count) : Told(published);

    public Components.TableCell Cell(int count, PublishedCount published, bool seesPeople) => new(Say(count, published, seesPeople)) { Printed = Told(published) };

    public DefinitionItem Item(string term, int count, PublishedCount published, bool seesPeople) => new(term, Say(count, published, seesPeople)) { Printed = Told(published) };

    public string Told(PublishedCount published) => published switch
    {
        { Exact: { } exact } => Display.Number(exact),
        { Below: { } threshold } => words["Count.Small", threshold],
        _ => FigureFormat.Protected,
    };

    /// <summary>Says why the counts are not exact, to whom they are not.</summary>
    public string? Note(bool seesPeople) => seesPeople ? null : words["Count.Hidden"].Value;
}
