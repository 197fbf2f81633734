using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Domain.Returns;

/// <summary>When returns are due, and what late means.</summary>
public static class ReturnDays
{
    /// <summary>Days after the quarter within which a cell sends its return.</summary>
    public const int DaysToSend = 10;

    public static DateOnly DueOn(ReportPeriod period) => period.LastDay.AddDays(DaysToSend);

    /// <param name="sentOn">Null while nothing was sent.</param>
    public static bool IsLate(ReportPeriod period, DateOnly? sentOn, DateOnly today) => (sentOn ?? today) > DueOn(period);
}

/// <summary>The day from which a quarter takes no more returns. What is found out later is added to it with its own date.</summary>
public sealed class QuarterClosing : Aggregate
{
    private QuarterClosing()
    {
    }

    private QuarterClosing(Guid publicId, int unitId, ReportPeriod period, DateOnly on, int expected, int sent, int late, ChangeContext change)
    {
        PublicId = publicId;
        UnitId = unitId;
        Year = period.Year;
        Number = period.Number;
        ClosedOn = on;
        ClosedBy = change.ActorId;
        (Expected, Sent, Late) = (expected, sent, late);
        Raise(new DomainEvent("Quarter.Closed", on, change));
    }

    public Guid PublicId { get; private set; }

    public int UnitId { get; private set; }

    public int Year { get; private set; }

    public int Number { get; private set; }

    public DateOnly ClosedOn { get; private set; }

    public Guid ClosedBy { get; private set; }

    /// <summary>Cells that owed a return.</summary>
    public int Expected { get; private set; }

    public int Sent { get; private set; }

    /// <summary>Sent after the day on which they were due, or not at all.</summary>
    public int Late { get; private set; }

    /// <param name="waiting">Returns that somebody still has to accept or to mend.</param>
    public static Result<QuarterClosing> Close(Guid publicId, int unitId, ReportPeriod period, DateOnly on, int expected, int sent, int late, int waiting, ChangeContext change)
    {
        if (on <= period.LastDay) return new DomainError("Return.QuarterRunning", period.LastDay);
        if (waiting > 0) return new DomainError("Return.StillWaiting", waiting);
        if (sent < expected && on <= ReturnDays.DueOn(period)) return new DomainError("Return.NotDueYet", ReturnDays.DueOn(period));
        return new QuarterClosing(publicId, unitId, period, on, expected, sent, late, change);
    }
}

/// <summary>A fact of a closed quarter that was found out later. It changes nothing that was issued and stands beside it.</summary>
public sealed class ReturnAddendum : Aggregate
{
    private ReturnAddendum() => Text = string.Empty;

    private ReturnAddendum(Guid publicId, int cellId, ReportPeriod period, string text, DateOnly on, ChangeContext change)
    {
        PublicId = publicId;
        CellId = cellId;
        Year = period.Year;
        Number = period.Number;
        Text = text;
        AddedOn = on;
        AddedBy = change.ActorId;
        Raise(new DomainEvent("Return.Amended", on, change));
    }

    public Guid PublicId { get; private set; }

    public int CellId { get; private set; }

    public int Year { get; private set; }

    public int Number { get; private set; }

    public string Text { get; private set; }

    public DateOnly AddedOn { get; private set; }

    public Guid AddedBy { get; private set; }

    public static Result<ReturnAddendum> Add(Guid publicId, int cellId, ReportPeriod period, string? text, DateOnly on, DateOnly? closedOn, ChangeContext change)
    {
        if (closedOn is null) return new DomainError("Return.QuarterOpen") { Field = "Text" };
        if (string.IsNullOrWhiteSpace(text)) return new DomainError("Text.Missing") { Field = "Text" };
        if (text.Length > ReturnContent.MaxTextLength) return new DomainError("Text.TooLong", ReturnContent.MaxTextLength) { Field = "Text" };
        return new ReturnAddendum(publicId, cellId, period, text.Trim(), on, change);
    }
}
