using KonTum.Membership.Application.Privacy;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Privacy;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Erasures;

/// <summary>People who withdrew, until nothing of them is left but the stub. Nobody is named here.</summary>
[ResponseCache(NoStore = true)]
[Route("/erasures")]
public sealed class ErasuresController(CurrentUser user, ErasureQuery query, ErasureService erasures, ErasureWords texts, DomainWords words) : Controller
{
    [HttpGet("")]
    [Authorize(Permissions.ReadErasures)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(new WithdrawalsPage([.. (await query.WithdrawalsAsync(user.Scope(), cancellationToken)).Select(texts.Row)], user.Today, user.May(Permissions.ReviewRetention)));

    [HttpGet("{id:guid}")]
    [Authorize(Permissions.ReadErasures)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await query.FindAsync(user.Scope(), id, cancellationToken) is { Basis: ErasureBasis.Withdrawal } line ? View(Page(line, new AnswerForm { Version = line.Version })) : NotFound();

    [HttpPost("{id:guid}/answer")]
    [Authorize(Permissions.AnswerWithdrawals)]
    public async Task<IActionResult> Answer(Guid id, [FromForm] AnswerForm form, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(user.Scope(), id, cancellationToken) is not { Basis: ErasureBasis.Withdrawal } line) return NotFound();
        if (ModelState.IsValid)
        {
            var answered = await erasures.AnswerAsync(user.Scope(), id, form.Version, form.OccurredOn, user.Today, user.Change(), cancellationToken);
            if (answered.IsOk) return Said("Answer.Done", id);
            Refused(answered);
        }

        return View("Show", Page(line, form));
    }

    [HttpPost("{id:guid}/erase")]
    [Authorize(Permissions.EraseFiles)]
    public async Task<IActionResult> Erase(Guid id, [FromForm] int version, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(user.Scope(), id, cancellationToken) is not { Basis: ErasureBasis.Withdrawal } line) return NotFound();
        var erased = await erasures.EraseAsync(user.Scope(), id, version, user.Today, user.Change(), cancellationToken);
        if (erased.IsOk) return Said("Erase.Done", id);
        Refused(erased);
        return View("Show", Page(line, new AnswerForm { Version = line.Version }));
    }

    [HttpGet("{id:guid}/certificate")]
    [Authorize(Permissions.ReadErasures)]
    public async Task<IActionResult> Certificate(Guid id, CancellationToken cancellationToken) =>
        await query.FindAsync(user.Scope(), id, cancellationToken) is { ErasedOn: not null } line ? View(new CertificatePage(line, texts.Terms)) : NotFound();

    private WithdrawalPage Page(ErasureLine line, AnswerForm form)
    {
        var row = texts.Row(line);
        return new WithdrawalPage(row, form, texts.Clocks(row, user.Today), user.Today, user.May(Permissions.AnswerWithdrawals), user.May(Permissions.EraseFiles));
    }

    private RedirectResult Said(string key, Guid id)
    {
        this.SetBanner(texts[key]);
        return Redirect($"/erasures/{id}");
    }

    private void Refused(Result result)
    {
        if (result.Errors.Any(error => error.Code == "Version.Stale")) Response.StatusCode = StatusCodes.Status409Conflict;
        result.Errors.AddTo(ModelState, words);
    }
}
