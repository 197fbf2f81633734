using System.Text.Json;
using KonTum.Membership.Application.Figures;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Coverage;

namespace KonTum.Membership.Web.Features.Api;

/// <summary>The headline figures of one unit on one day.</summary>
public sealed record FiguresAnswer(DateOnly AsOf, string Unit, IReadOnlyList<FigureAnswer> Figures);

/// <summary>One figure. A suppressed one has no value; <paramref name="Display"/> says what a page would show.</summary>
public sealed record FigureAnswer(string Key, decimal? Value, string Definition, bool Suppressed, string Display);

/// <summary>The villages within reach on one day, by ward and commune.</summary>
public sealed record CoverageAnswer(DateOnly AsOf, IReadOnlyList<CoverageUnitAnswer> Units);

public sealed record CoverageUnitAnswer(string Slug, string Name, IReadOnlyList<CoverageVillageAnswer> Villages);

/// <param name="Members">Members of the cells that serve it; null where nothing was reported, and where the count is hidden from this reader.</param>
/// <param name="LocalMembers">Members living in it, under the same terms.</param>
/// <param name="CellKind">own, merged, attached, none or unknown.</param>
/// <param name="Gaps">noMember, noLocalMember, noCell, noOwnCell; none where nothing was reported.</param>
public sealed record CoverageVillageAnswer(string Code, string Name, int? Members, int? LocalMembers, string CellKind, IReadOnlyList<string> Gaps, bool Suppressed)
{
    public static CoverageVillageAnswer Of(VillageCoverage village, UnitScope scope, DateOnly today)
    {
        var facts = village.Facts;
        var members = Count(village, facts.CellMembers, Disclosure.OfCell(facts.CellMembers, tellsNone: true), scope);
        var local = Count(village, facts.LocalMembers, Disclosure.OfVillage(facts.LocalMembers, scope.AsOf, today), scope);
        return new CoverageVillageAnswer(
            facts.Code, facts.Name, members, local, village.Cover.ToString().ToLowerInvariant(), [.. village.Gaps.Select(gap => JsonNamingPolicy.CamelCase.ConvertName(gap.ToString()))],
            !village.IsUnknown && (members is null || local is null));
    }

    private static int? Count(VillageCoverage village, int count, PublishedCount published, UnitScope scope) =>
        village.IsUnknown ? null : scope.SeesPeople ? count : published.Exact;
}
