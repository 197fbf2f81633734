using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Rules;

/// <summary>The rules and the calendar as of one state of the database.</summary>
/// <param name="Mark">The newest entries that went into them.</param>
/// <param name="Unread">Ids of added sets that this program cannot use: a later version asks for parameters that their files do not have.</param>
public sealed record References(ReferenceMark Mark, Rulebook Rulebook, WorkingCalendar Calendar, IReadOnlyList<string> Unread);

/// <summary>Grows with every entry, in whichever process it was made.</summary>
public readonly record struct ReferenceMark(int Calendar, int RuleSets);

/// <summary>
/// Holds the rules and the calendar for all requests of this process: what is shipped, with what the office entered on
/// top. Every request brings the mark of the database along, so that an entry made in another process counts here at
/// the next click.
/// </summary>
public sealed class ReferenceShelf
{
    private static readonly Rulebook ShippedRules = EmbeddedRulebook.Load();
    private static readonly WorkingCalendar ShippedCalendar = EmbeddedCalendar.Load();

    private volatile References _current = new(default, ShippedRules, ShippedCalendar, []);

    public References Current => _current;

    public async Task RefreshAsync(MembershipDbContext database, ReferenceMark mark, CancellationToken cancellationToken)
    {
        if (mark == _current.Mark) return;
        var versions = await database.CalendarVersions.AsNoTracking().Where(version => version.Id <= mark.Calendar).OrderBy(version => version.Year).ThenBy(version => version.Number).ToListAsync(cancellationToken);
        var entries = await database.RuleSetEntries.AsNoTracking().Where(entry => entry.Id <= mark.RuleSets).OrderBy(entry => entry.Id).ToListAsync(cancellationToken);
        var (rules, unread) = Compose(entries);
        _current = new References(mark, rules, ShippedCalendar.With(versions.Select(version => version.ToYear())), unread);
    }

    public async Task RefreshAsync(MembershipDbContext database, CancellationToken cancellationToken)
    {
        var calendar = await database.CalendarVersions.MaxAsync(version => (int?)version.Id, cancellationToken) ?? 0;
        var ruleSets = await database.RuleSetEntries.MaxAsync(entry => (int?)entry.Id, cancellationToken) ?? 0;
        await RefreshAsync(database, new ReferenceMark(calendar, ruleSets), cancellationToken);
    }

    private static (Rulebook Rules, IReadOnlyList<string> Unread) Compose(List<RuleSetEntry> entries)
    {
        var (sets, unread) = (ShippedRules.Sets.ToList(), new List<string>());
        var shipped = sets.Count;
        foreach (var entry in entries)
        {
            if (entry.Act == RuleSetAct.Withdrawn) sets.RemoveAll(set => set.Id == entry.RuleSetId && sets.IndexOf(set) >= shipped);
            // Two hands may have added two sets for one day: the first one stands.
            else if (RuleSetFile.Read(entry.Content).TryGet(out var rules) && sets.All(set => set.Id != rules.Id && set.ValidFrom != rules.ValidFrom)) sets.Add(rules);
            else unread.Add(entry.RuleSetId);
        }

        return (new Rulebook(sets), unread);
    }
}
