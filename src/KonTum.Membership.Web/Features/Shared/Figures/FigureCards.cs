using System.Globalization;
using KonTum.Membership.Application.Figures;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Shared.Figures;

/// <summary>Gives a keyed figure its name, its definition and its way to the rows behind it.</summary>
public sealed class FigureCards(IStringLocalizer<FigureStrings> strings, CurrentUser user)
{
    public string Definition(string key) => strings[key + ".Definition"];

    /// <param name="published">The same figure as everybody may see it: what the card says on paper.</param>
    public Figure Card(KeyedFigure figure, KeyedFigure published, AskedScope asked)
    {
        var card = figure.IsSuppressed
            ? Figure.Hidden(figure.Key, strings[figure.Key], Display(figure)) with { Note = figure.IsUnpublished ? strings["Unpublished.Note"].Value : figure.IsMasked ? strings["Masked.Note"].Value : null }
            : new Figure(figure.Key, strings[figure.Key], Display(figure), figure.Value?.ToString(CultureInfo.InvariantCulture));
        return card with { Printed = Display(published), Definition = Definition(figure.Key), AsOf = asked.Scope.AsOf, Link = LinkOf(figure, asked) };
    }

    public string Display(KeyedFigure figure) => figure switch
    {
        { HiddenBelow: { } threshold } => strings["Below", threshold],
        { IsMasked: true } => strings["Masked"],
        { IsUnpublished: true } => strings["Unpublished"],
        { Value: null } => strings["Nothing"],
        { Key: FigureKeys.ReligiousShare, Value: { } share } => Infrastructure.Localisation.Display.Share((long)(share * 10_000), 10_000),
        { Value: { } value } => Infrastructure.Localisation.Display.Number((long)value),
    };

    // No way leads from a figure on religion to people: no list finds anybody by it.
    private LinkItem? LinkOf(KeyedFigure figure, AskedScope asked)
    {
        var href = figure.IsSuppressed ? null : figure.Key switch
        {
            FigureKeys.Members when user.May(Permissions.ReadMembers) => Address.Of("/members", asked),
            FigureKeys.Candidates when user.May(Permissions.ReadCandidates) => Address.Of("/candidates", asked),
            FigureKeys.Villages => Address.Of("/villages", asked),
            FigureKeys.VillagesNoMember or FigureKeys.VillagesNoLocalMember or FigureKeys.VillagesNoCell or FigureKeys.VillagesNoOwnCell =>
                Address.Of("/villages", asked, ("gap", figure.Key["villages.".Length..])),
            FigureKeys.TargetsTotal when user.May(Permissions.ReadTargets) => $"/targets/{asked.Scope.AsOf.Year}",
            _ => null,
        };
        return href is null ? null : new LinkItem(strings["Rows"], href);
    }
}
