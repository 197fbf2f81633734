using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;

namespace KonTum.Membership.Web.Infrastructure.Security;

/// <summary>The unit and the day that a page is asked about.</summary>
public sealed record AskedScope(UnitScope Scope, string UnitSlug, string UnitName, string UnitShortName, UnitKind UnitKind, bool IsOwn);

/// <summary>Turns <c>?unit=…&amp;asOf=…</c> into a scope inside the reader's reach, or null: unknown and out of reach are not told apart.</summary>
public sealed class ScopeFinder(CurrentUser user, OrganisationQuery organisation)
{
    public async Task<AskedScope?> FindAsync(string? unit, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var own = user.Scope(asOf);
        if (string.IsNullOrWhiteSpace(unit) || unit == user.Account.UnitSlug)
            return new AskedScope(own, user.Account.UnitSlug, user.Account.UnitName, user.Account.UnitShortName, user.Account.UnitKind, true);
        return await organisation.FindAsync(own, unit, cancellationToken) is { } found
            ? new AskedScope(own with { UnitId = found.Id }, found.Slug, found.Name, found.ShortName, found.Kind, false)
            : null;
    }
}
