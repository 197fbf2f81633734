using KonTum.Membership.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Persistence;

internal static class Saving
{
    /// <summary>Saves, or says <c>Version.Stale</c> where somebody else saved the same record in between.</summary>
    public static async Task<Result> SaveUnlessStaleAsync(this MembershipDbContext database, CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return Result.Ok;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new DomainError("Version.Stale");
        }
    }
}
