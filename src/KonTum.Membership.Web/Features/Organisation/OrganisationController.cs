using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Organisation;

[ResponseCache(NoStore = true)]
public sealed class OrganisationController(AskedReader reader, OrganisationQuery organisation, CellQuery cells, PublishedApplicantsQuery applicants, OrganisationDrawing drawing) : Controller
{
    [HttpGet("/organizations")]
    [Authorize(Permissions.ReadOrganisation)]
    public async Task<IActionResult> Index([FromQuery] AskedForm form, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(this, form, cancellationToken) is not { } asked) return NotFound();
        var tree = await organisation.TreeAsync(asked.Scope, cancellationToken);
        var counts = await cells.CountsAsync(asked.Scope, cancellationToken);
        var told = asked.Scope.SeesPeople ? PublishedApplicants.Nothing : await applicants.AtAsync(asked.Scope, reader.Today, cancellationToken);
        return View("Tree", new TreePage(
            AskedBar.For(form, "/organizations", reader.Today), asked.Scope.AsOf, asked.UnitName, drawing.Tree(tree, counts, asked.Scope, told), drawing.Note(asked.Scope)));
    }
}
