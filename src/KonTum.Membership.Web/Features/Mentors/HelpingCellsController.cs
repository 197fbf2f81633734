using KonTum.Membership.Application.Mentors;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Mentors;

/// <summary>The committee above names cells from elsewhere whose members may help.</summary>
[Authorize(Permissions.NameHelpingCells)]
[ResponseCache(NoStore = true)]
[Route("/candidates/{id:guid}/helping-cells")]
public sealed class HelpingCellsController(CurrentUser user, HelpQuery help, HelpOfferService offers, DomainWords words, IStringLocalizer<MentorStrings> strings) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Cells(Guid id, CancellationToken cancellationToken) =>
        await help.FindAsync(user.Scope(), id, cancellationToken) is { } found ? View(new HelpingCellsPage(found, new HelpingCellForm())) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Cells(Guid id, [FromForm] HelpingCellForm form, CancellationToken cancellationToken)
    {
        if (await help.FindAsync(user.Scope(), id, cancellationToken) is not { } found) return NotFound();
        if (ModelState.IsValid)
        {
            var named = await offers.NameCellAsync(user.Scope(), id, form.Cell, form.OccurredOn, form.Document, user.Today, user.Change(), cancellationToken);
            if (named.IsOk)
            {
                this.SetBanner(strings["Helping.Done"]);
                return Redirect($"/candidates/{id}/mentors");
            }

            named.Errors.AddTo(ModelState, words);
        }

        return View(new HelpingCellsPage(found, form));
    }

    [HttpPost("{helping:guid}/end")]
    public async Task<IActionResult> End(Guid id, Guid helping, CancellationToken cancellationToken)
    {
        if (await help.FindAsync(user.Scope(), id, cancellationToken) is not { } found || found.HelpingCells.All(cell => cell.PublicId != helping)) return NotFound();
        var ended = await offers.EndCellAsync(user.Scope(), id, helping, user.Today, user.Change(), cancellationToken);
        this.SetBanner(ended.IsOk ? strings["Helping.Ended"] : words.Say(ended.Errors[0]), ended.IsOk ? Tone.Success : Tone.Error);
        return Redirect($"/candidates/{id}/mentors");
    }
}
