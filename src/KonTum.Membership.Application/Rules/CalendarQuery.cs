using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Procedure;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Rules;

/// <summary>One version of a year as it was entered; number 0 is the one shipped with the program.</summary>
public sealed record CalendarVersionView(int Year, int Number, IReadOnlyList<DateOnly> DaysOff, string? Reference, string? Reason, string? EnteredBy, DateTime? EnteredAt);

/// <summary>The calendar of working days with all its versions. It holds no data of anyone.</summary>
public sealed class CalendarQuery(MembershipDbContext database)
{
    /// <summary>The years as they stood at a moment, oldest first.</summary>
    public async Task<IReadOnlyList<CalendarVersionView>> AtAsync(DateTime moment, CancellationToken cancellationToken)
    {
        var entered = await VersionsAsync(null, moment, cancellationToken);
        return
        [
            .. EmbeddedCalendar.Load().Years.Select(Shipped).Concat(entered)
                .GroupBy(version => version.Year).Select(year => year.MaxBy(version => version.Number)!).OrderBy(version => version.Year),
        ];
    }

    /// <summary>All versions of one year, the newest first; empty where the year is not there.</summary>
    public async Task<IReadOnlyList<CalendarVersionView>> OfYearAsync(int year, CancellationToken cancellationToken)
    {
        var entered = await VersionsAsync(year, null, cancellationToken);
        return [.. entered.OrderByDescending(version => version.Number), .. EmbeddedCalendar.Load().Years.Where(shipped => shipped.Year == year).Select(Shipped)];
    }

    private async Task<List<CalendarVersionView>> VersionsAsync(int? year, DateTime? moment, CancellationToken cancellationToken)
    {
        var rows = await (
            from version in database.CalendarVersions
            where version.Year >= (year ?? CalendarVersion.MinYear) && version.Year <= (year ?? CalendarVersion.MaxYear)
            where moment == null || version.EnteredAt <= moment
            join user in database.Users on version.EnteredBy equals user.Id into users
            from user in users.DefaultIfEmpty()
            orderby version.Year, version.Number
            select new { Version = version, By = user.DisplayName })
            .AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Select(row => new CalendarVersionView(row.Version.Year, row.Version.Number, row.Version.DaysOff, row.Version.Reference, row.Version.Reason, row.By, row.Version.EnteredAt))];
    }

    private static CalendarVersionView Shipped(CalendarYear year) => new(year.Year, year.Version, year.DaysOff, null, null, null, null);
}
