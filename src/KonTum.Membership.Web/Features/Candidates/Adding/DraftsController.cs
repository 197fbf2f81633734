using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Candidates.Adding;

/// <summary>The form by topics. Each topic is saved as it is left and can be taken up again on another device.</summary>
[Authorize(Permissions.WriteCandidates)]
[ResponseCache(NoStore = true)]
[Route("/candidates/drafts/{id:guid}")]
public sealed class DraftsController(CurrentUser user, DraftTopicsQuery topics, DraftService drafts, CandidateService candidates, DomainWords words) : Controller
{
    [HttpGet("{topic:int:range(1,3)}")]
    public async Task<IActionResult> Topic(Guid id, int topic, CancellationToken cancellationToken) =>
        await topics.FindAsync(user, id, cancellationToken) is { } draft ? await TopicViewAsync(id, topic, draft.Answers, cancellationToken) : NotFound();

    [HttpPost("1")]
    public Task<IActionResult> Person(Guid id, [FromForm] PersonForm form, CancellationToken cancellationToken) => SaveAsync(id, 1, form, form.Into, cancellationToken);

    [HttpPost("2")]
    public Task<IActionResult> Background(Guid id, [FromForm] BackgroundForm form, CancellationToken cancellationToken) => SaveAsync(id, 2, form, form.Into, cancellationToken);

    [HttpPost("3")]
    public Task<IActionResult> Declaration(Guid id, [FromForm] DeclarationForm form, CancellationToken cancellationToken)
    {
        form.Into(new CandidateAnswers()).ToDeclaration(user.Today).Errors.AddTo(ModelState, words);
        return SaveAsync(id, 3, form, form.Into, cancellationToken);
    }

    [HttpGet("check")]
    public async Task<IActionResult> Check(Guid id, CancellationToken cancellationToken) =>
        await topics.CheckAsync(user, id, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("check")]
    public async Task<IActionResult> Send(Guid id, CancellationToken cancellationToken)
    {
        var cell = (await topics.FindAsync(user, id, cancellationToken))?.CellId;
        var recorded = await candidates.RecordAsync(user.Scope(), id, user.Today, user.Change(cell), cancellationToken);
        if (recorded.IsOk)
        {
            if (cell is not null) this.SetBanner(topics.Said("Add.Done"));
            return Redirect($"/candidates/{id}");
        }

        recorded.Errors.AddTo(ModelState, words);
        return await topics.CheckAsync(user, id, cancellationToken) is { } page ? View("Check", page) : NotFound();
    }

    [HttpPost("discard")]
    public async Task<IActionResult> Discard(Guid id, CancellationToken cancellationToken)
    {
        await drafts.DiscardAsync(user.Account.Id, id, cancellationToken);
        this.SetBanner(topics.Said("Add.Discarded"));
        return Redirect("/candidates");
    }

    private async Task<IActionResult> SaveAsync<T>(Guid id, int topic, T form, Func<CandidateAnswers, CandidateAnswers> write, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return await topics.FindAsync(user, id, cancellationToken) is null ? NotFound() : await FormViewAsync(id, topic, form, cancellationToken);
        var saved = await drafts.SaveAsync(id, write, user.Change(), cancellationToken);
        if (!saved.IsOk) return NotFound();
        return Redirect(topic < 3 ? $"/candidates/drafts/{id}/{topic + 1}" : $"/candidates/drafts/{id}/check");
    }

    private Task<IActionResult> TopicViewAsync(Guid id, int topic, CandidateAnswers answers, CancellationToken cancellationToken) => topic switch
    {
        1 => FormViewAsync(id, 1, PersonForm.From(answers), cancellationToken),
        2 => FormViewAsync(id, 2, BackgroundForm.From(answers), cancellationToken),
        _ => FormViewAsync(id, 3, DeclarationForm.From(answers), cancellationToken),
    };

    private async Task<IActionResult> FormViewAsync<T>(Guid id, int topic, T form, CancellationToken cancellationToken)
    {
        var (options, more) = await topics.OptionsAsync(user, topic, cancellationToken);
        return View(topic switch { 1 => "Person", 2 => "Background", _ => "Declaration" }, new TopicPage<T>(form, id, topic, options, more));
    }
}
