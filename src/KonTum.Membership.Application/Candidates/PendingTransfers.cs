using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Transfers;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Candidates;

/// <summary>A file that ended goes nowhere: a slip that is under way comes back by itself.</summary>
internal static class PendingTransfers
{
    public static async Task CallBackAsync(MembershipDbContext database, int candidateId, DateOnly on, ChangeContext change, CancellationToken cancellationToken)
    {
        foreach (var transfer in await database.Transfers.Where(transfer => transfer.CandidateId == candidateId && transfer.State == TransferState.Proposed).ToListAsync(cancellationToken))
            transfer.CallBack(on > transfer.ProposedOn ? on : transfer.ProposedOn, change with { Reason = null });
    }
}
