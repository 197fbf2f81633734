using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Rules;

/// <summary>The rules and the calendar as of one state of the database.</summary>
/// <param name="Mark">The newest entries that went into them.</param>
public sealed record References(ReferenceMark Mark, Rulebook Rulebook, WorkingCalendar Calendar);

/// <summary>Grows with every entry, in whichever process it was made.</summary>
public readonly record struct ReferenceMark(int Calendar);

/// <summary>
/// Holds the rules and the calendar for all requests of this process: what is shipped, with what the office entered on
/// top. Every request brings the mark of the database along, so that an entry made in another process counts here at
/// the next click.
/// </summary>
public sealed class ReferenceShelf
{
    private volatile References _current = new(default, EmbeddedRulebook.Load(), EmbeddedCalendar.Load());

    public References Current => _current;

    public async Task RefreshAsync(MembershipDbContext database, ReferenceMark mark, CancellationToken cancellationToken)
    {
        if (mark == _current.Mark) return;
        var versions = await database.CalendarVersions.AsNoTracking().Where(version => version.Id <= mark.Calendar && version.Year >= CalendarVersion.MinYear).OrderBy(version => version.Year).ThenBy(version => version.Number).ToListAsync(cancellationToken);
        var calendar = EmbeddedCalendar.Load().With(versions.Select(version => version.ToYear()));
        _current = new References(mark, EmbeddedRulebook.Load(), calendar);
    }

    public async Task RefreshAsync(MembershipDbContext database, CancellationToken cancellationToken) =>
        await RefreshAsync(database, new ReferenceMark(await database.CalendarVersions.MaxAsync(version => (int?)version.Id, cancellationToken) ?? 0), cancellationToken);
}
