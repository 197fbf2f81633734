using KonTum.Membership.Application.Audit;
using KonTum.Membership.Application.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Web.Infrastructure.Commands;

/// <summary>Follows the audit trail from end to end and prints its head, to be kept apart and given again as the anchor.</summary>
public static class AuditVerb
{
    public static async Task<int> RunAsync(Verb verb, IServiceProvider services, CancellationToken cancellationToken)
    {
        var asked = verb.Options.GetValueOrDefault("anchor");
        var anchor = asked is null ? null : AuditAnchor.Parse(asked);
        if (verb.Words.Count > 0 || verb.Options.Keys.Any(option => option != "anchor") || (asked is not null && anchor is null)) return verb.Misused();
        var database = services.GetRequiredService<MembershipDbContext>();
        if ((await database.Database.GetPendingMigrationsAsync(cancellationToken)).Any()) return Verb.Refused("The database is older than this program. Back it up, then run the verb 'migrate'.");
        var verdict = await services.GetRequiredService<AuditVerifier>().VerifyAsync(anchor, cancellationToken);
        if (verdict.Broken is { } broken) return Verb.Refused($"The audit trail is broken: {broken}.");
        Console.WriteLine($"The audit trail is whole: {verdict.Lines} lines, {verdict.Seals} seals. Head, to be kept apart from this server: {verdict.Head}");
        return 0;
    }
}
