using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Reports.Issuing;

/// <summary>
/// Prepares reports and issues them. Two hands are needed: whoever prepared a report does not issue it, unless the
/// committee has nobody else.
/// </summary>
public sealed class ReportIssuingService(MembershipDbContext database, QuarterReportQuery reports, FormsQuery forms, OrganisationQuery organisation, ReportComposer composer)
{
    private static readonly UserRole[] Hands = [UserRole.OrganisationCommission, UserRole.CityCommittee];

    /// <summary>Lays a report before whoever issues, or changes the words of the one that lies there. A period whose tables do not close is refused already here.</summary>
    /// <param name="id">Made with the form, so that sending it twice makes one proposal.</param>
    public async Task<Result> ComposeAsync(UnitScope scope, Guid id, int version, ReportPeriod period, ReportTerms terms, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        if (period.LastDay >= today) return new DomainError("Report.PeriodRunning", period.LastDay);
        if (terms.DocumentDate > today) return new DomainError("Date.InFuture", terms.DocumentDate, today) { Field = "DocumentDate" };
        if (!NarrativeTemplate.Parse(terms.Narrative, ReportFigures.Names).TryGet(out _, out var unreadable)) return Result.Refused(unreadable);
        var open = await database.ReportProposals.FirstOrDefaultAsync(p => p.UnitId == scope.UnitId && p.Year == period.Year && p.Number == period.Number && p.State == ProposalState.Composed, cancellationToken);
        if (open is not null && open.Version != version) return new DomainError("Version.Stale");
        var composed = await reports.ComposeAsync(scope.On(period.LastDay), period, today, composer.Template.Total, cancellationToken);
        if (!composed.TryGet(out _, out var broken)) return Result.Refused(broken);
        if (open is not null)
        {
            var revised = open.Revise(terms, change);
            return revised.IsOk ? await SaveAsync(cancellationToken) : revised;
        }

        var supersedes = await Of(scope.UnitId, period).AnyAsync(cancellationToken);
        if (!ReportProposal.Compose(id, scope.UnitId, period, terms, supersedes, change).TryGet(out var proposal, out var errors)) return Result.Refused(errors);
        database.ReportProposals.Add(proposal);
        return await SaveAsync(cancellationToken);
    }

    public async Task<Result> WithdrawAsync(UnitScope scope, Guid id, int version, ChangeContext change, CancellationToken cancellationToken)
    {
        var found = await LoadAsync(scope, id, version, cancellationToken);
        if (!found.TryGet(out var proposal, out var errors)) return Result.Refused(errors);
        var withdrawn = proposal.Withdraw(change);
        return withdrawn.IsOk ? await SaveAsync(cancellationToken) : withdrawn;
    }

    /// <summary>Computes the period a last time and freezes it. Of two who issue at once the database lets one.</summary>
    /// <returns>The short code.</returns>
    public async Task<Result<string>> IssueAsync(UnitScope scope, Guid id, int version, Guid reportId, ChangeContext change, CancellationToken cancellationToken)
    {
        var found = await LoadAsync(scope, id, version, cancellationToken);
        if (!found.TryGet(out var proposal, out var errors)) return Result<string>.Refused(errors);
        if (!await IsClosedAsync(scope.UnitId, proposal.Period, cancellationToken)) return new DomainError("Report.QuarterOpen");
        var alone = await database.Users.CountAsync(user => user.UnitId == scope.UnitId && !user.Disabled && Hands.Contains(user.Role), cancellationToken) <= 1;
        var frozen = await FreezeAsync(scope, proposal, cancellationToken);
        if (!frozen.TryGet(out var report, out var broken)) return Result<string>.Refused(broken);
        var approved = proposal.Issue(alone, change);
        if (!approved.IsOk) return Result<string>.Refused(approved.Errors);
        var content = report.Write();
        var last = await Of(scope.UnitId, proposal.Period).OrderByDescending(issued => issued.Revision).Select(issued => (int?)issued.Id).FirstOrDefaultAsync(cancellationToken);
        var issued = new IssuedReport(reportId, proposal, report.Revision, last, content, FrozenReport.Sum(content), change);
        database.IssuedReports.Add(issued);
        var saved = await SaveAsync(cancellationToken);
        return saved.IsOk ? issued.ShortCode : Result<string>.Refused(saved.Errors);
    }

    private async Task<Result<FrozenReport>> FreezeAsync(UnitScope scope, ReportProposal proposal, CancellationToken cancellationToken)
    {
        var at = scope.On(proposal.Period.LastDay);
        var composed = await reports.ComposeAsync(at, proposal.Period, scope.AsOf, composer.Template.Total, cancellationToken);
        if (!composed.TryGet(out var report, out var errors)) return Result<FrozenReport>.Refused(errors);
        var counted = await forms.ComposeAsync(at, proposal.Period, scope.AsOf, cancellationToken);
        if (!counted.TryGet(out var tables, out var open)) return Result<FrozenReport>.Refused(open);
        var tree = await organisation.TreeAsync(at, cancellationToken);
        var head = await organisation.LetterheadAsync(scope.On(proposal.DocumentDate), cancellationToken);
        var revision = await Of(scope.UnitId, proposal.Period).CountAsync(cancellationToken) + 1;
        return composer.Compose(report, tables, tree, head, ReportComposer.TermsOf(proposal, revision));
    }

    /// <summary>Whether no more returns are taken; a year stands and falls with its last quarter.</summary>
    private Task<bool> IsClosedAsync(int unitId, ReportPeriod period, CancellationToken cancellationToken)
    {
        var quarter = period.IsYear ? 4 : period.Number;
        return database.QuarterClosings.AnyAsync(closing => closing.UnitId == unitId && closing.Year == period.Year && closing.Number == quarter, cancellationToken);
    }

    private IQueryable<IssuedReport> Of(int unitId, ReportPeriod period) =>
        database.IssuedReports.Where(report => report.UnitId == unitId && report.Year == period.Year && report.Number == period.Number);

    private async Task<Result<ReportProposal>> LoadAsync(UnitScope scope, Guid id, int version, CancellationToken cancellationToken)
    {
        var proposal = await database.ReportProposals.FirstOrDefaultAsync(p => p.PublicId == id && p.UnitId == scope.UnitId, cancellationToken);
        if (proposal is null) return new DomainError("Report.ProposalNotFound");
        return proposal.Version == version ? proposal : new DomainError("Version.Stale");
    }

    private async Task<Result> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return Result.Ok;
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Either the proposal moved on under our hands, or its period was given away a moment before.
            database.ChangeTracker.Clear();
            return new DomainError("Report.Meanwhile");
        }
    }
}
