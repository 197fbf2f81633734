using KonTum.Membership.Application.Mentors;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Mentors;

/// <summary>The mentors of a cell, and the members who offered to be one.</summary>
[ResponseCache(NoStore = true)]
[Route("/cells/{code}/mentors")]
public sealed class CellMentorsController(CurrentUser user, MentorPageQuery pages, HelpOfferService offers, DomainWords words, IStringLocalizer<MentorStrings> strings) : Controller
{
    [HttpGet("")]
    [Authorize(Permissions.ReadCandidates)]
    public async Task<IActionResult> Cell(string code, CancellationToken cancellationToken) =>
        await pages.CellAsync(user, code, null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("")]
    [Authorize(Permissions.WriteCandidates)]
    public async Task<IActionResult> Cell(string code, [FromForm] OfferForm form, CancellationToken cancellationToken)
    {
        if (await pages.CellAsync(user, code, form, cancellationToken) is not { } page) return NotFound();
        if (ModelState.IsValid)
        {
            var offered = await offers.OfferAsync(page.Cell.Id, form.Member, form.StatedOn, form.Reference, user.Today, user.Change(page.Cell.Id), cancellationToken);
            if (offered.IsOk)
            {
                this.SetBanner(strings["Offer.Done"]);
                return Redirect($"/cells/{code}/mentors");
            }

            offered.Errors.AddTo(ModelState, words);
        }

        return View(page);
    }

    [HttpPost("offers/{offer:guid}/withdraw")]
    [Authorize(Permissions.WriteCandidates)]
    public async Task<IActionResult> Withdraw(string code, Guid offer, CancellationToken cancellationToken)
    {
        if (await pages.CellAsync(user, code, null, cancellationToken) is not { } page) return NotFound();
        var withdrawn = await offers.WithdrawAsync(page.Cell.Id, offer, user.Today, user.Change(page.Cell.Id), cancellationToken);
        this.SetBanner(withdrawn.IsOk ? strings["Offer.WithdrawnDone"] : words.Say(withdrawn.Errors[0]), withdrawn.IsOk ? Tone.Success : Tone.Error);
        return Redirect($"/cells/{code}/mentors");
    }
}
