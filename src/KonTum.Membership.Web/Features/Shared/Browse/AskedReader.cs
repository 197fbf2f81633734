using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Shared.Browse;

/// <summary>
/// Reads what a page is asked about. A day that does not exist, lies ahead or comes before the first fact is answered
/// with status 400, the form as typed and the figures of today: a reader who slipped still sees something true.
/// </summary>
public sealed class AskedReader(ScopeFinder finder, OrganisationQuery organisation, CurrentUser user, IStringLocalizer<BrowseStrings> words)
{
    /// <summary>The scope asked for, or null where the unit is unknown or out of reach.</summary>
    public async Task<AskedScope?> FindAsync(Controller page, AskedForm form, CancellationToken cancellationToken)
    {
        if (form.AsOf is { } asked && asked <= user.Today && await organisation.FirstDayAsync(user.Scope(), cancellationToken) is { } first && asked < first)
            page.ModelState.AddModelError(nameof(AskedForm.AsOf), words["Asked.Before", Display.Day(first)]);
        return await finder.FindAsync(form.Unit, Day(page, form), cancellationToken);
    }

    public DateOnly Today => user.Today;

    public UnitScope OwnScope(DateOnly asOf) => user.Scope(asOf);

    public DateOnly Day(Controller page, AskedForm form)
    {
        if (form.AsOf > user.Today) page.ModelState.AddModelError(nameof(AskedForm.AsOf), words["Asked.Ahead", Display.Day(user.Today)]);
        if (page.ModelState.IsValid) return form.AsOf ?? user.Today;
        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return user.Today;
    }
}
