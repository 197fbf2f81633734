using KonTum.Membership.Application.Rules;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Rules.Calendar;

/// <summary>All years as they stood on a day.</summary>
/// <param name="MissingYear">The first year that a clock of today may soon run into and that is not there.</param>
public sealed record YearsPage(DateOnly AsOf, bool IsToday, DataTable Table, int? MissingYear, ProposalForm Form, bool MayEdit);

/// <summary>One year: the days of the version shown, the form for the next one, and all versions.</summary>
/// <param name="Newer">What somebody else saved while this form was open: shown beside it.</param>
public sealed record YearPage(int Year, CalendarVersionView? Shown, bool IsNewest, IReadOnlyList<DayLine> Days, DataTable? Versions, YearForm Form, bool MayEdit, IReadOnlyList<DayLine> Newer);

public sealed record DayLine(string Day, string Weekday, string? Name);

/// <summary>Writes years, days and versions in the reader's words.</summary>
public sealed class CalendarDrawing(IStringLocalizer<CalendarStrings> strings)
{
    public DataTable Years(IReadOnlyList<CalendarVersionView> years) => new(
        strings["Years.Table"],
        [new(strings["Column.Year"]), new(strings["Column.DaysOff"], true), new(strings["Column.Verified"]), new(strings["Column.Version"]), new(strings["Column.Entered"])],
        [
            .. years.Select(year => new TableRow(
            [
                new(Plain(year.Year), $"/admin/calendar/{year.Year}"),
                new(Display.Number(year.DaysOff.Count(IsWeekday))),
                new(strings[year.Reference is null ? "Verified.No" : "Verified.Yes"]) { Tone = year.Reference is null ? Tone.Warning : Tone.Success },
                new(VersionName(year)),
                new(Entered(year)),
            ])),
        ]);

    public DataTable? Versions(IReadOnlyList<CalendarVersionView> versions) => versions.Count == 0 ? null : new DataTable(
        strings["Versions.Table"],
        [new(strings["Column.Version"]), new(strings["Column.Entered"]), new(strings["Column.Change"]), new(strings["Form.Reason"]), new(strings["Form.Reference"])],
        [.. versions.Select((version, index) => new TableRow(
            [
                new(VersionName(version), $"/admin/calendar/{version.Year}?version={version.Number}"), new(Entered(version)),
                new(Difference(version, index + 1 < versions.Count ? versions[index + 1] : null)), new(version.Reason ?? strings["Version.ShippedReason"]), new(version.Reference ?? strings["Verified.No"]),
            ]))]);

    public IReadOnlyList<DayLine> Days(IEnumerable<DateOnly> days) => [.. days.Order().Select(day => new DayLine(Display.Day(day), strings[$"Weekday.{day.DayOfWeek}"], Name(day)))];

    public string NotADay(string line) => strings["Form.NotADay", line];

    public string Saved(int year) => strings["Saved", Plain(year)];

    public string Plain(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public string VersionName(CalendarVersionView version) => version.Number == 0 ? strings["Version.Shipped"] : strings["Version.Number", version.Number];

    private string Entered(CalendarVersionView version) =>
        version.EnteredAt is { } at ? strings["Entered", Display.Day(DateOnly.FromDateTime(at.AddHours(7))), version.EnteredBy ?? strings["Entered.Unknown"]] : strings["Entered.Program"];

    private string Difference(CalendarVersionView version, CalendarVersionView? before)
    {
        if (before is null) return strings["Change.First", version.DaysOff.Count];
        var parts = version.DaysOff.Except(before.DaysOff).Order().Select(day => $"+ {Display.Day(day)}").Concat(before.DaysOff.Except(version.DaysOff).Order().Select(day => $"− {Display.Day(day)}")).ToList();
        return parts.Count == 0 ? strings["Change.None"] : string.Join(", ", parts);
    }

    private string? Name(DateOnly day)
    {
        var key = (day.Month, day.Day) switch
        {
            (1, 1) => "Holiday.NewYear",
            (4, 30) => "Holiday.Reunification",
            (5, 1) => "Holiday.Labour",
            (9, 2) => "Holiday.National",
            _ => null,
        };
        return key is null ? null : strings[key].Value;
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
