using System.Globalization;
using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Procedure;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Rules.Sets;

/// <summary>Fills the pages about rule sets.</summary>
public sealed class RuleSetDrawing(IStringLocalizer<RuleSetStrings> strings, DomainWords words, CountWords counts, Rulebook book, CurrentUser user)
{
    public string this[string key] => strings[key];

    public RuleSetsPage Sets(IReadOnlyList<RuleSetEntryView> entries) => new(
        new DataTable(
            strings["Sets.Table"],
            [new(strings["Column.Basis"]), new(strings["Column.From"]), new(strings["Column.To"]), new(strings["Column.State"]), new(strings["Column.Unverified"], true), new(strings["Column.Source"])],
            [.. book.Sets.Reverse().Select(set => Row(set, entries))]),
        entries.Count == 0 ? null : Entries(entries), user.May(Permissions.ManageRules));

    public string Lead(RuleSet rules) => End(rules) is { } end
        ? strings["Set.LeadTo", Display.Day(rules.ValidFrom), Display.Day(end), StateOf(rules).Text]
        : strings["Set.Lead", Display.Day(rules.ValidFrom), StateOf(rules).Text];

    /// <summary>The set that this one follows; for a set that is not kept yet, the one in force the day before it would be.</summary>
    public RuleSet? Before(RuleSet rules) => book.Sets.LastOrDefault(set => set.ValidFrom < rules.ValidFrom);

    public bool IsAhead(RuleSet rules) => rules.ValidFrom > user.Today;

    public ImpactSummary Impact(IReadOnlyList<FileImpact> impacts)
    {
        var sees = user.Scope().SeesPeople;
        if (impacts.Count == 0) return new ImpactSummary(strings["Impact.None"], null, null);
        var byKind = impacts.SelectMany(impact => impact.Changes).GroupBy(change => change.Kind).OrderBy(kind => kind.Key);
        return new ImpactSummary(
            strings["Impact.Lead", counts.Say(impacts.Count, Disclosure.Alone(impacts.Count), sees)],
            new DataTable(strings["Impact.Counts"], [new(strings["Impact.Clock"]), new(strings["Impact.Files"], true)], [.. byKind.Select(kind => TableRow.Of(words.Name(kind.Key), counts.Say(kind.Count(), Disclosure.Alone(kind.Count()), sees)))]),
            sees ? Files(impacts) : null);
    }

    private DataTable Files(IReadOnlyList<FileImpact> impacts) => new(
        strings["Impact.List"],
        [new(strings["Impact.Person"]), new(strings["Impact.Cell"]), new(strings["Impact.Own"]), new(strings["Impact.Change"])],
        [
            .. impacts.Select(impact => new TableRow(
                [new(impact.File.FullName, $"/candidates/{impact.File.PublicId}"), new(impact.File.CellName), new(impact.Own.LegalBasis), new(string.Join("; ", impact.Changes.Select(Change)))])),
        ]);

    private string Change(ClockChange change) => strings["Impact.FromTo", words.Name(change.Kind), Day(change.Before), Day(change.After)];

    private string Day(DateOnly? day) => day is { } known ? Display.Day(known) : strings["Impact.NotRunning"];

    private TableRow Row(RuleSet set, IReadOnlyList<RuleSetEntryView> entries)
    {
        var (state, tone) = StateOf(set);
        return new TableRow(
        [
            new(set.LegalBasis, $"/admin/rules/{set.Id}"), new(Display.Day(set.ValidFrom)), new(End(set) is { } end ? Display.Day(end) : ""), new(state) { Tone = tone },
            new(strings["Set.UnverifiedOf", set.Unverified.Count, RuleSetCheck.Parameters.Count]),
            new(entries.FirstOrDefault(entry => entry.RuleSetId == set.Id) is { } added ? Entered(added) : strings["Source.Shipped"]),
        ]);
    }

    private DataTable Entries(IReadOnlyList<RuleSetEntryView> entries) => new(
        strings["Entries.Table"],
        [new(strings["Column.Basis"]), new(strings["Entries.Act"]), new(strings["Column.From"]), new(strings["Column.Source"]), new(strings["Import.Reason"])],
        [.. entries.Select(entry => TableRow.Of(entry.RuleSetId, words.Name(entry.Act), Display.Day(entry.ValidFrom), Entered(entry), entry.Reason))]);

    private string Entered(RuleSetEntryView entry) => strings["Entered", Display.Day(DateOnly.FromDateTime(entry.EnteredAt.AddHours(7))), entry.EnteredBy ?? strings["Entered.Unknown"]];

    private DateOnly? End(RuleSet set) => book.Sets.FirstOrDefault(next => next.ValidFrom > set.ValidFrom)?.ValidFrom.AddDays(-1);

    private (string Text, Tone Tone) StateOf(RuleSet set) =>
        set.Id == book.At(user.Today).Id ? (strings["State.InForce"], Tone.Success)
        : set.ValidFrom > user.Today ? (strings["State.Ahead"], Tone.Info)
        : (strings["State.Past"], Tone.Stop);

    public static string FileName(RuleSet rules) => string.Create(CultureInfo.InvariantCulture, $"{rules.Id}.json");
}
