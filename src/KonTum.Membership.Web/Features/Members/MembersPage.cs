using KonTum.Membership.Application.Members;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Members;

public sealed record MembersPage(AskedBar Bar, AskedScope Asked, DataTable Table, Pager Pager)
{
    public static DataTable TableOf(MemberListResult members, DateOnly asOf, IStringLocalizer<MemberStrings> strings, DomainWords words) => new(
        strings["Count", Display.Number(members.Total)],
        [
            new(strings["Column.Name"]), new(strings["Column.Born"], true), new(strings["Column.Gender"]), new(strings["Column.Admitted"]), new(strings["Column.Status"]),
            new(strings["Column.Cell"]), new(strings["Column.Village"]),
        ],
        [.. members.Rows.Select(member => new TableRow(
        [
            new(member.FullName), new($"{member.BirthYear}"), new(words.Name(member.Gender)), new(Display.Day(member.AdmittedOn)), new(words.Name(member.Status)),
            new(member.CellName, Address.Of($"/cells/{member.CellSlug}", ("asOf", Address.Day(asOf)))), new(member.VillageName ?? strings["NotYet"].Value),
        ]))]);
}
