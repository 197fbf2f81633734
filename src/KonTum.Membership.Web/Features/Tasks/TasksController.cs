using KonTum.Membership.Application.Tasks;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Tasks;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Features.Shared.Tasks;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Tasks;

/// <summary>Things to do: each to whoever should do it, counted by unit to those above.</summary>
[Authorize(Permissions.ReadTasks)]
[ResponseCache(NoStore = true)]
public sealed class TasksController(CurrentUser user, ScopeFinder scopes, TaskQuery tasks, TaskWords words) : Controller
{
    [HttpGet("/tasks")]
    public async Task<IActionResult> Index([FromQuery] TasksForm form, CancellationToken cancellationToken)
    {
        if (await scopes.FindAsync(form.Unit, null, cancellationToken) is not { } asked) return NotFound();
        var items = await tasks.ListAsync(asked.Scope, cancellationToken);
        var listed = asked.UnitKind.IsAboveBase() ? [] : items;
        var page = listed.Skip((form.Number - 1) * form.Size).Take(form.Size);
        return View(new TasksPage(asked, user.Today, Summary(asked.UnitKind, items), words.Groups(page), new Pager(form.Number, form.Size, listed.Count)));
    }

    [HttpGet("/tasks/digest")]
    public async Task<IActionResult> Digest([FromQuery] TasksForm form, CancellationToken cancellationToken)
    {
        if (await scopes.FindAsync(form.Unit, null, cancellationToken) is not { } asked) return NotFound();
        var items = await tasks.ListAsync(asked.Scope, cancellationToken);
        // A secretary works off everything; whoever helps several looks at what is late or due this week, the city at what is late.
        var most = asked.UnitKind == UnitKind.Cell ? TaskUrgency.WhenReady : asked.UnitKind.IsAboveBase() ? TaskUrgency.Late : TaskUrgency.Week;
        var due = items.Where(item => item.UrgencyOn(user.Today) <= most).ToList();
        var shown = due.Take(TaskList.MostInDigest).ToList();
        var monday = user.Today.AddDays(-(((int)user.Today.DayOfWeek + 6) % 7));
        return View(new DigestPage(asked, user.Account.DisplayName, monday, monday.AddDays(6), user.Today, Summary(asked.UnitKind, items), words.Groups(shown), shown.Count, items.Count - shown.Count));
    }

    private DataTable? Summary(UnitKind kind, IReadOnlyList<TaskItem> items)
    {
        if (kind == UnitKind.Cell || items.Count == 0) return null;
        return words.Summary(TaskSummary.By(items, about => kind.IsAboveBase() ? (about.BaseSlug, about.BaseName) : (about.CellSlug, about.CellName), user.Today));
    }
}
