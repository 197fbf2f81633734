using KonTum.Membership.Application.Procedure;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Rules.Sets;

/// <summary>Takes a rule set from a file in two steps: what it would bring, then the confirmation.</summary>
[Authorize(Permissions.ManageRules)]
[ResponseCache(NoStore = true)]
public sealed class RuleImportController(CurrentUser user, RuleImpactQuery impact, RuleSetService service, RuleSetPreview preview, DomainWords words) : Controller
{
    [HttpGet("/admin/rules/import")]
    public IActionResult Import() => View("Import", preview.Form(new ImportForm { Id = Guid.CreateVersion7() }));

    [HttpPost("/admin/rules/preview")]
    public async Task<IActionResult> Preview([FromForm] ImportForm form, CancellationToken cancellationToken)
    {
        var content = await form.ReadAsync(cancellationToken);
        if (content is null) ModelState.AddModelError(nameof(form.Content), preview["Import.Missing"]);
        if (content is null || !ModelState.IsValid) return View("Import", preview.Form(form));
        var read = RuleSetFile.Read(content);
        if (!read.TryGet(out var rules))
        {
            // Beside the one field there is: the messages name the parameters.
            read.Errors.Select(error => error with { Field = nameof(form.Content) }).AddTo(ModelState, words);
            form.Content = content;
            return View("Import", preview.Form(form));
        }

        return View("Preview", preview.Page(rules, content, form, await impact.OfAsync(user.Scope(), rules, cancellationToken)));
    }

    [HttpPost("/admin/rules")]
    public async Task<IActionResult> Add([FromForm] ImportForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var added = await service.AddAsync(form.Id, form.Content ?? string.Empty, user.Today, user.Change(reason: form.Reason), cancellationToken);
            if (added.IsOk)
            {
                this.SetBanner(preview["Import.Done"]);
                return Redirect("/admin/rules");
            }

            added.Errors.AddTo(ModelState, words);
        }

        if (RuleSetFile.Read(form.Content ?? string.Empty).TryGet(out var rules)) return View("Preview", preview.Page(rules, form.Content!, form, await impact.OfAsync(user.Scope(), rules, cancellationToken)));
        return View("Import", preview.Form(form));
    }

    [HttpPost("/admin/rules/{set}/withdraw")]
    public async Task<IActionResult> Withdraw(string set, [FromForm] ImportForm form, CancellationToken cancellationToken)
    {
        var withdrawn = await service.WithdrawAsync(form.Id, set, user.Today, user.Change(reason: form.Reason), cancellationToken);
        this.SetBanner(withdrawn.IsOk ? preview["Withdraw.Done"] : string.Join(" ", withdrawn.Errors.Select(words.Say)), withdrawn.IsOk ? Tone.Success : Tone.Error);
        return Redirect(withdrawn.IsOk ? "/admin/rules" : $"/admin/rules/{set}");
    }
}
