using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Forecasts;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Forecasts;

/// <summary>How long files rested at a stage in the whole city, as known on the day.</summary>
/// <param name="MedianDays">Null where more than half outlast everything seen.</param>
public sealed record StageExperience(CandidateStage Stage, int Observations, int Passed, int? MedianDays);

/// <param name="Forecast">Null where there are too few open files, or too little experience, to say anything that would not be about single people or chance.</param>
/// <param name="Ceilings">The year's month ends and the day itself, in order; those to come were nothing done until then.</param>
/// <param name="Backtest">Past quarter ends, the latest first.</param>
public sealed record ForecastView(
    DateOnly AsOf, int OpenFiles, YearForecast? Forecast, IReadOnlyList<Ceiling> Ceilings, IReadOnlyList<StageExperience> Stages, IReadOnlyList<BacktestRow> Backtest)
{
    public Ceiling Today => Ceilings.Single(ceiling => ceiling.On == AsOf);
}

/// <summary>
/// Forecasts a unit's admissions to the end of the running year and looks back at what such forecasts would have been
/// worth. Files are counted within reach; experience is pooled upward to the city, as numbers of days alone.
/// </summary>
public sealed class ForecastQuery(MembershipDbContext database, OrganisationQuery organisation, FiguresQuery figures, Rulebook rulebook)
{
    private static readonly UnitKind[] AboveBase = [.. Enum.GetValues<UnitKind>().Where(kind => kind.IsAboveBase())];

