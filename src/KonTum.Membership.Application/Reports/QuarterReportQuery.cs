using KonTum.Membership.Application.Coverage;
using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Coverage;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Reports;

/// <summary>The report of one unit for a quarter or a year: its two tables, closed, and the gaps that remain.</summary>
public sealed record QuarterReport(
    ReportPeriod Period, TreeNode Unit, ClosedTable Results, ClosedTable Coverage, int MembersAtStart, int MembersAtEnd, IReadOnlyList<RemainingGap> RemainingGaps)
{
    /// <summary>Table Q1 as it may be printed, exported and shown to those who may not open the people counted.</summary>
    public required ClosedTable PrintedResults { get; init; }

    /// <summary>What decided it; linked tables of the same period follow it.</summary>
    public required ResultMask Mask { get; init; }
}

/// <summary>A village where no member lives at the end of the period, with the unit in which it lies.</summary>
public sealed record RemainingGap(VillageCoverage Village, string UnitName);

/// <summary>
/// Computes a period from dated facts, on the tree as it stood on its last day. Every total is counted a
/// second time without the units; tables that then differ are refused with the row that breaks them.
/// </summary>
public sealed class QuarterReportQuery(MembershipDbContext database, OrganisationQuery organisation, CoverageQuery coverage, FiguresQuery figures, TargetPlanQuery plans, ResultMaskQuery masks)
{
    /// <param name="today">A period that is not over on this day is printed without any kinds of people.</param>
    /// <param name="totalLabel">The words of the total row, in the reader's language.</param>
    public async Task<Result<QuarterReport>> ComposeAsync(UnitScope scope, ReportPeriod period, DateOnly today, string totalLabel, CancellationToken cancellationToken)
    {
        var at = scope.On(period.LastDay);
        var tree = await organisation.TreeAsync(at, cancellationToken);
        if (tree.Find(scope.UnitId) is not { } unit) return new DomainError("Report.NoUnitThen", period.LastDay);
        var parts = PartsOf(tree, unit);
        var (start, end) = await StockAsync(scope.UnitId, period, cancellationToken);
        var results = await ResultsAsync(at, period, parts, start, totalLabel, cancellationToken);
        if (!results.TryGet(out var resultTable)) return Result<QuarterReport>.Refused(results.Errors);
        // A village served from here but lying elsewhere is counted where it lies.
        var villages = (await coverage.VillagesAsync(at, cancellationToken)).Where(village => tree.Find(village.Facts.UnitId) is not null).ToList();
        var gapsBefore = await coverage.WithoutLocalMemberAsync(scope.On(period.Eve), cancellationToken);
        var committees = await CommitteesAsync(at, cancellationToken);
        var coverageTable = QuarterTables.Coverage(CoverageRows(tree, unit, villages, gapsBefore, committees), villages.Count, totalLabel);
        if (!coverageTable.TryGet(out var covered)) return Result<QuarterReport>.Refused(coverageTable.Errors);
        var gaps = villages.Where(village => village.Gaps.Contains(CoverageGap.NoLocalMember))
            .Select(village => new RemainingGap(village, tree.Find(village.Facts.UnitId)!.ShortName));
        var mask = await masks.MaskAsync(scope, period.LastQuarter, period.IsYear, today, cancellationToken);
        return new QuarterReport(period, unit, resultTable, covered, start, end, [.. gaps]) { PrintedResults = TableProtection.ForPrint(resultTable, unit.Slug, mask), Mask = mask };
    }

