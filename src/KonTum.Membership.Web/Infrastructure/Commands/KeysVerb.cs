using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Infrastructure.Commands;

/// <summary>A new key for the sealed columns; what the old ones sealed is sealed again under it.</summary>
public static class KeysVerb
{
    public static async Task<int> RunAsync(Verb verb, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (verb.Words.Count > 0 || verb.Options.Count > 0) return verb.Misused();
        await Verb.DatabaseAsync(services);
        var turned = await services.GetRequiredService<ContactService>().TurnKeysAsync(new ChangeContext(Guid.Empty, services.GetRequiredService<BusinessClock>().UtcNow), cancellationToken);
        Console.WriteLine($"A new key seals from now on; {turned} record(s) were sealed again. Keep a copy of the ring apart from the backups; the old keys stay in it for older backups.");
        return 0;
    }
}
