using KonTum.Membership.Application.Coverage;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KonTum.Membership.Web.Features.Shared.Browse;

/// <summary>The line of questions above a list or a page of figures. It is a plain GET form and works without any script.</summary>
/// <param name="Units">The units to choose from; empty where the reader has only one.</param>
/// <param name="QuarterEnds">The days most asked for, as links.</param>
public sealed record AskedBar(AskedForm Form, string Action, IReadOnlyList<SelectListItem> Units, IReadOnlyList<LinkItem> QuarterEnds)
{
    private const int MostQuarterEnds = 6;

    /// <summary>What is looked for by name; null where nothing is.</summary>
    public string? WordsLabel { get; init; }

    /// <summary>Further parts of the question that stay as they are.</summary>
    public IReadOnlyDictionary<string, string> Kept { get; init; } = new Dictionary<string, string>();

    public static AskedBar For(AskedForm form, string action, DateOnly today, OrganisationTree? tree = null, params (string Key, string? Value)[] kept)
    {
        var more = kept.Where(pair => !string.IsNullOrEmpty(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value!);
        var days = VillageHistory.QuarterEnds(today, MostQuarterEnds)
            .Select(day => new LinkItem(Display.Day(day), Address.Of(action, [("asOf", Address.Day(day)), ("unit", form.Unit), ("q", form.Q), .. kept])));
        return new AskedBar(form, action, tree is null ? [] : [.. Bases(tree, form.Unit)], [.. days]) { Kept = more };
    }

    /// <summary>The base committees within reach, and the cell asked for, should it be one.</summary>
    private static IEnumerable<SelectListItem> Bases(OrganisationTree tree, string? asked)
    {
        var bases = tree.Nodes.Where(node => node.Kind.IsBase()).OrderBy(node => node.Order).ThenBy(node => node.Slug, StringComparer.Ordinal).ToList();
        if (asked is not null && tree.Find(asked) is { Kind: UnitKind.Cell } cell) yield return new SelectListItem(cell.Name, cell.Slug);
        if (bases.Count < 2) yield break;
        foreach (var unit in bases) yield return new SelectListItem(unit.Name, unit.Slug);
    }
}

/// <summary>Addresses of other pages about the same unit and day.</summary>
public static class Address
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static string Of(string path, params (string Key, string? Value)[] parts)
    {
        var query = string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>The own unit is the default and stays out of the address.</summary>
    public static string Of(string path, AskedScope asked, params (string Key, string? Value)[] more) =>
        Of(path, [("asOf", Day(asked.Scope.AsOf)), ("unit", asked.IsOwn ? null : asked.UnitSlug), .. more]);
}
