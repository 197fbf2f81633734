namespace KonTum.Membership.Web.Features.Rules.Calendar;

/// <summary>Marks the texts about the calendar of working days.</summary>
public sealed class CalendarStrings;
