using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Procedure;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Rules;

/// <summary>A year's days off as they were typed.</summary>
/// <param name="Id">Made with the form, so that sending it twice makes one version.</param>
/// <param name="BasedOn">The version that the form was filled from; null for a year that was not there.</param>
public sealed record SaveCalendarYear(Guid Id, int Year, int? BasedOn, IReadOnlyCollection<DateOnly> DaysOff, string? Reference);

/// <summary>Adds versions of the calendar. Nothing is overwritten.</summary>
public sealed class CalendarService(MembershipDbContext database)
{
    public async Task<Result> SaveAsync(SaveCalendarYear typed, ChangeContext change, CancellationToken cancellationToken)
    {
        if (await database.CalendarVersions.AnyAsync(version => version.PublicId == typed.Id, cancellationToken)) return Result.Ok;
        var newest = await database.CalendarVersions.AsNoTracking().Where(version => version.Year == typed.Year).OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellationToken);
        var current = newest?.ToYear() ?? EmbeddedCalendar.Load().Find(typed.Year);
        if (current?.Version != typed.BasedOn) return new DomainError("Calendar.Stale");
        var followed = CalendarVersion.Follow(typed.Id, current, typed.Year, typed.DaysOff, typed.Reference, change);
        if (!followed.TryGet(out var version)) return Result.Refused(followed.Errors);
        database.CalendarVersions.Add(version);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return Result.Ok;
        }
        catch (DbUpdateException)
        {
            // Two hands at once: the database keeps one version of each number.
            database.ChangeTracker.Clear();
            if (!await database.CalendarVersions.AnyAsync(other => other.Year == typed.Year && other.Number == version.Number, cancellationToken)) throw;
            return new DomainError("Calendar.Stale");
        }
    }
}
