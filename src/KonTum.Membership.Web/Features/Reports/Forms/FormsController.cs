using KonTum.Membership.Application.Reports;
using KonTum.Membership.Application.Reports.Issuing;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Reports.Forms;

/// <summary>The statistical forms of a period on screen, from today's facts.</summary>
[Authorize(Permissions.ReadReports)]
[ResponseCache(NoStore = true)]
public sealed class FormsController(CurrentUser user, FormsQuery forms, ReportComposer composer, ReportWords words) : Controller
{
    [HttpGet("/reports/quarterly/{year:int}/{number:int:range(1,4)}/forms")]
    [HttpGet("/reports/yearly/{year:int}/forms")]
    public async Task<IActionResult> Index(int year, int number, CancellationToken cancellationToken)
    {
        if (ReportQuarters.Find(year, number, user.Today) is not { } period) return NotFound();
        var scope = user.Scope(period.LastDay);
        var counted = await forms.ComposeAsync(scope, period, user.Today, cancellationToken);
        if (!counted.TryGet(out var made, out var errors)) return this.DoesNotClose(errors);
        var tables = scope.SeesPeople ? made.Tables.Select(form => new PrintedTable(form.Key, form, PrintedTables.ColumnsOf(form))) : PrintedTables.Of(made);
        return View(new FormsPage(period, [.. tables.Select(table => composer.Freeze(table, period))], scope.SeesPeople, user.Account.UnitName, words));
    }
}

/// <param name="Tables">In the words of the official forms, which are Vietnamese.</param>
public sealed record FormsPage(ReportPeriod Period, IReadOnlyList<FrozenTable> Tables, bool SeesPeople, string UnitName, ReportWords Words);