    /// <summary>Members on the eve of the period and on its last day, counted without the units.</summary>
    private async Task<(int Start, int End)> StockAsync(int unitId, ReportPeriod period, CancellationToken cancellationToken)
    {
        var (eve, last) = (period.Eve, period.LastDay);
        var row = await database.MemberReach
            .Where(reach => reach.UnitId == unitId && reach.ValidFrom <= last && (reach.ValidTo == null || reach.ValidTo > eve))
            .GroupBy(_ => 1)
            .Select(all => new
            {
                Start = all.Sum(reach => reach.ValidFrom <= eve ? 1 : 0),
                End = all.Sum(reach => reach.ValidTo == null || reach.ValidTo > last ? 1 : 0),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return (row?.Start ?? 0, row?.End ?? 0);
    }

    /// <summary>The rows: the units right below the reader's own; for a cell, the cell itself.</summary>
    private static List<TreeNode> PartsOf(OrganisationTree tree, TreeNode unit)
    {
        var children = tree.ChildrenOf(unit.Id).ToList();
        return children.Count > 0 ? children : [unit];
    }

    private async Task<Result<ClosedTable>> ResultsAsync(UnitScope scope, ReportPeriod period, IReadOnlyList<TreeNode> parts, int membersAtStart, string totalLabel, CancellationToken cancellationToken)
    {
        var ids = parts.Select(part => part.Id).ToList();
        var start = period.Eve;
        var stock = await database.MemberReach
            .Where(row => ids.Contains(row.UnitId) && row.ValidFrom <= start && (row.ValidTo == null || row.ValidTo > start))
            .GroupBy(row => row.UnitId).Select(unit => new { unit.Key, Count = unit.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var admitted = (await AdmittedAsync(ids, period, cancellationToken)).ToDictionary(row => row.UnitId);
        var ended = (await EndingsAsync(ids, period, cancellationToken)).ToDictionary(row => row.UnitId);
        var targets = await plans.NumbersAsync(scope, period.Year, ids, cancellationToken);
        var rows = parts.Select(part =>
        {
            var a = admitted.GetValueOrDefault(part.Id) ?? new Admissions(part.Id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            var e = ended.GetValueOrDefault(part.Id) ?? new Endings(part.Id, 0, 0);
            return new UnitQuarter(part.Slug, part.ShortName, stock.GetValueOrDefault(part.Id), targets.GetValueOrDefault(part.Id), a.InQuarter, a.ThisYear, a.Women, a.Minority,
                a.Religious, a.YouthUnion, a.AgeSum, a.UpperSecondary, a.VillageOfficers, e.Recognised, e.StruckOff, a.LastYear);
        }).ToList();
        var days = await figures.Admitted(scope.UnitId, period.YearStart, period.LastDay)
            .GroupBy(_ => 1)
            .Select(all => new { Quarter = all.Sum(member => member.AdmittedOn >= period.FirstDay ? 1 : 0), Year = all.Count() })
            .FirstOrDefaultAsync(cancellationToken);
        return QuarterTables.Results(rows, membersAtStart, days?.Quarter ?? 0, days?.Year ?? 0, totalLabel);
    }

    private Task<List<Admissions>> AdmittedAsync(IReadOnlyList<int> units, ReportPeriod period, CancellationToken cancellationToken)
    {
        var (first, last, year, lastYearFirst, lastYearLast) = (period.FirstDay, period.LastDay, period.YearStart, period.SameLastYear.FirstDay, period.SameLastYear.LastDay);
        return (
            from reach in database.UnitReach
            where units.Contains(reach.AncestorId)
            join member in database.Members on reach.UnitId equals member.ProposedByCellId
            where member.AdmittedOn >= lastYearFirst && member.AdmittedOn <= last
                && reach.ValidFrom <= member.AdmittedOn && (reach.ValidTo == null || reach.ValidTo > member.AdmittedOn)
            let now = member.AdmittedOn >= first
            select new
            {
                reach.AncestorId,
                InQuarter = now ? 1 : 0,
                ThisYear = member.AdmittedOn >= year ? 1 : 0,
                LastYear = member.AdmittedOn <= lastYearLast ? 1 : 0,
                Women = now && member.Gender == Gender.Female ? 1 : 0,
                Minority = now && member.Declaration.EthnicCode != null && member.Declaration.EthnicCode != Domain.Consent.SelfDeclaration.MajorityEthnicCode && member.Declaration.EthnicConsentOn <= last ? 1 : 0,
                Religious = now && member.Declaration.ReligionCode != null && member.Declaration.ReligionConsentOn <= last ? 1 : 0,
                YouthUnion = now && member.YouthUnionMember ? 1 : 0,
                Age = now ? member.AdmittedOn.Year - member.BirthDate.Year : 0,
                UpperSecondary = now && member.Schooling == Schooling.UpperSecondary ? 1 : 0,
                VillageOfficer = now && database.MemberPosts.Any(p => p.MemberId == member.Id && p.Kind == PostKind.VillageOfficer && p.ValidFrom <= last && (p.ValidTo == null || p.ValidTo > last)) ? 1 : 0,
            })
            .GroupBy(row => row.AncestorId)
            .Select(unit => new Admissions(
                unit.Key, unit.Sum(r => r.InQuarter), unit.Sum(r => r.ThisYear), unit.Sum(r => r.LastYear), unit.Sum(r => r.Women), unit.Sum(r => r.Minority), unit.Sum(r => r.Religious),
                unit.Sum(r => r.YouthUnion), unit.Sum(r => r.Age), unit.Sum(r => r.UpperSecondary), unit.Sum(r => r.VillageOfficer)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Recognitions and strike-offs of probationers whose day lies in the period, in the unit of that day.</summary>
    private async Task<List<Endings>> EndingsAsync(IReadOnlyList<int> units, ReportPeriod period, CancellationToken cancellationToken)
    {
        var (first, last) = (period.FirstDay, period.LastDay);
        var recognised = await (
            from standing in database.MemberStandings
            where standing.Status == MemberStatus.Full && standing.ValidFrom >= first && standing.ValidFrom <= last
            join reach in database.MemberReach on standing.MemberId equals reach.MemberId
            where units.Contains(reach.UnitId) && reach.ValidFrom <= standing.ValidFrom && (reach.ValidTo == null || reach.ValidTo > standing.ValidFrom)
            group standing by reach.UnitId into unit
            select new { unit.Key, Count = unit.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var struckOff = await (
            from member in database.Members
            where member.LeftBy == MembershipEnd.StruckOff && member.LeftOn >= first && member.LeftOn <= last
                && member.Standings.Any(s => s.ValidTo == member.LeftOn && s.Status == MemberStatus.Probationary)
            join reach in database.MemberReach on member.Id equals reach.MemberId
            where units.Contains(reach.UnitId) && reach.ValidTo == member.LeftOn
            group member by reach.UnitId into unit
            select new { unit.Key, Count = unit.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        return [.. recognised.Keys.Union(struckOff.Keys).Select(id => new Endings(id, recognised.GetValueOrDefault(id), struckOff.GetValueOrDefault(id)))];
    }

    /// <summary>Cells that serve a village and have nine full members or more, enough for a committee of their own (Charter art. 24).</summary>
    private async Task<HashSet<int>> CommitteesAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        const int enough = 9;
        var date = scope.AsOf;
        var cells = await (
            from reach in database.UnitReach.Within(scope.UnitId, date)
            where database.CellVillages.Any(link => link.CellId == reach.UnitId && link.ValidFrom <= date && (link.ValidTo == null || link.ValidTo > date))
            select reach.UnitId)
            .Where(id => database.MemberCells.Where(c => c.CellId == id && c.ValidFrom <= date && (c.ValidTo == null || c.ValidTo > date))
                .Count(c => database.MemberStandings.Any(s => s.MemberId == c.MemberId && s.Status == MemberStatus.Full && s.ValidFrom <= date && (s.ValidTo == null || s.ValidTo > date))) >= enough)
            .ToListAsync(cancellationToken);
        return [.. cells];
    }

    /// <summary>A row for each unit below that has villages, and one for the unit itself where villages lie in it directly.</summary>
    private static List<UnitCoverage> CoverageRows(
        OrganisationTree tree, TreeNode unit, IReadOnlyList<VillageCoverage> villages, HashSet<int> gapsBefore, HashSet<int> committees)
    {
        var rows = new List<UnitCoverage>();
        var inChildren = new HashSet<int>();
        foreach (var child in tree.ChildrenOf(unit.Id))
        {
            var ids = tree.Subtree(child.Id).Select(node => node.Id).ToHashSet();
            var row = CoverageRow(child, [.. villages.Where(village => ids.Contains(village.Facts.UnitId))], gapsBefore, committees.Count(ids.Contains));
            if (row.Villages == 0) continue;
            rows.Add(row);
            inChildren.UnionWith(ids);
        }

        var rest = CoverageRow(unit, [.. villages.Where(village => !inChildren.Contains(village.Facts.UnitId))], gapsBefore, committees.Count(id => !inChildren.Contains(id) && tree.Find(id) is not null));
        if (rest.Villages > 0) rows.Add(rest);
        return rows;
    }

    private static UnitCoverage CoverageRow(TreeNode unit, IReadOnlyList<VillageCoverage> villages, HashSet<int> gapsBefore, int committees)
    {
        var sum = CoverageCalculator.Sum(villages);
        var closed = villages.Count(village => gapsBefore.Contains(village.Facts.VillageId) && village.HasLocalMember);
        return new UnitCoverage(unit.Slug, unit.ShortName, sum.Villages, sum.WithMember, sum.WithLocalMember, sum.Own, sum.Merged, sum.Attached, sum.NoCell, sum.Unknown,
            sum.WithoutMember, sum.WithoutLocalMember, committees, closed);
    }

    private sealed record Admissions(
        int UnitId, int InQuarter, int ThisYear, int LastYear, int Women, int Minority, int Religious, int YouthUnion, int AgeSum, int UpperSecondary, int VillageOfficers);

    private sealed record Endings(int UnitId, int Recognised, int StruckOff);
}
