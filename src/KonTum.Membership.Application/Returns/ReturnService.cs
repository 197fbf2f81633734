using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Domain.Returns;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Returns;

/// <summary>What was written on the page or on the sheet.</summary>
/// <param name="Version">Of the return that the writer saw, or <see cref="NoVersion"/>.</param>
public sealed record SendReturn(Guid Id, int Version, string? Changes, string? Help, PaperSheet? Paper)
{
    /// <summary>The writer saw a page on which nothing had been sent.</summary>
    public const int NoVersion = -1;
}

/// <summary>Takes returns from cells and along the chain, closes quarters and keeps what comes later.</summary>
public sealed class ReturnService(MembershipDbContext database, ReturnQuery returns)
{
    public async Task<Result> SendAsync(UnitScope scope, string cellCode, ReportPeriod period, SendReturn typed, ChangeContext change, CancellationToken cancellationToken)
    {
        if (await returns.FindAsync(scope, cellCode, period, cancellationToken) is not { } found) return new DomainError("Return.NotFound");
        // The same form twice: the return is there.
        if (typed.Version == SendReturn.NoVersion && found.Sent?.PublicId == typed.Id) return Result.Ok;
        if ((found.Sent?.Version ?? SendReturn.NoVersion) != typed.Version) return new DomainError("Version.Stale");
        var content = new ReturnContent(found.Counts.Members, found.Counts.Admitted, found.Counts.Candidates, typed.Changes, typed.Help);
        if (found.Sent is null)
        {
            if (!CellReturn.Send(typed.Id, found.CellId, period, content, typed.Paper, scope.AsOf, found.ClosedOn, change).TryGet(out var made, out var errors)) return Result.Refused(errors);
            database.CellReturns.Add(made);
            return await SaveAsync(cancellationToken);
        }

        var sent = await database.CellReturns.SingleAsync(r => r.PublicId == found.Sent.PublicId, cancellationToken);
        var again = sent.SendAgain(content, typed.Paper, scope.AsOf, found.ClosedOn, change);
        return again.IsOk ? await SaveAsync(cancellationToken) : again;
    }

    /// <summary>Accepts one return, for the base committee or for the city.</summary>
    public async Task<Result> AcceptAsync(UnitScope scope, string cellCode, ReportPeriod period, int version, bool forCity, ChangeContext change, CancellationToken cancellationToken)
    {
        var found = await LoadAsync(scope, cellCode, period, version, cancellationToken);
        if (!found.TryGet(out var sent, out var errors)) return Result.Refused(errors);
        var accepted = forCity ? sent.AcceptAtCity(scope.AsOf, change) : sent.AcceptAtBase(scope.AsOf, change);
        return accepted.IsOk ? await SaveAsync(cancellationToken) : accepted;
    }

    /// <summary>Accepts all that wait within reach and ask for no help: those are read one by one.</summary>
    /// <returns>How many were accepted.</returns>
    public async Task<Result<int>> AcceptAllAsync(UnitScope scope, ReportPeriod period, bool forCity, ChangeContext change, CancellationToken cancellationToken)
    {
        var waiting = forCity ? ReturnState.AcceptedByBase : ReturnState.Sent;
        var day = period.LastDay;
        var sent = await database.CellReturns
            .Where(r => r.Year == period.Year && r.Number == period.Number && r.State == waiting && r.Help == null
                && database.UnitReach.Any(reach => reach.AncestorId == scope.UnitId && reach.UnitId == r.CellId && reach.ValidFrom <= day && (reach.ValidTo == null || reach.ValidTo > day)))
            .ToListAsync(cancellationToken);
        foreach (var one in sent)
        {
            var accepted = forCity ? one.AcceptAtCity(scope.AsOf, change) : one.AcceptAtBase(scope.AsOf, change);
            if (!accepted.IsOk) return Result<int>.Refused(accepted.Errors);
        }

        var saved = await SaveAsync(cancellationToken);
        return saved.IsOk ? sent.Count : Result<int>.Refused(saved.Errors);
    }

    public async Task<Result> SendBackAsync(UnitScope scope, string cellCode, ReportPeriod period, int version, ChangeContext change, CancellationToken cancellationToken)
    {
        var found = await LoadAsync(scope, cellCode, period, version, cancellationToken);
        if (!found.TryGet(out var sent, out var errors)) return Result.Refused(errors);
        var back = sent.SendBack(scope.AsOf, await returns.ClosedOnAsync(scope, period, cancellationToken), change);
        return back.IsOk ? await SaveAsync(cancellationToken) : back;
    }

    /// <summary>Closes a quarter for the reader's whole unit. Two who close at once: the database lets one.</summary>
    public async Task<Result> CloseAsync(UnitScope scope, Guid id, ReportPeriod period, ChangeContext change, CancellationToken cancellationToken)
    {
        var quarter = await returns.QuarterAsync(scope, period, cancellationToken);
        if (quarter.ClosedOn is { } closed) return new DomainError("Return.QuarterClosed", closed);
        var total = quarter.Total;
        var waiting = quarter.Rows.Count(row => row.State is ReturnState.Sent or ReturnState.AcceptedByBase);
        if (!QuarterClosing.Close(id, scope.UnitId, period, scope.AsOf, total.Expected, total.Sent, total.Late, waiting, change).TryGet(out var closing, out var errors)) return Result.Refused(errors);
        database.QuarterClosings.Add(closing);
        return await SaveAsync(cancellationToken);
    }

    public async Task<Result> AmendAsync(UnitScope scope, Guid id, string cellCode, ReportPeriod period, string? text, ChangeContext change, CancellationToken cancellationToken)
    {
        if (await returns.FindAsync(scope, cellCode, period, cancellationToken) is not { } found) return new DomainError("Return.NotFound");
        if (await database.ReturnAddenda.AnyAsync(addendum => addendum.PublicId == id, cancellationToken)) return Result.Ok;
        if (!ReturnAddendum.Add(id, found.CellId, period, text, scope.AsOf, found.ClosedOn, change).TryGet(out var addendum, out var errors)) return Result.Refused(errors);
        database.ReturnAddenda.Add(addendum);
        return await SaveAsync(cancellationToken);
    }

    private async Task<Result<CellReturn>> LoadAsync(UnitScope scope, string cellCode, ReportPeriod period, int version, CancellationToken cancellationToken)
    {
        if (await returns.FindAsync(scope, cellCode, period, cancellationToken) is not { Sent: { } seen }) return new DomainError("Return.NotFound");
        if (seen.Version != version) return new DomainError("Version.Stale");
        return await database.CellReturns.SingleAsync(sent => sent.PublicId == seen.PublicId, cancellationToken);
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
            // Another hand was first: the cell itself, its paper, or the one who accepts.
            database.ChangeTracker.Clear();
            return new DomainError("Version.Stale");
        }
    }
}
