using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Rules;

/// <summary>One entry of the office about a rule set.</summary>
public sealed record RuleSetEntryView(string RuleSetId, int Number, RuleSetAct Act, DateOnly ValidFrom, string Reason, string? EnteredBy, DateTime EnteredAt);

/// <summary>What the office added to the rule sets that are shipped. It holds no data of anyone.</summary>
public sealed class RuleSetQuery(MembershipDbContext database)
{
    /// <summary>The newest first.</summary>
    public Task<List<RuleSetEntryView>> EntriesAsync(CancellationToken cancellationToken) => (
        from entry in database.RuleSetEntries
        where entry.Id > 0
        join user in database.Users on entry.EnteredBy equals user.Id into users
        from user in users.DefaultIfEmpty()
        orderby entry.Id descending
        select new RuleSetEntryView(entry.RuleSetId, entry.Number, entry.Act, entry.ValidFrom, entry.Reason, user.DisplayName, entry.EnteredAt))
        .ToListAsync(cancellationToken);
}
