using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Features.Targets;

/// <summary>One year's targets of a unit: three figures, then the units below it, or its cells.</summary>
public sealed record YearPage(int Year, AskedScope Asked, PlanTargets Targets, TargetWords Words)
{
    public required DateOnly Today { get; init; }

    public required bool MayPlan { get; init; }

    /// <summary>Drafts laid before the reader's own base committee.</summary>
    public IReadOnlyList<OfferedPlan> Offered { get; init; } = [];

    public bool HasPlan => Targets.Plan is not null;

    public DateOnly AsOf => Asked.Scope.AsOf;

    public string Numerator => Words["Year.Numerator", Display.Day(new DateOnly(Year, 1, 1)), Display.Day(AsOf)];

    public PageHeader Header => new(Words["Year.Title", Year], Words["Year.Lead"])
    {
        Above = Asked.UnitName,
        Back = Asked.IsOwn ? null : new LinkItem(Words["Year.AllUnits"], FormattableString.Invariant($"/targets/{Year}")),
        Others = [.. Links()],
        CanPrint = true,
    };

    public Tabs Years => new(Words["Year.Years"],
    [
        .. Enumerable.Range(Year - 1, 3).Where(year => TargetYears.Holds(year, Today)).Select(year =>
            new Tab(Words["Year.Tab", year], FormattableString.Invariant($"/targets/{year}") + (Asked.IsOwn ? "" : $"?unit={Asked.UnitSlug}"), year == Year)),
    ]);

    public IReadOnlyList<Figure> Figures
    {
        get
        {
            var admitted = new Figure("targets.admitted", Words["Figure.Admitted"], Display.Number(Targets.Admitted), Raw(Targets.Admitted)) { AsOf = AsOf, Definition = Numerator };
            if (!HasPlan) return [admitted];
            var total = new Figure("targets.total", Words["Figure.Total"], Display.Number(Targets.Number), Raw(Targets.Number)) { AsOf = AsOf, Definition = Words["Figure.Total.Definition"] };
            var share = new Figure("targets.share", Words["Figure.Share"], Display.Share(Targets.Admitted, Targets.Number), null)
            {
                AsOf = AsOf,
                Definition = Words["Figure.Share.Definition"],
                Note = Words["Figure.OfMembers", Display.Share(Targets.Admitted, Targets.Members), Display.Number(Targets.Members)],
            };
            return [total, admitted, share];
        }
    }

    /// <summary>A city shows its base organisations, anything below that its cells.</summary>
    public bool ShowsBases => Asked.UnitKind.IsAboveBase();

    public DataTable Table => ShowsBases
        ? Words.Bases(Targets, part => FormattableString.Invariant($"/targets/{Year}?unit={part.Slug}"), withAdmitted: true, Asked.Scope.SeesPeople)
        : Words.Cells(Words["Table.OfUnit", Asked.UnitName], [.. Targets.Bases.SelectMany(part => part.Lines)], LinkTo, withAdmitted: true, Asked.Scope.SeesPeople);

    private IEnumerable<LinkItem> Links()
    {
        var unit = Asked.IsOwn ? "" : $"?unit={Asked.UnitSlug}";
        if (Year <= Today.Year) yield return new(Words["Progress.Link"], FormattableString.Invariant($"/targets/{Year}/progress{unit}"));
        if (Year == Today.Year && Asked.UnitKind != UnitKind.Cell) yield return new(Words["Forecast.Link"], FormattableString.Invariant($"/targets/{Year}/forecast{unit}"));
        if (MayPlan) yield return new(Words["Plans.Link"], "/targets/plans");
        if (!HasPlan || !Asked.IsOwn || !Asked.Scope.SeesPeople) yield break;
        foreach (var (key, format) in PlanPage.Files) yield return new(Words[key], FormattableString.Invariant($"/targets/{Year}.{format}"));
    }

    private string? LinkTo(TargetLine line) =>
        HasPlan && Asked.Scope.SeesPeople && (line.Inputs is not null || line.Revised != 0) ? FormattableString.Invariant($"/targets/{Year}/cells/{line.Code}") : null;

    private static string Raw(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>How one cell's number came about.</summary>
public sealed record CellPage(CellDerivation Cell, TargetWords Words, string Back)
{
    public PageHeader Header => new(Words["Cell.Title", Cell.Name, Cell.Plan.Year], Words["Cell.Lead"])
    {
        Above = Cell.BaseName,
        Back = new LinkItem(Words["Cell.Back", Cell.Plan.Year], Back),
        CanPrint = true,
    };

    /// <summary>Null for a cell that entered by a revision: nothing was allocated to it.</summary>
    public DerivationCard? Card => Cell.Card is { } card ? new DerivationWords(Cell, card, Words).Card() : null;

    public string State => Cell.Plan.DecisionNumber is null ? Words["Cell.Draft"] : Words.DecisionOf(Cell.Plan);
}
