using System.Text;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Features.Shared.Rules;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Rules.Sets;

/// <summary>The rule sets that are known: read by whoever answers for the procedure.</summary>
[Authorize(Permissions.ReadRules)]
[ResponseCache(NoStore = true)]
public sealed class RuleSetsController(CurrentUser user, RuleSetQuery entries, Rulebook book, ParameterWords parameters, RuleSetDrawing drawing) : Controller
{
    [HttpGet("/admin/rules")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Sets", drawing.Sets(await entries.EntriesAsync(cancellationToken)));

    [HttpGet("/admin/rules/{id}")]
    public async Task<IActionResult> Set(string id, CancellationToken cancellationToken)
    {
        if (book.Find(id) is not { } rules) return NotFound();
        var added = (await entries.EntriesAsync(cancellationToken)).FirstOrDefault(entry => entry.RuleSetId == id) is { Act: RuleSetAct.Added };
        var before = drawing.Before(rules);
        return View("Set", new RuleSetPage(rules, before, drawing.Lead(rules), parameters.Lines(rules, before), added && drawing.IsAhead(rules) && user.May(Permissions.ManageRules), new ImportForm { Id = Guid.CreateVersion7() }));
    }

    /// <summary>The file of a set: the form in which another one is written and imported.</summary>
    [HttpGet("/admin/rules/{id}.json")]
    public IActionResult Download(string id) =>
        book.Find(id) is { } rules ? File(Encoding.UTF8.GetBytes(RuleSetFile.Write(rules)), "application/json", RuleSetDrawing.FileName(rules)) : NotFound();
}
