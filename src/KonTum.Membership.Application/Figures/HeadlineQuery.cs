using KonTum.Membership.Application.Coverage;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Coverage;
using KonTum.Membership.Domain.Organisation;

namespace KonTum.Membership.Application.Figures;

/// <summary>The keyed figures of one unit and day as one reader may see them, with the rows they were counted from.</summary>
/// <param name="Published">The same figures as everybody may see them, for paper.</param>
/// <param name="Stages">Applicants by stage; null where the reader may not see them so.</param>
public sealed record Headline(
    IReadOnlyList<KeyedFigure> Figures, IReadOnlyList<KeyedFigure> Published, IReadOnlyList<AdmissionMonth> Admissions, IReadOnlyDictionary<CandidateStage, int>? Stages, bool StagesPrint,
    IReadOnlyList<UnitVillages> Units, int Target);

/// <summary>Composes the headline figures, for pages and for scripts alike. Their number of statements does not depend on the number of units.</summary>
public sealed class HeadlineQuery(FiguresQuery figures, CoverageQuery coverage, PublishedApplicantsQuery applicants)
{
    /// <summary>The first year of which admissions are on file.</summary>
    public const int FirstYear = 2007;

    public async Task<Headline> ComposeAsync(UnitScope scope, UnitKind kind, DateOnly today, CancellationToken cancellationToken)
    {
        var stock = await figures.StockAsync(scope, cancellationToken);
        var admissions = await figures.ByMonthAsync(scope, Math.Min(FirstYear, scope.AsOf.Year - 1), cancellationToken);
        var units = await coverage.ByUnitAsync(scope, kind, cancellationToken);
        var workload = await figures.WorkloadAsync(scope, cancellationToken);
        var exact = Exact(stock, [.. admissions.Where(month => month.Year == scope.AsOf.Year)], CoverageCalculator.Sum([.. units.SelectMany(unit => unit.Villages)]), workload);
        // Those in charge see the count itself; on their paper it is hidden below the city, which costs no mask.
        var told = scope.SeesPeople ? PublishedApplicants.Nothing : await applicants.AtAsync(scope, today, cancellationToken);
        var published = Disclosure.Protect(exact, scope, kind, today, told);
        var stagesTold = Disclosure.ShowsStages(workload.ByStage, kind, told);
        return new Headline(scope.SeesPeople ? exact : published, published, admissions, scope.SeesPeople || stagesTold ? workload.ByStage : null, stagesTold, units, workload.Target);
    }

    /// <summary>Every key in the order of the contract.</summary>
    public static IReadOnlyList<KeyedFigure> Exact(StockFigures stock, IReadOnlyCollection<AdmissionMonth> thisYear, CoverageTotals totals, Workload workload) =>
    [
        new(FigureKeys.Members, stock.Members),
        new(FigureKeys.Religious, stock.Religious),
        new(FigureKeys.ReligiousShare, Share(stock.Religious, stock.Members)),
        new(FigureKeys.ReligiousMinority, stock.ReligiousMinority),
        new(FigureKeys.ReligiousWomen, stock.ReligiousWomen),
        new(FigureKeys.PostCommune, stock.ReligiousCommune),
        new(FigureKeys.PostVillage, stock.ReligiousVillage),
        new(FigureKeys.PostSecurity, stock.ReligiousSecurity),
        new(FigureKeys.PostAdministrative, stock.ReligiousAdministrative),
        new(FigureKeys.PostNone, stock.ReligiousNoPost),
        new(FigureKeys.AdmissionsYear, thisYear.Sum(month => month.Admitted)),
        new(FigureKeys.AdmissionsYearReligious, thisYear.Sum(month => month.Religious)),
        .. Coverage(totals),
        new(FigureKeys.TargetsTotal, workload.Target),
        // A target is met by the decisions of its year, in the cell that proposed: the same count, under the plan's name.
        new(FigureKeys.TargetsAdmitted, thisYear.Sum(month => month.Admitted)),
        new(FigureKeys.Candidates, workload.Candidates),
    ];

    public static IReadOnlyList<KeyedFigure> Coverage(CoverageTotals totals) =>
    [
        new(FigureKeys.Villages, totals.Villages),
        new(FigureKeys.VillagesNoMember, totals.WithoutMember),
        new(FigureKeys.VillagesNoLocalMember, totals.WithoutLocalMember),
        new(FigureKeys.VillagesNoCell, totals.NoCell),
        new(FigureKeys.VillagesNoOwnCell, totals.NoOwnCell),
    ];

    // Four places, half up: 215 of 3442 is 0.0625, which a page writes as 6,25 %.
    private static decimal? Share(int part, int whole) => whole == 0 ? null : Math.Round((decimal)part / whole, 4, MidpointRounding.AwayFromZero);
}
