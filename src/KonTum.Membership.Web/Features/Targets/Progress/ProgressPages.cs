using KonTum.Membership.Application.Forecasts;
using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Forecasts;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Features.Targets.Progress;

/// <summary>A year month by month beside the year before. Nobody is ranked; a month without admissions is a 0 like any other.</summary>
public sealed record ProgressPage(AskedScope Asked, PlanTargets Targets, YearProgress Counted, TargetWords Words)
{
    public int Year => Counted.Year;

    public string Numerator => Words["Year.Numerator", Display.Day(new DateOnly(Year, 1, 1)), Display.Day(Asked.Scope.AsOf)];

    public PageHeader Header => new(Words["Progress.Title", Year], Words["Progress.Lead"])
    {
        Above = Asked.UnitName,
        Back = new LinkItem(Words["Cell.Back", Year], FormattableString.Invariant($"/targets/{Year}") + (Asked.IsOwn ? "" : $"?unit={Asked.UnitSlug}")),
        CanPrint = true,
    };

    public IReadOnlyList<Figure> Figures =>
    [
        new("targets.admitted", Words["Figure.Admitted"], Display.Number(Counted.Admitted), FormattableString.Invariant($"{Counted.Admitted}")) { AsOf = Asked.Scope.AsOf, Definition = Numerator },
        new("targets.share", Words["Figure.Share"], Display.Share(Counted.Admitted, Targets.Number), null) { Definition = Words["Figure.Share.Definition"], Note = Words["Progress.OfTarget", Display.Number(Targets.Number)] },
        new("targets.shareOfMembers", Words["Progress.Members"], Display.Share(Counted.Admitted, Targets.Members), null) { Definition = Words["Progress.Members.Definition"], Note = Words["Progress.OfMembers", Display.Number(Targets.Members)] },
    ];

    public BarChart Chart => new("months", Words["Progress.Chart"], Words["Progress.Chart.Text", Year, Year - 1], Words["Progress.Month"], Words["Progress.Year", Year],
        [.. Counted.Months.Select(month => new Bar(Name(month.Month), month.Admitted, Display.Number(month.Admitted)) { Reference = month.LastYear, ReferenceDisplay = Display.Number(month.LastYear) })])
    { ReferenceHeader = Words["Progress.Year", Year - 1] };

    public DataTable Table => new(Words["Progress.Table"],
        [
            new(Words["Progress.Month"]), new(Words["Progress.Year", Year], true), new(Words["Progress.Sum"], true), new(Words["Figure.Share"], true),
            new(Words["Progress.Year", Year - 1], true), new(Words["Progress.SumLast", Year - 1], true),
        ],
        [.. Counted.Months.Select(month => TableRow.Of(
            Name(month.Month), Display.Number(month.Admitted), Display.Number(month.SumToHere), Display.Share(month.SumToHere, Targets.Number), Display.Number(month.LastYear), Display.Number(month.LastYearSumToHere)))]);

    /// <summary>Figures of the whole city, and from day to day they would tell about single people: for those who may open the files.</summary>
    public bool ShowsGroups => Asked.UnitKind.IsAboveBase() && Asked.Scope.SeesPeople;

    public DataTable Groups => new(Words["Progress.Groups"],
        [new(Words["Progress.Group"]), new(Words["Progress.Group.Target"], true), new(Words["Table.Admitted"], true), new(Words["Table.OfTarget"], true)],
        [.. Counted.Groups.Select(group => TableRow.Of(Words.Name(group.Group), group.Target is { } number ? Display.Number(number) : "–", Display.Number(group.Admitted), Display.Share(group.Admitted, group.Target ?? 0)))]);

    // The last month is only as long as the day says.
    private string Name(int month) => month == Asked.Scope.AsOf.Month && Year == Asked.Scope.AsOf.Year && Asked.Scope.AsOf.AddDays(1).Month == month
        ? Words["Progress.MonthUntil", month, Display.Day(Asked.Scope.AsOf)]
        : Words["Progress.MonthOf", month];
}

public sealed record ForecastPage(AskedScope Asked, int Target, ForecastView Forecast, TargetWords Words)
{
    public int Year => Forecast.AsOf.Year;

    public PageHeader Header => new(Words["Forecast.Title", Year], Words["Forecast.Lead"])
    {
        Above = Asked.UnitName,
        Back = new LinkItem(Words["Cell.Back", Year], FormattableString.Invariant($"/targets/{Year}") + (Asked.IsOwn ? "" : $"?unit={Asked.UnitSlug}")),
        CanPrint = true,
    };

    public IReadOnlyList<Figure> Figures
    {
        get
        {
            var target = Card("targets.total", "Figure.Total", Target, "Figure.Total.Definition");
            var ceiling = Card("targets.ceiling", "Forecast.Ceiling", Forecast.Today.Total, "Forecast.Ceiling.Definition") with { Note = Words["Forecast.Ceiling.Note", Display.Number(Forecast.Today.Decided), Display.Number(Forecast.Today.Possible)] };
            return Forecast.Forecast is { } made
                ? [target, ceiling, Card("targets.expected", "Forecast.Expected", made.Median, "Forecast.Expected.Definition") with { Note = Words["Forecast.Range", Display.Number(made.Low), Display.Number(made.High)] }]
                : [target, ceiling];
        }
    }

