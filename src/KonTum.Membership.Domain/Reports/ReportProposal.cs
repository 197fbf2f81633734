using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Reports;

public enum ProposalState
{
    /// <summary>Prepared and waiting for whoever issues.</summary>
    Composed,
    Issued,
    Withdrawn,
}

/// <summary>What the preparing hand writes on a document besides its figures.</summary>
/// <param name="Number">The running number of the committee's reports.</param>
/// <param name="DocumentDate">The date it bears; the layout is that of this day.</param>
/// <param name="Narrative">Sentences with places for figures.</param>
public sealed record ReportTerms(int Number, DateOnly DocumentDate, string Position, string Signer, string Recipients, string Narrative);

/// <summary>
/// A report laid before the one who issues it. One hand prepares, another issues: figures are computed when it is
/// issued and not before, so nothing here can grow old but the words.
/// </summary>
public sealed class ReportProposal : Aggregate
{
    public const int MaxPositionLength = 80;
    public const int MaxSignerLength = PersonName.MaxLength;
    public const int MaxRecipientsLength = 1000;
    public const int MaxReasonLength = 500;

    private ReportProposal()
    {
        Position = Signer = Recipients = Narrative = string.Empty;
    }

    private ReportProposal(Guid publicId, int unitId, ReportPeriod period, ReportTerms terms, ChangeContext change) : this()
    {
        PublicId = publicId;
        UnitId = unitId;
        Year = period.Year;
        Number = period.Number;
        Take(terms, change);
    }

    public Guid PublicId { get; private set; }

    public int UnitId { get; private set; }

    public int Year { get; private set; }

    /// <summary>The quarter, or zero for the year.</summary>
    public int Number { get; private set; }

    public ProposalState State { get; private set; }

    public int DocumentNumber { get; private set; }

    public DateOnly DocumentDate { get; private set; }

    public string Position { get; private set; }

    public string Signer { get; private set; }

    public string Recipients { get; private set; }

    public string Narrative { get; private set; }

    /// <summary>Why an issued report is to be superseded; null for the first one.</summary>
    public string? Reason { get; private set; }

    public Guid PreparedBy { get; private set; }

    public DateTime PreparedAt { get; private set; }

    public ReportPeriod Period => ReportPeriod.Of(Year, Number);

    /// <param name="supersedes">Whether the period has an issued report already: then a reason is asked for.</param>
    public static Result<ReportProposal> Compose(Guid publicId, int unitId, ReportPeriod period, ReportTerms terms, bool supersedes, ChangeContext change)
    {
        var errors = Refusals(period, terms).ToList();
        if (supersedes && string.IsNullOrWhiteSpace(change.Reason)) errors.Add(new DomainError("Report.ReasonMissing") { Field = "Reason" });
        if (change.Reason?.Length > MaxReasonLength) errors.Add(new DomainError("Text.TooLong", MaxReasonLength) { Field = "Reason" });
        if (errors.Count > 0) return Result<ReportProposal>.Refused(errors);
        var proposal = new ReportProposal(publicId, unitId, period, terms, change) { Reason = supersedes ? change.Reason : null };
        proposal.Raise(new DomainEvent("Report.Composed", terms.DocumentDate, change));
        return proposal;
    }

    public Result Revise(ReportTerms terms, ChangeContext change)
    {
        if (State != ProposalState.Composed) return new DomainError("Report.NotOpen", State);
        var errors = Refusals(Period, terms).ToList();
        if (errors.Count > 0) return Result.Refused(errors);
        Take(terms, change);
        Raise(new DomainEvent("Report.Composed", terms.DocumentDate, change, "Terms"));
        return Result.Ok;
    }

    public Result Withdraw(ChangeContext change)
    {
        if (State != ProposalState.Composed) return new DomainError("Report.NotOpen", State);
        State = ProposalState.Withdrawn;
        Raise(new DomainEvent("Report.Withdrawn", DateOnly.FromDateTime(change.At), change));
        return Result.Ok;
    }

    /// <summary>Closes the proposal because its report is issued in the same save.</summary>
    /// <param name="alone">Whether nobody else in the committee could issue: then, and only then, one hand may do both.</param>
    public Result Issue(bool alone, ChangeContext change)
    {
        if (State != ProposalState.Composed) return new DomainError("Report.NotOpen", State);
        if (change.ActorId == PreparedBy && !alone) return new DomainError("Report.SameHands");
        State = ProposalState.Issued;
        Raise(new DomainEvent("Report.Approved", DocumentDate, change));
        return Result.Ok;
    }

    private void Take(ReportTerms terms, ChangeContext change)
    {
        DocumentNumber = terms.Number;
        DocumentDate = terms.DocumentDate;
        Position = VietnameseText.Normalise(terms.Position);
        Signer = VietnameseText.Normalise(terms.Signer);
        Recipients = terms.Recipients.Replace("\r", string.Empty, StringComparison.Ordinal).Trim();
        Narrative = terms.Narrative.Replace("\r", string.Empty, StringComparison.Ordinal).Trim();
        PreparedBy = change.ActorId;
        PreparedAt = change.At;
    }

    private static IEnumerable<DomainError> Refusals(ReportPeriod period, ReportTerms terms)
    {
        if (terms.Number is < 1 or > 99_999) yield return new DomainError("Report.NumberOutOfRange") { Field = "DocumentNumber" };
        if (terms.DocumentDate <= period.LastDay) yield return new DomainError("Report.DatedBeforeEnd", period.LastDay) { Field = "DocumentDate" };
        foreach (var (text, most, field) in new[] { (terms.Position, MaxPositionLength, "Position"), (terms.Signer, MaxSignerLength, "Signer"), (terms.Recipients, MaxRecipientsLength, "Recipients") })
        {
            if (string.IsNullOrWhiteSpace(text)) yield return new DomainError("Text.Missing") { Field = field };
            else if (text.Length > most) yield return new DomainError("Text.TooLong", most) { Field = field };
        }
    }
}
