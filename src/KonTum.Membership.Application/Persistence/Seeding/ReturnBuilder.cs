using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Domain.Returns;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>
/// The cells' returns of each quarter that has a report, along the chain as far as it has come, and the closing of those
/// that are over. Most say that nothing changed; some came on paper; in the running quarter two are late.
/// </summary>
internal sealed class ReturnBuilder(CityWorld world, MembershipDbContext database, IReadOnlyDictionary<string, Guid> accounts)
{
    private readonly SplitMix64 _random = world.Random("returns");

    public async Task BuildAsync(ReportRow row, CancellationToken cancellationToken)
    {
        var period = ReportPeriod.Of(row.Year, row.Quarter);
        var counts = await CountsAsync(period, cancellationToken);
        var cells = world.Cells.Where(cell => row.Issued || !world.Settings.Returns.LateCells.Contains(cell.Row.Code)).ToList();
        foreach (var cell in cells) database.CellReturns.Add(Return(cell, row, period, counts.GetValueOrDefault(cell.Id) ?? new ReturnContent(0, 0, 0, null, null)));
        if (row.Issued)
        {
            var by = CityDays.Entered(row.On) with { ActorId = accounts["bantochuc"] };
            database.QuarterClosings.Add(QuarterClosing.Close(world.NextId(), world.RootId, period, row.On, world.Cells.Count, cells.Count, 0, 0, by).OrThrow($"Closing {period}"));
        }

        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }

    private CellReturn Return(CellSite cell, ReportRow row, ReportPeriod period, ReturnContent counts)
    {
        var (first, due) = (period.LastDay.AddDays(1), ReturnDays.DueOn(period));
        var onPaper = _random.Below(20) == 0;
        var sentOn = _random.Workday(first, due);
        var help = _random.Below(90) == 0;
        var content = counts with { Changes = _random.Below(12) == 0 ? world.Settings.Returns.Changes : null, Help = help ? world.Settings.Returns.Help : null };
        var paper = onPaper ? new PaperSheet(cell.Veterans[0].Name.Full, first) : null;
        var by = CityDays.Entered(sentOn) with { ActorId = accounts[onPaper ? $"danguy-{cell.Unit.Slug}" : $"chibo-{cell.Row.Code}"], OnBehalfOfUnitId = onPaper ? cell.Id : null };
        var made = CellReturn.Send(world.NextId(), cell.Id, period, content, paper, sentOn, null, by).OrThrow($"The return of {cell.Row.Code}");
        Forward(made, cell, row, sentOn, help);
        return made;
    }

    /// <summary>Through the whole chain where the quarter is over; in the running one some still wait on each step.</summary>
    private void Forward(CellReturn made, CellSite cell, ReportRow row, DateOnly sentOn, bool help)
    {
        var steps = row.Issued ? 2 : help ? 0 : Math.Min(2, _random.Below(6));
        if (steps == 0) return;
        var atBase = CityDays.Earlier(sentOn.AddDays(1).WorkdayAfter(), row.On);
        made.AcceptAtBase(atBase, CityDays.Entered(atBase) with { ActorId = accounts[$"danguy-{cell.Unit.Slug}"] }).OrThrow("Accepting at the base");
        if (steps == 1) return;
        var atCity = CityDays.Earlier(atBase.AddDays(1).WorkdayAfter(), row.On);
        made.AcceptAtCity(atCity, CityDays.Entered(atCity) with { ActorId = accounts["bantochuc"] }).OrThrow("Accepting at the city");
    }

    private async Task<Dictionary<int, ReturnContent>> CountsAsync(ReportPeriod period, CancellationToken cancellationToken)
    {
        var (first, last) = (period.FirstDay, period.LastDay);
        var open = CandidateStages.BeforeDecision.ToArray();
        var members = await database.MemberReach.Where(reach => reach.UnitId == reach.CellId && reach.ValidFrom <= last && (reach.ValidTo == null || reach.ValidTo > last))
            .GroupBy(reach => reach.UnitId).Select(cell => new { cell.Key, Count = cell.Count() }).ToDictionaryAsync(cell => cell.Key, cell => cell.Count, cancellationToken);
        var admitted = await database.Members.Where(member => member.AdmittedOn >= first && member.AdmittedOn <= last)
            .GroupBy(member => member.ProposedByCellId).Select(cell => new { cell.Key, Count = cell.Count() }).ToDictionaryAsync(cell => cell.Key, cell => cell.Count, cancellationToken);
        var candidates = await (
            from reach in database.CandidateReach
            where reach.UnitId == reach.CellId && reach.ValidFrom <= last && (reach.ValidTo == null || reach.ValidTo > last)
            join step in database.CandidateSteps.HoldingOn(last) on reach.CandidateId equals step.CandidateId
            where open.Contains(step.Stage)
            group reach by reach.UnitId into cell
            select new { cell.Key, Count = cell.Count() }).ToDictionaryAsync(cell => cell.Key, cell => cell.Count, cancellationToken);
        return members.ToDictionary(cell => cell.Key, cell => new ReturnContent(cell.Value, admitted.GetValueOrDefault(cell.Key), candidates.GetValueOrDefault(cell.Key), null, null));
    }
}
