using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Procedure;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Privacy;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Reports;

/// <summary>Table Q3: the files of every cell within reach that has any, on the last day of a quarter or on the day of asking while it runs.</summary>
public sealed class FileProgressQuery(MembershipDbContext database, OpenFileQuery files, CandidateListQuery list, Rulebook rulebook, WorkingCalendar calendar)
{
    private const int CertificateMonths = 6;
    private const int ProbationDays = 90;

    private static readonly CandidateStage[] BeforeClass = [.. CandidateStages.BeforeDecision.TakeWhile(stage => stage != CandidateStage.ClassCompleted)];

    /// <param name="scope">On the day of the table; its reader may open the files.</param>
    public async Task<Result<ClosedTable>> ComposeAsync(UnitScope scope, ReportPeriod period, string totalLabel, CancellationToken cancellationToken)
    {
        var open = await files.ListWithoutMentorsAsync(scope, cancellationToken);
        var withdrawn = await WithdrawnAsync(scope, period, cancellationToken);
        var byStage = await list.CountByStageAsync(scope, cancellationToken);
        var places = open.Select(file => new Place(file.BaseSlug, file.BaseName, file.CellSlug, file.CellName)).Concat(withdrawn).Distinct()
            .OrderBy(place => place.BaseSlug, StringComparer.Ordinal).ThenBy(place => place.CellSlug, StringComparer.Ordinal);
        var filesOf = open.ToLookup(file => file.CellSlug, StringComparer.Ordinal);
        var cells = places.Select(place => CellOf(place, [.. filesOf[place.CellSlug]], withdrawn.Count(one => one == place), scope.AsOf)).ToList();
        return FileProgressTable.Close(cells, CandidateStages.BeforeDecision.Sum(byStage.GetValueOrDefault), byStage.GetValueOrDefault(CandidateStage.Decided), totalLabel);
    }

    /// <summary>One entry for each person: only the cell is left of them.</summary>
    private Task<List<Place>> WithdrawnAsync(UnitScope scope, ReportPeriod period, CancellationToken cancellationToken)
    {
        var (date, first) = (scope.AsOf, period.FirstDay);
        return (
            from stub in database.FileStubs
            where stub.Basis == ErasureBasis.Withdrawal && stub.EndedOn >= first && stub.EndedOn <= date
            join reach in database.UnitReach.Within(scope.UnitId, date) on stub.CellId equals reach.UnitId
            join cell in database.Units on stub.CellId equals cell.Id
            join version in database.UnitVersions.HoldingOn(date) on cell.Id equals version.UnitId
            join above in database.Units on version.ParentId equals above.Id
            join aboveVersion in database.UnitVersions.HoldingOn(date) on above.Id equals aboveVersion.UnitId
            select new Place(above.Slug, aboveVersion.ShortName, cell.Slug, version.ShortName)).ToListAsync(cancellationToken);
    }

    private CellFiles CellOf(Place place, IReadOnlyList<OpenFile> open, int withdrawn, DateOnly date)
    {
        int At(params IReadOnlyCollection<CandidateStage> stages) => open.Count(file => stages.Contains(file.Facts.Stage));
        var clocks = open.Select(file => (file.Facts.Stage, Running: ClocksOf(file, date))).ToList();
        return new CellFiles(
            place.BaseSlug, place.BaseName, place.CellSlug, place.CellName,
            At(BeforeClass), At(CandidateStage.ClassCompleted), At(CandidateStage.FileOpened), At(CandidateStage.BackgroundVerified, CandidateStage.OpinionsCollected),
            At(CandidateStage.CellVotePassed), At(CandidateStage.Decided),
            clocks.Count(file => file.Stage >= CandidateStage.ClassCompleted && file.Running.Any(clock => clock.Kind == ClockKind.Certificate && clock.On >= date && clock.On <= date.AddMonths(CertificateMonths))),
            clocks.Count(file => file.Stage <= CandidateStage.Decided && file.Running.Any(clock => clock.IsOverdue(date))),
            withdrawn,
            clocks.Count(file => file.Running.Any(clock => clock.Kind == ClockKind.Probation && clock.On >= date && clock.On <= date.AddDays(ProbationDays))));
    }

    private IReadOnlyList<Clock> ClocksOf(OpenFile file, DateOnly date)
    {
        // What was only recorded for a later day did not run on that day.
        var facts = file.Facts with
        {
            CertificateOn = file.Facts.CertificateOn <= date ? file.Facts.CertificateOn : null,
            Dates = [.. file.Facts.Dates.Where(entry => entry.On <= date)],
            Extensions = [.. file.Facts.Extensions.Where(entry => entry.DecidedOn <= date)],
        };
        return Clocks.Of(facts, rulebook.Find(file.RuleSetId) ?? rulebook.At(date), calendar);
    }

    private sealed record Place(string BaseSlug, string BaseName, string CellSlug, string CellName);
}
