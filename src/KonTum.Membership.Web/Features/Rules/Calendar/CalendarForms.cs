using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Razor;

namespace KonTum.Membership.Web.Features.Rules.Calendar;

/// <summary>What changes from year to year, to have a new year proposed.</summary>
public sealed class ProposalForm
{
    [Required, Range(CalendarVersion.MinYear, CalendarVersion.MaxYear), Display(Name = "Form.Year")]
    public int? Year { get; set; }

    [Required, Display(Name = "Form.TetFirst")]
    public DateOnly? TetFirst { get; set; }

    [Required, Display(Name = "Form.HungKings")]
    public DateOnly? HungKings { get; set; }

    [Required, Display(Name = "Form.NationalDayBesides")]
    public DateOnly? NationalDayBesides { get; set; }

    public MovingHolidays ToHolidays() => new(Year!.Value, TetFirst!.Value, HungKings!.Value, NationalDayBesides!.Value);
}

/// <summary>The days off of one year, one a line, as they are typed.</summary>
public sealed class YearForm
{
    // A day with its line break, and room for a slip of the hand.
    private const int MaxTextLength = CalendarVersion.MostDays * 14;

    public Guid Id { get; set; }

    /// <summary>The version from which the form was filled; null for a year that is added.</summary>
    public int? BasedOn { get; set; }

    [Required, StringLength(MaxTextLength), Display(Name = "Form.Days")]
    public string? Days { get; set; }

    [StringLength(CalendarVersion.MaxReferenceLength), Display(Name = "Form.Reference")]
    public string? Reference { get; set; }

    [Required, StringLength(CalendarVersion.MaxReasonLength), Display(Name = "Form.Reason")]
    public string? Reason { get; set; }

    public static YearForm From(int? basedOn, IEnumerable<DateOnly> days, string? reference) => new()
    {
        Id = Guid.CreateVersion7(),
        BasedOn = basedOn,
        Days = string.Join(Environment.NewLine, days.Order().Select(Display.Day)),
        Reference = reference,
    };

    /// <param name="wrong">Lines that are no day, as they were typed.</param>
    public IReadOnlyList<DateOnly> ReadDays(out IReadOnlyList<string> wrong)
    {
        var (days, refused) = (new List<DateOnly>(), new List<string>());
        foreach (var line in (Days ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (DayModelBinder.TryRead(line, out var day)) days.Add(day);
            else refused.Add(line);
        }

        wrong = refused;
        return days;
    }
}