    public string? NoForecast => Forecast.Forecast is null ? Words["Forecast.None", YearForecast.LeastFiles, StagePools.LeastObservations] : null;

    public BarChart Chart => new("forecast", Words["Forecast.Chart"], Words["Forecast.Chart.Text"], Words["Forecast.What"], Words["Forecast.People"], [.. Bars()]) { ReferenceHeader = Words["Figure.Total"] };

    public string Binding => Ceiling.FirstBelow(Forecast.Ceilings, Target) is not { } first ? Words["Forecast.Binding.Never", Display.Number(Target)]
        : Words[first.IsAhead ? "Forecast.Binding.Ahead" : "Forecast.Binding.Since", Display.Day(first.On), Display.Number(first.Total), Display.Number(Target), BarOf(first)];

    public DataTable Ceilings => new(Words["Forecast.Ceilings"],
        [new(Words["Forecast.Day"]), new(Words["Table.Admitted"], true), new(Words["Forecast.Possible"], true), new(Words["Forecast.Ceiling"], true), new(Words["Forecast.Bar"])],
        [.. Told.Select(ceiling => TableRow.Of(
            Words[ceiling.IsAhead ? "Forecast.DayAhead" : "Forecast.DayPast", Display.Day(ceiling.On)], Display.Number(ceiling.Decided), Display.Number(ceiling.Possible), Display.Number(ceiling.Total), BarOf(ceiling)))]);

    /// <summary>Of the days to come only those on which something changes, and the last.</summary>
    private IEnumerable<Ceiling> Told => Forecast.Ceilings.Where((ceiling, i) => !ceiling.IsAhead || i == Forecast.Ceilings.Count - 1 || ceiling with { On = default, IsAhead = false } != Forecast.Ceilings[i - 1] with { On = default, IsAhead = false });

    public bool ShowsStages => Asked.Scope.SeesPeople;

    public DataTable Stages => new(Words["Forecast.Stages"],
        [new(Words["Forecast.Stage"]), new(Words["Forecast.Observations"], true), new(Words["Forecast.MedianDays"], true), new(Words["Forecast.Passed"], true)],
        [.. Forecast.Stages.Select(stage => TableRow.Of(Words.Name(stage.Stage), Display.Number(stage.Observations), stage.MedianDays is { } days ? Display.Number(days) : "–", Display.Share(stage.Passed, stage.Observations)))]);

    public string Coverage
    {
        get
        {
            var (inside, compared) = BacktestRow.Coverage(Forecast.Backtest);
            return compared == 0 ? Words["Backtest.Nothing"] : Words["Backtest.Coverage", inside, compared, Display.Share(inside, compared)];
        }
    }

    public DataTable Backtest => new(Words["Backtest.Table"],
        [
            new(Words["Backtest.Quarter"]), new(Words["Backtest.Year"], true), new(Words["Backtest.Decided"], true), new(Words["Forecast.Ceiling"], true), new(Words["Forecast.Expected"], true),
            new(Words["Backtest.Range"], true), new(Words["Backtest.Actual"], true), new(Words["Backtest.Inside"]),
        ],
        [.. Forecast.Backtest.Select(row => row.Forecast is { } made
            ? TableRow.Of(QuarterOf(row), Plain(row.Year), Display.Number(made.Decided), Display.Number(made.Ceiling), Display.Number(made.Median), Words["Backtest.RangeOf", Display.Number(made.Low), Display.Number(made.High)], ActualOf(row), InsideOf(row))
            : TableRow.Of(QuarterOf(row), Plain(row.Year), "–", "–", "–", Words["Backtest.TooLittle"], ActualOf(row), "–"))]);

    private IEnumerable<Bar> Bars()
    {
        yield return BarFor("Figure.Admitted", Forecast.Today.Decided);
        if (Forecast.Forecast is { } made) yield return BarFor("Forecast.Expected", made.Median);
        yield return BarFor("Forecast.Ceiling", Forecast.Today.Total);
    }

    private Bar BarFor(string key, int value) => new(Words[key], value, Display.Number(value)) { Reference = Target, ReferenceDisplay = Display.Number(Target) };

    private Figure Card(string key, string label, int value, string definition) =>
        new(key, Words[label], Display.Number(value), FormattableString.Invariant($"{value}")) { AsOf = Forecast.AsOf, Definition = Words[definition, YearForecast.Draws] };

    // How many files a bar keeps back is for those who may open them.
    private string BarOf(Ceiling ceiling) => ceiling.Bar == AdmissionBar.None ? "–"
        : Asked.Scope.SeesPeople ? Words["Forecast.BarOf", Words.Name(ceiling.Bar), Display.Number(ceiling.Barred)] : Words.Name(ceiling.Bar);

    private string QuarterOf(BacktestRow row) => Words["Backtest.QuarterOf", row.Quarter.Number, row.Quarter.Year];

    private string ActualOf(BacktestRow row) => row.Actual is { } actual ? Display.Number(actual) : Words["Backtest.Running"];

    private string InsideOf(BacktestRow row) => row.IsInside switch { true => Words["Backtest.Yes"], false => Words["Backtest.No"], null => "–" };

    private static string Plain(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
