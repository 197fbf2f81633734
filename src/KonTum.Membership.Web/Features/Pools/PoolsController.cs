using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Pools;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Pools;

[ResponseCache(NoStore = true)]
public sealed class PoolsController(AskedReader reader, PoolQuery pools, OrganisationQuery organisation, CurrentUser user, PoolDrawing drawing) : Controller
{
    [HttpGet("/pools")]
    [Authorize(Permissions.ReadPools)]
    public async Task<IActionResult> Index([FromQuery] AskedForm form, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(this, form, cancellationToken) is not { } asked) return NotFound();
        // Not one query with the people left out afterwards: for whom the kind is not, it is not read.
        var kept = user.KnowsPools ? await pools.WithPeopleAsync(asked.Scope, cancellationToken) : [];
        var counted = user.KnowsPools ? [] : await pools.CountsAsync(asked.Scope, cancellationToken);
        var tree = await organisation.TreeAsync(reader.OwnScope(asked.Scope.AsOf), cancellationToken);
        return View(new PoolsPage(AskedBar.For(form, "/pools", reader.Today, tree), asked, user.KnowsPools, drawing.Parts(kept), drawing.Counts(counted, asked.Scope.AsOf)));
    }
}