    public async Task<ForecastView> ForecastAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var topId = await TopAsync(scope, cancellationToken);
        var history = await HistoryAsync(scope with { UnitId = topId }, cancellationToken);
        var admitted = await figures.Admitted(scope.UnitId, new DateOnly(TargetsBegin, 1, 1), scope.AsOf).Select(member => member.AdmittedOn).ToListAsync(cancellationToken);
        var made = new Making(history, admitted, scope, topId);
        var pools = history.PoolsOn(scope.AsOf);
        return new ForecastView(scope.AsOf, history.OpenOn(scope.AsOf, scope.UnitId).Count, made.ForecastOn(scope.AsOf, scope.AsOf.Year), [.. made.Ceilings()], [.. Experience(pools, topId)], [.. made.Backtest()]);
    }

    private const int TargetsBegin = 2000;

    private static IEnumerable<StageExperience> Experience(StagePools pools, int topId) =>
        from stage in CandidateStages.BeforeDecision
        let survival = pools.For([topId], stage).Survival
        let half = survival.Steps.Where(step => step.Survival.CompareTo(new(1, 2)) <= 0).Select(step => (int?)step.Days).FirstOrDefault()
        select new StageExperience(stage, survival.Observations, survival.Passed, half);

    /// <summary>The nearest committee above the base: whose experience is asked last.</summary>
    private async Task<int> TopAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var above = await (
            from reach in database.UnitReach
            where reach.UnitId == scope.UnitId && reach.ValidFrom <= scope.AsOf && (reach.ValidTo == null || reach.ValidTo > scope.AsOf)
            join version in database.UnitVersions.HoldingOn(scope.AsOf) on reach.AncestorId equals version.UnitId
            where AboveBase.Contains(version.Kind)
            select new { version.UnitId, version.ParentId }).ToListAsync(cancellationToken);
        // The one that is nobody's parent among them stands nearest.
        return above.Find(unit => above.TrueForAll(other => other.ParentId != unit.UnitId))?.UnitId ?? scope.UnitId;
    }

    private async Task<CaseHistory> HistoryAsync(UnitScope top, CancellationToken cancellationToken)
    {
        var tree = await organisation.TreeAsync(top, cancellationToken);
        var reached = database.CandidateReach.Where(reach => reach.UnitId == top.UnitId);
        var files = await (
            from reach in reached
            join candidate in database.Candidates on reach.CandidateId equals candidate.Id
            join place in database.CandidatePlacements on candidate.Id equals place.CandidateId
            where place.CellId == reach.CellId && place.ValidFrom <= reach.ValidFrom && (place.ValidTo == null || place.ValidTo > reach.ValidFrom)
            join home in database.VillageVersions.HoldingOn(top.AsOf) on place.VillageId equals home.VillageId into homes
            from home in homes.DefaultIfEmpty()
            select new FileSpan(candidate.Id, reach.CellId, reach.ValidFrom, reach.ValidTo, candidate.BirthDate, candidate.Schooling, candidate.CertificateOn,
                candidate.Consent.RequestedOn > candidate.Consent.GivenOn ? candidate.Consent.RequestedOn : candidate.Consent.GivenOn, (bool?)home.DifficultArea ?? false)).ToListAsync(cancellationToken);
        var people = reached.Select(reach => reach.CandidateId).Distinct();
        var steps = await people.Join(database.CandidateSteps.Where(step => step.TakenBackBy == null), id => id, step => step.CandidateId, (id, step) => step)
            .OrderBy(step => step.CandidateId).ThenBy(step => step.Order)
            .Select(step => new StepSpan(step.CandidateId, step.Stage, step.OccurredOn, step.Until, null)).ToListAsync(cancellationToken);
        var helps = await people.Join(database.MentorAssignments, id => id, help => help.CandidateId, (id, help) => new HelpSpan(help.CandidateId, help.ValidFrom, help.ValidTo)).ToListAsync(cancellationToken);
        return new CaseHistory(tree, files, CaseHistory.Stays(steps), helps, await FullMembersAsync(top, cancellationToken), rulebook);
    }

    private async Task<List<FullSpan>> FullMembersAsync(UnitScope top, CancellationToken cancellationToken)
    {
        var rows = await (
            from reach in database.MemberReach
            where reach.UnitId == top.UnitId
            join standing in database.MemberStandings on reach.MemberId equals standing.MemberId
            where standing.Status == MemberStatus.Full && (reach.ValidTo == null || standing.ValidFrom < reach.ValidTo) && (standing.ValidTo == null || reach.ValidFrom < standing.ValidTo)
            select new { reach.CellId, reach.ValidFrom, reach.ValidTo, From = standing.ValidFrom, To = standing.ValidTo }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new FullSpan(row.CellId, row.ValidFrom > row.From ? row.ValidFrom : row.From, row.ValidTo is { } left && !(row.To < left) ? left : row.To))];
    }

    /// <summary>One unit's forecasts and ceilings on any day of the past, from what was known that day.</summary>
    private sealed class Making(CaseHistory history, List<DateOnly> admitted, UnitScope scope, int topId)
    {
        public YearForecast? ForecastOn(DateOnly day, int year)
        {
            var files = history.OpenOn(day, scope.UnitId);
            var pools = history.PoolsOn(day);
            if (files.Count < YearForecast.LeastFiles || !pools.Suffices(topId)) return null;
            return YearForecast.Of(day, new DateOnly(year, 12, 31), Decided(year, day), files, pools);
        }

        public IEnumerable<Ceiling> Ceilings()
        {
            var (today, year) = (scope.AsOf, scope.AsOf.Year);
            var days = Enumerable.Range(1, 12).Select(month => new DateOnly(year, month, 1).AddMonths(1).AddDays(-1)).Append(today).Distinct().Order();
            return days.Select(day =>
            {
                var known = day < today ? day : today;
                return Ceiling.Of(day, new DateOnly(year, 12, 31), Decided(year, known), history.EarliestOn(known, day, scope.UnitId), isAhead: day > today);
            });
        }

        public IEnumerable<BacktestRow> Backtest()
        {
            if (history.FirstDecision is not { } first) yield break;
            for (var last = Quarter.Of(scope.AsOf).FirstDay.AddDays(-1); last > first; last = Quarter.Of(last).FirstDay.AddDays(-1))
            {
                // At the end of a year the forecast is about the next one.
                var year = last.AddDays(1).Year;
                int? actual = year < scope.AsOf.Year ? Decided(year, new DateOnly(year, 12, 31)) : null;
                yield return new BacktestRow(Quarter.Of(last), year, ForecastOn(last, year), actual);
            }
        }

        private int Decided(int year, DateOnly until) => admitted.Count(day => day.Year == year && day <= until);
    }
}
