using KonTum.Membership.Application.Members;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Members;

/// <summary>Finds members by name, unit and day, and by nothing else.</summary>
[ResponseCache(NoStore = true)]
public sealed class MembersController(
    AskedReader reader, MemberListQuery members, OrganisationQuery organisation, IStringLocalizer<MemberStrings> strings, DomainWords words) : Controller
{
    [HttpGet("/members")]
    [Authorize(Permissions.ReadMembers)]
    [RecordsReading("Member.Searched", When = "q")]
    public async Task<IActionResult> Index([FromQuery] AskedForm form, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(this, form, cancellationToken) is not { } asked) return NotFound();
        var found = await members.ListAsync(asked.Scope, form.Q, form.Number, form.Size, cancellationToken);
        var tree = await organisation.TreeAsync(reader.OwnScope(asked.Scope.AsOf), cancellationToken);
        var bar = AskedBar.For(form, "/members", reader.Today, tree) with { WordsLabel = strings["Words"] };
        return View(new MembersPage(bar, asked, MembersPage.TableOf(found, asked.Scope.AsOf, strings, words), new Pager(form.Number, form.Size, found.Total)));
    }
}
