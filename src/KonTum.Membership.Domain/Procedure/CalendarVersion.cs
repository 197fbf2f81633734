using System.Globalization;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Procedure;

/// <summary>
/// One version of a year's days off, as the office entered it. Versions are added and never changed: which one stood on
/// a day can always be asked. The days shipped with the program are version 0 and stand in no table.
/// </summary>
public sealed class CalendarVersion : Aggregate
{
    public const int MinYear = 2006;
    public const int MaxYear = 2100;
    public const int MostDays = 60;
    public const int MaxDaysLength = MostDays * 11;
    public const int MaxReferenceLength = 200;
    public const int MaxReasonLength = 300;

    private const string Pattern = "yyyy-MM-dd";

    private CalendarVersion()
    {
        Days = Reason = string.Empty;
    }

    public Guid PublicId { get; private set; }

    public int Year { get; private set; }

    /// <summary>1 for the first version entered here.</summary>
    public int Number { get; private set; }

    /// <summary>The days in the machine's form, so that both engines keep them alike.</summary>
    public string Days { get; private set; }

    /// <summary>Number and date of the announcement that the days were checked against; null where nobody has seen it.</summary>
    public string? Reference { get; private set; }

    public string Reason { get; private set; }

    public Guid EnteredBy { get; private set; }

    public DateTime EnteredAt { get; private set; }

    public IReadOnlyList<DateOnly> DaysOff => [.. Days.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(day => DateOnly.ParseExact(day, Pattern, CultureInfo.InvariantCulture))];

    public CalendarYear ToYear() => new(Year, Reference is not null, DaysOff, Number);

    /// <param name="current">What stands now; null for a year that is added.</param>
    public static Result<CalendarVersion> Follow(Guid publicId, CalendarYear? current, int year, IReadOnlyCollection<DateOnly> daysOff, string? reference, ChangeContext change)
    {
        var days = daysOff.Distinct().Order().ToList();
        var errors = Refuse(year, days, reference, change);
        var text = string.Join(',', days.Select(day => day.ToString(Pattern, CultureInfo.InvariantCulture)));
        var kept = string.IsNullOrWhiteSpace(reference) ? null : reference.Trim();
        if (current is { Verified: false } && kept is null && current.DaysOff.Order().SequenceEqual(days)) errors.Add(new DomainError("Calendar.NothingChanged"));
        if (errors.Count > 0) return Result<CalendarVersion>.Refused(errors);
        var version = new CalendarVersion
        {
            PublicId = publicId,
            Year = year,
            Number = (current?.Version ?? 0) + 1,
            Days = text,
            Reference = kept,
            Reason = change.Reason!.Trim(),
            EnteredBy = change.ActorId,
            EnteredAt = change.At,
        };
        var day = DateOnly.FromDateTime(change.At);
        version.Raise(current is null ? new DomainEvent("Calendar.YearAdded", day, change) : new DomainEvent("Calendar.Changed", day, change));
        return version;
    }

    private static List<DomainError> Refuse(int year, List<DateOnly> days, string? reference, ChangeContext change)
    {
        var errors = new List<DomainError>();
        if (year is < MinYear or > MaxYear) errors.Add(new DomainError("Calendar.YearOutOfRange", Plain(MinYear), Plain(MaxYear)) { Field = "Year" });
        if (days.Count is 0 or > MostDays) errors.Add(new DomainError("Calendar.DaysOutOfRange", MostDays) { Field = nameof(Days) });
        if (days.FirstOrDefault(day => day.Year != year) is { Year: > 1 } elsewhere) errors.Add(new DomainError("Calendar.DayOfAnotherYear", elsewhere, Plain(year)) { Field = nameof(Days) });
        if (reference?.Trim().Length > MaxReferenceLength) errors.Add(new DomainError("Text.TooLong", MaxReferenceLength) { Field = nameof(Reference) });
        if (string.IsNullOrWhiteSpace(change.Reason)) errors.Add(new DomainError("Calendar.ReasonMissing") { Field = nameof(Reason) });
        else if (change.Reason.Trim().Length > MaxReasonLength) errors.Add(new DomainError("Text.TooLong", MaxReasonLength) { Field = nameof(Reason) });
        return errors;
    }

    // A year is no number to be grouped by thousands.
    private static string Plain(int year) => year.ToString(CultureInfo.InvariantCulture);
}
