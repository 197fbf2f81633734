using KonTum.Membership.Application.Procedure;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Tasks;

/// <summary>How long files stay at each step, by unit; and, to those who help them, which stay too long.</summary>
[ResponseCache(NoStore = true)]
public sealed class StagesController(ScopeFinder scopes, StageTimeQuery times, StagesDrawing drawing) : Controller
{
    [HttpGet("/tasks/stages")]
    [Authorize(Permissions.ReadFigures)]
    public async Task<IActionResult> Index([FromQuery] TasksForm form, CancellationToken cancellationToken)
    {
        if (await scopes.FindAsync(form.Unit, null, cancellationToken) is not { } asked) return NotFound();
        var byCell = !asked.UnitKind.IsAboveBase();
        var passages = await times.PassagesAsync(asked.Scope, byCell, cancellationToken);
        var standing = await times.StandingAsync(asked.Scope, byCell, cancellationToken);
        return View("Stages", drawing.Page(asked, passages, standing));
    }
}

/// <param name="Stuck">The files themselves; null for whoever does not work with the people.</param>
public sealed record StagesPage(AskedScope Asked, DataTable Stages, DataTable? Units, DataTable? Stuck, string? Note);
