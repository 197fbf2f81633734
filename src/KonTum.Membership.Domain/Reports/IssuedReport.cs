using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Reports;

/// <summary>
/// A report as it was issued: its whole content and the sum over it. There is no way to change one, here or in the
/// database; what turned out wrong is put right by a report that supersedes it and leaves it standing.
/// </summary>
public sealed class IssuedReport : Aggregate
{
    public const int Sha256Length = 64;

    private IssuedReport()
    {
        Content = Sha256 = ShortCode = string.Empty;
    }

    /// <param name="content">The canonical form, as docs/domain/canonical-report.md writes it.</param>
    /// <param name="sha256">Over the content's UTF-8 bytes, in small hexadecimal digits.</param>
    /// <param name="supersedesId">The report that this one stands in for; null for the first of its period.</param>
    public IssuedReport(Guid publicId, ReportProposal proposal, int revision, int? supersedesId, string content, string sha256, ChangeContext change) : this()
    {
        PublicId = publicId;
        UnitId = proposal.UnitId;
        Year = proposal.Year;
        Number = proposal.Number;
        Revision = revision;
        SupersedesId = supersedesId;
        PreparedBy = proposal.PreparedBy;
        IssuedBy = change.ActorId;
        IssuedAt = change.At;
        DocumentDate = proposal.DocumentDate;
        Content = content;
        Sha256 = sha256;
        ShortCode = Reports.ShortCode.OfReport(sha256);
        Raise(new DomainEvent("Report.Issued", proposal.DocumentDate, change));
    }

    public Guid PublicId { get; private set; }

    public int UnitId { get; private set; }

    public int Year { get; private set; }

    public int Number { get; private set; }

    /// <summary>1 for the first report of its period. The database lets each number be given once.</summary>
    public int Revision { get; private set; }

    public int? SupersedesId { get; private set; }

    public Guid PreparedBy { get; private set; }

    public Guid IssuedBy { get; private set; }

    public DateTime IssuedAt { get; private set; }

    public DateOnly DocumentDate { get; private set; }

    public string Content { get; private set; }

    public string Sha256 { get; private set; }

    public string ShortCode { get; private set; }

    public ReportPeriod Period => ReportPeriod.Of(Year, Number);
}
