using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Reports;
using KonTum.Membership.Application.Reports.Issuing;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Features.Reports.Issuing;

/// <summary>What the preparing hand writes; figures are not among it.</summary>
public sealed class PrepareForm
{
    public Guid Id { get; set; }

    public int Version { get; set; }

    [Required, Range(1, 99_999), Display(Name = "Form.DocumentNumber")]
    public int? DocumentNumber { get; set; }

    [Required, Display(Name = "Form.DocumentDate")]
    public DateOnly? DocumentDate { get; set; }

    [Required, StringLength(ReportProposal.MaxPositionLength), Display(Name = "Form.Position")]
    public string? Position { get; set; }

    [Required, StringLength(ReportProposal.MaxSignerLength), Display(Name = "Form.Signer")]
    public string? Signer { get; set; }

    [Required, StringLength(ReportProposal.MaxRecipientsLength), Display(Name = "Form.Recipients")]
    public string? Recipients { get; set; }

    [Required, StringLength(NarrativeTemplate.MaxLength), Display(Name = "Form.Narrative")]
    public string? Narrative { get; set; }

    [StringLength(ReportProposal.MaxReasonLength), Display(Name = "Form.Reason")]
    public string? Reason { get; set; }

    public ReportTerms ToTerms() => new(DocumentNumber!.Value, DocumentDate!.Value, Position!, Signer!, Recipients!, Narrative!);
}

public sealed record PreparePage(ReportPeriod Period, PrepareForm Form, bool Supersedes, bool IsOpen, string Places, ReportWords Words);

/// <summary>What is about to be issued, as it would be printed.</summary>
public sealed record IssuePage(ReportPeriod Period, ProposalView Proposal, FrozenReport Draft, IssuedHead? Supersedes, Guid ReportId, ReportWords Words);

/// <summary>The pages of the two hands, with what they need to know first.</summary>
public sealed class IssuingPageQuery(IssuedReportQuery issued, QuarterReportQuery reports, QuarterFiles files, ReportComposer composer, ReportWords words)
{
    public async Task<PreparePage?> PrepareAsync(CurrentUser user, ReportPeriod period, PrepareForm? form, CancellationToken cancellationToken)
    {
        if (period.LastDay >= user.Today) return null;
        var open = await issued.ProposalAsync(user.Scope(), period, cancellationToken);
        var heads = await issued.ListAsync(user.Scope(), cancellationToken);
        return new PreparePage(period, form ?? FormOf(open, heads, period, user.Today), heads.Any(head => head.Period == period), open is not null, string.Join(" · ", ReportFigures.Names.Select(name => $"{{{name}}}")), words);
    }

    /// <returns>Null where no report lies there to be issued; refused where its period does not close.</returns>
    public async Task<Result<IssuePage>?> IssueAsync(CurrentUser user, ReportPeriod period, CancellationToken cancellationToken)
    {
        if (await issued.ProposalAsync(user.Scope(), period, cancellationToken) is not { } proposal) return null;
        var composed = await reports.ComposeAsync(user.Scope(period.LastDay), period, user.Today, composer.Template.Total, cancellationToken);
        if (!composed.TryGet(out var report, out var errors)) return Result<IssuePage>.Refused(errors);
        var draft = await files.DraftAsync(report, user.Scope(), proposal, user.Today, cancellationToken);
        if (!draft.TryGet(out var frozen, out var refused)) return Result<IssuePage>.Refused(refused);
        var heads = await issued.HeadsAsync(user.Scope(), period, cancellationToken);
        return new IssuePage(period, proposal, frozen, heads.Count > 0 ? heads[0] : null, Guid.CreateVersion7(), words);
    }

    private PrepareForm FormOf(ProposalView? open, IReadOnlyList<IssuedHead> heads, ReportPeriod period, DateOnly today)
    {
        if (open is not null)
        {
            return new PrepareForm
            {
                Id = open.PublicId,
                Version = open.Version,
                DocumentNumber = open.DocumentNumber,
                DocumentDate = open.DocumentDate,
                Position = open.Position,
                Signer = open.Signer,
                Recipients = open.Recipients,
                Narrative = open.Narrative,
                Reason = open.Reason,
            };
        }

        var usual = composer.Usual(period, today, hasVillages: true);
        return new PrepareForm { Id = Guid.CreateVersion7(), DocumentNumber = heads.Count + 1, DocumentDate = usual.DocumentDate, Position = usual.Position, Recipients = usual.Recipients, Narrative = usual.Narrative };
    }
}
