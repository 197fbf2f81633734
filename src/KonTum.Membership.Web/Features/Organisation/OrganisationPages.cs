using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Features.Organisation;

public sealed record TreePage(AskedBar Bar, DateOnly AsOf, string UnitName, DataTable Table, string? Note);

public sealed record CellsPage(AskedBar Bar, AskedScope Asked, DataTable Table, Pager Pager, string? Note);

public sealed record CellPage(AskedBar Bar, DateOnly AsOf, string Name, string? BaseName, DefinitionList Facts, DataTable? Villages, IReadOnlyList<LinkItem> Links, string? Note);
