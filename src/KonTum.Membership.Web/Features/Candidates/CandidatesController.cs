using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Candidates;

public sealed class CandidatesController(CurrentUser user, ScopeFinder scopes, CandidateListQuery list, CandidatePageQuery pages) : Controller
{
    [HttpGet("/candidates")]
    [Authorize(Permissions.ReadCandidates)]
    [ResponseCache(NoStore = true)]
    [RecordsReading("Candidate.Searched", When = "q")]
    public async Task<IActionResult> Index([FromQuery] CandidateListForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) Response.StatusCode = StatusCodes.Status400BadRequest;
        var asOf = form.AsOf is { } day && day <= user.Today ? day : user.Today;
        if (await scopes.FindAsync(form.Unit, asOf, cancellationToken) is not { } asked) return NotFound();
        var filter = new CandidateListFilter(form.Q, form.Stage, Math.Max(1, form.Page ?? 1), form.PageSize ?? CandidateListForm.UsualPageSize);
        var result = await list.ListAsync(asked.Scope, filter, cancellationToken);
        return View(new CandidateListPage(form, filter, result, asked, user.May(Permissions.WriteCandidates)));
    }

    [HttpGet("/candidates/{id:guid}")]
    [Authorize(Permissions.ReadCandidates)]
    [ResponseCache(NoStore = true)]
    [RecordsReading("Candidate.Read")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await pages.FindAsync(user, id, cancellationToken) is { } page ? View(page) : NotFound();
}
