using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Domain.Returns;

/// <summary>How far a cell's return has come.</summary>
public enum ReturnState
{
    Sent,

    /// <summary>Back with the cell, with a note on what is missing.</summary>
    SentBack,
    AcceptedByBase,
    AcceptedByCity,
}

/// <summary>What a cell says of a quarter. The counts are filled in from the records; no words at all is a nil return.</summary>
public sealed record ReturnContent(int Members, int Admitted, int Candidates, string? Changes, string? Help)
{
    public const int MaxTextLength = 2000;
}

/// <summary>The sheet from which somebody else typed a return: by whom it was signed, and when.</summary>
public sealed record PaperSheet(string SignedBy, DateOnly SignedOn);

/// <summary>
/// A cell's return for a quarter. It goes from the cell to the base committee and on to the city; each accepts it or
/// sends it back with a note. Whether it is late follows from its dates and is kept nowhere.
/// </summary>
public sealed class CellReturn : Aggregate
{
    public const int MaxNoteLength = 500;

    private CellReturn()
    {
    }

    private CellReturn(Guid publicId, int cellId, ReportPeriod period)
    {
        PublicId = publicId;
        CellId = cellId;
        Year = period.Year;
        Number = period.Number;
    }

    public Guid PublicId { get; private set; }

    public int CellId { get; private set; }

    public int Year { get; private set; }

    /// <summary>The quarter.</summary>
    public int Number { get; private set; }

    public ReturnState State { get; private set; }

    public int Members { get; private set; }

    public int Admitted { get; private set; }

    public int Candidates { get; private set; }

    public string? Changes { get; private set; }

    public string? Help { get; private set; }

    public DateOnly SentOn { get; private set; }

    /// <summary>The account that typed it.</summary>
    public Guid SentBy { get; private set; }

    /// <summary>Whose signature stands on the paper from which it was typed; null where the cell typed it itself.</summary>
    public string? PaperSignedBy { get; private set; }

    public DateOnly? PaperSignedOn { get; private set; }

    public DateOnly? BaseAcceptedOn { get; private set; }

    public Guid? BaseAcceptedBy { get; private set; }

    public DateOnly? CityAcceptedOn { get; private set; }

    public Guid? CityAcceptedBy { get; private set; }

    /// <summary>What was missing when it was sent back; it stays until the return is accepted.</summary>
    public string? Note { get; private set; }

    public ReportPeriod Period => ReportPeriod.Of(Year, Number);

    public static Result<CellReturn> Send(Guid publicId, int cellId, ReportPeriod period, ReturnContent content, PaperSheet? paper, DateOnly on, DateOnly? closedOn, ChangeContext change)
    {
        var made = new CellReturn(publicId, cellId, period);
        var sent = made.Take(content, paper, on, closedOn, change);
        return sent.IsOk ? made : Result<CellReturn>.Refused(sent.Errors);
    }

    /// <summary>Sends it once more: after it came back, or before anybody accepted it.</summary>
    public Result SendAgain(ReturnContent content, PaperSheet? paper, DateOnly on, DateOnly? closedOn, ChangeContext change) =>
        State is ReturnState.Sent or ReturnState.SentBack ? Take(content, paper, on, closedOn, change) : new DomainError("Return.Accepted", State);

    public Result AcceptAtBase(DateOnly on, ChangeContext change)
    {
        if (State != ReturnState.Sent) return new DomainError("Return.NotWaiting", State);
        (State, BaseAcceptedOn, BaseAcceptedBy, Note) = (ReturnState.AcceptedByBase, on, change.ActorId, null);
        Raise(new DomainEvent("Return.Accepted", on, change));
        return Result.Ok;
    }

    public Result AcceptAtCity(DateOnly on, ChangeContext change)
    {
        if (State != ReturnState.AcceptedByBase) return new DomainError("Return.NotWaiting", State);
        (State, CityAcceptedOn, CityAcceptedBy, Note) = (ReturnState.AcceptedByCity, on, change.ActorId, null);
        Raise(new DomainEvent("Return.Accepted", on, change));
        return Result.Ok;
    }

    /// <summary>Back to the cell, from the base committee or from the city; the reason of the change is the note.</summary>
    public Result SendBack(DateOnly on, DateOnly? closedOn, ChangeContext change)
    {
        if (closedOn is { } closed) return new DomainError("Return.QuarterClosed", closed);
        if (State is not (ReturnState.Sent or ReturnState.AcceptedByBase)) return new DomainError("Return.NotWaiting", State);
        if (string.IsNullOrWhiteSpace(change.Reason)) return new DomainError("Return.NoteMissing") { Field = "Note" };
        if (change.Reason.Length > MaxNoteLength) return new DomainError("Text.TooLong", MaxNoteLength) { Field = "Note" };
        (State, Note, BaseAcceptedOn, BaseAcceptedBy) = (ReturnState.SentBack, change.Reason.Trim(), null, null);
        Raise(new DomainEvent("Return.SentBack", on, change));
        return Result.Ok;
    }

    private Result Take(ReturnContent content, PaperSheet? paper, DateOnly on, DateOnly? closedOn, ChangeContext change)
    {
        if (closedOn is { } closed) return new DomainError("Return.QuarterClosed", closed);
        if (on < Period.LastDay) return new DomainError("Return.QuarterRunning", Period.LastDay);
        var errors = Refusals(content, paper, on).ToList();
        if (errors.Count > 0) return Result.Refused(errors);
        (Members, Admitted, Candidates, Changes, Help) = (content.Members, content.Admitted, content.Candidates, Words(content.Changes), Words(content.Help));
        (State, SentOn, SentBy) = (ReturnState.Sent, on, change.ActorId);
        (PaperSignedBy, PaperSignedOn) = (paper is null ? null : VietnameseText.Normalise(paper.SignedBy), paper?.SignedOn);
        Raise(new DomainEvent("Return.Sent", on, change, paper is null ? [] : [nameof(PaperSignedBy)]));
        return Result.Ok;
    }

    private static IEnumerable<DomainError> Refusals(ReturnContent content, PaperSheet? paper, DateOnly on)
    {
        foreach (var (text, field) in new[] { (content.Changes, "Changes"), (content.Help, "Help") })
            if (text?.Length > ReturnContent.MaxTextLength) yield return new DomainError("Text.TooLong", ReturnContent.MaxTextLength) { Field = field };
        if (paper is null) yield break;
        if (string.IsNullOrWhiteSpace(paper.SignedBy)) yield return new DomainError("Return.SignatureMissing") { Field = "SignedBy" };
        if (paper.SignedBy?.Length > PersonName.MaxLength) yield return new DomainError("Text.TooLong", PersonName.MaxLength) { Field = "SignedBy" };
        if (paper.SignedOn > on) yield return new DomainError("Date.InFuture", paper.SignedOn, on) { Field = "SignedOn" };
    }

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
