using System.Text.Json;
using KonTum.Membership.Application.Figures;
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
    public static CoverageVillageAnswer Of(VillageCoverage village, bool seesPeople) => new(
        village.Facts.Code, village.Facts.Name, Count(village, village.Facts.CellMembers, seesPeople), Count(village, village.Facts.LocalMembers, seesPeople),
        village.Cover.ToString().ToLowerInvariant(), [.. village.Gaps.Select(gap => JsonNamingPolicy.CamelCase.ConvertName(gap.ToString()))],
        !seesPeople && !village.IsUnknown && (village.Facts.CellMembers > 0 || village.Facts.LocalMembers > 0));

    // That there is none is told by the gaps anyway; how many there are is for those who know them.
    private static int? Count(VillageCoverage village, int count, bool seesPeople) =>
        village.IsUnknown ? null : count == 0 ? 0 : Disclosure.Row(count, seesPeople).Exact;
}
