using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Candidates.Sensitive;

/// <summary>
/// Ethnicity, religion, identity number and telephone of one applicant: closed until somebody within reach says why,
/// each opening recorded and shown to the unit. Nothing of it is ever in an address, a list or a log.
/// </summary>
[Route("/candidates/{id:guid}/sensitive")]
[ResponseCache(NoStore = true)]
public sealed class SensitiveController(CurrentUser user, ContactQuery query, ContactService contacts, DomainWords words, IStringLocalizer<SensitiveStrings> strings) : Controller
{
    [HttpGet("")]
    [Authorize(Permissions.RevealSensitive)]
    public Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) => ClosedAsync(id, new RevealForm(), cancellationToken);

    /// <summary>Answers with the page itself: what is shown is shown once, and an address that shows it again does not exist.</summary>
    [HttpPost("")]
    [Authorize(Permissions.RevealSensitive)]
    [RecordsReading("Candidate.Revealed", ReasonField = nameof(RevealForm.Reason))]
    public async Task<IActionResult> Reveal(Guid id, [FromForm] RevealForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return await ClosedAsync(id, form, cancellationToken);
        return await query.FindAsync(user.Scope(), id, cancellationToken) is { } block
            ? View("Show", new SensitivePage(block, form, contacts.Open(block), user.May(Permissions.WriteCandidates)))
            : NotFound();
    }

    [HttpGet("contact")]
    [Authorize(Permissions.WriteCandidates)]
    public async Task<IActionResult> Contact(Guid id, CancellationToken cancellationToken) =>
        await query.FindAsync(user.Scope(), id, cancellationToken) is { IsOpen: true } block ? View(new ContactPage(new ContactForm { Version = block.Version }, block)) : NotFound();

    [HttpPost("contact")]
    [Authorize(Permissions.WriteCandidates)]
    public async Task<IActionResult> Contact(Guid id, [FromForm] ContactForm form, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(user.Scope(), id, cancellationToken) is not { IsOpen: true } block) return NotFound();
        if (ModelState.IsValid)
        {
            var kept = await contacts.KeepAsync(user.Scope(), id, form.Version, form.ToAnswers(), user.Change(reason: form.Reason), cancellationToken);
            if (kept.IsOk)
            {
                this.SetBanner(strings["Contact.Done"]);
                return Redirect($"/candidates/{id}/sensitive");
            }

            kept.Errors.AddTo(ModelState, words);
        }

        return View(new ContactPage(form, block));
    }

    private async Task<IActionResult> ClosedAsync(Guid id, RevealForm form, CancellationToken cancellationToken) =>
        await query.FindAsync(user.Scope(), id, cancellationToken) is { } block ? View("Show", new SensitivePage(block, form, null, user.May(Permissions.WriteCandidates))) : NotFound();
}
