using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Help;

/// <summary>Invented content for the component page: no person, village number or decision in it is real.</summary>
public sealed class ComponentSamples(IStringLocalizer<HelpStrings> strings)
{
    private static readonly DateOnly Today = new(2010, 12, 31);

    public Tabs Tabs => new(S("Sample.Tabs"),
    [
        new Tab(S("Sample.Tabs.All"), "#tabs", IsCurrent: true, Count: "20"),
        new Tab(S("Sample.Tabs.Due"), "#tabs", Count: "3"),
        new Tab(S("Sample.Tabs.Closed"), "#tabs"),
    ]);

    public IReadOnlyList<Figure> Figures =>
    [
        new("sample.members", S("Sample.Figure.Members"), Display.Number(3442), "3442")
        {
            AsOf = Today, Definition = S("Sample.Figure.Members.Definition"), Link = new LinkItem(S("Sample.Figure.Rows"), "#figures"),
        },
        new("sample.share", S("Sample.Figure.Share"), Display.Share(215, 3442), "0.0625")
        {
            AsOf = Today, Definition = S("Sample.Figure.Share.Definition"), Note = S("Sample.Figure.Share.Note"),
        },
        Figure.Hidden("sample.hidden", S("Sample.Figure.Hidden"), "< 10") with { AsOf = Today },
    ];

    public DataTable Table => new(S("Sample.Table"),
        [new(S("Sample.Table.Cell")), new(S("Sample.Table.State")), new(S("Sample.Table.Members"), true), new(S("Sample.Table.Share"), true)],
        [
            Row("A-01", Tone.Success, "Sample.Table.Received", 48, 3),
            Row("A-02", Tone.Warning, "Sample.Table.Late", 27, 1),
            Row("A-03", Tone.Info, "Sample.Table.Expected", 9, 0),
            new([new(S("Sample.Table.Total")), new(""), new(Display.Number(84)), new(Display.Share(4, 84))]) { IsTotal = true },
        ]);

    public Pager Pager => new(2, 20, 57);

    public StageBar Running => new(StageNames, 4);

    public StageBar Stopped => new(StageNames, 7, S("Sample.Stage.Exit"));

    public TimelineList Timeline => new(
    [
        new(new DateOnly(2010, 3, 4), S("Sample.Timeline.Asked")) { Note = S("Sample.Timeline.Asked.Note") },
        new(new DateOnly(2010, 6, 18), S("Sample.Timeline.Pool")),
        new(new DateOnly(2010, 11, 22), S("Sample.Timeline.Class")) { Href = "#timeline" },
        new(new DateOnly(2011, 2, 15), S("Sample.Timeline.Meeting")) { IsAhead = true },
    ]);

    public DerivationCard Derivation => new(S("Sample.Derivation"), "2", S("Sample.Derivation.Sentence"),
    [
        new(S("Sample.Derivation.Members"), "27", "#derivation"),
        new(S("Sample.Derivation.Applicants"), "3", "#derivation"),
        new(S("Sample.Derivation.Ideal"), "1,731"),
        new(S("Sample.Derivation.Cap"), "2", IsBinding: true),
    ])
    { Footnote = S("Sample.Derivation.Footnote") };

    public DefinitionList Facts => new(
    [
        new(S("Sample.Facts.Cell"), "A-01"),
        new(S("Sample.Facts.Consent"), Display.Day(new DateOnly(2010, 3, 4))) { Note = S("Sample.Facts.Consent.Note") },
        new(S("Sample.Facts.Certificate"), null) { Change = new LinkItem(S("Sample.Facts.Change"), "#facts") },
    ]);

    public BarChart Chart => new("sample-chart", S("Sample.Chart"), S("Sample.Chart.Description"), S("Sample.Chart.Quarter"), S("Sample.Chart.Admitted"),
    [
        Quarter("Sample.Chart.Q1", 3, 5), Quarter("Sample.Chart.Q2", 6, 5), Quarter("Sample.Chart.Q3", 4, 5), Quarter("Sample.Chart.Q4", 7, 5),
    ])
    { ReferenceHeader = S("Sample.Chart.Target") };

    public CoverageGrid Coverage => new(S("Sample.Coverage"),
    [
        new(S("Sample.Coverage.First"), "#coverage",
        [
            Tile(1, CoverageState.NoMember), Tile(2, CoverageState.NoLocalMember), Tile(3, CoverageState.LocalMember, 5),
            Tile(4, CoverageState.LocalMember, 12), Tile(5, CoverageState.LocalMember, 3),
        ]),
        new(S("Sample.Coverage.Second"), null,
            [Tile(6, CoverageState.LocalMember, 8), Tile(7, CoverageState.Unknown), Tile(8, CoverageState.NoLocalMember)]),
    ]);

    public Confirmation Confirmation => new(S("Sample.Confirmation"), [S("Sample.Confirmation.One"), S("Sample.Confirmation.Two")],
        "/language", S("Sample.Confirmation.Yes"), new LinkItem(S("Sample.Confirmation.No"), "#confirmation"))
    {
        Hidden = new Dictionary<string, string> { ["lang"] = AppCultures.Vietnamese, ["returnUrl"] = "/help/components" },
    };

    public EmptyState Empty => new(S("Sample.Empty"), S("Sample.Empty.Text"), new LinkItem(S("Sample.Empty.Action"), "#empty"));

    public IReadOnlyList<Banner> Banners =>
        [.. new[] { Tone.Success, Tone.Info, Tone.Warning, Tone.Error }.Select(tone => new Banner(tone, S("Sample.Banner." + tone)))];

    public IEnumerable<SelectListItem> Villages => Enumerable.Range(1, 3).Select(n => new SelectListItem(strings["Sample.Village", n], $"{n}"));

    public IEnumerable<SelectListItem> Outcomes => [new(S("Sample.Outcome.Adopted"), "adopted"), new(S("Sample.Outcome.Returned"), "returned")];

    public IEnumerable<SelectListItem> Movements =>
        [new(S("Sample.Movement.Culture"), "culture"), new(S("Sample.Movement.Farm"), "farm"), new(S("Sample.Movement.School"), "school")];

    private List<string> StageNames => [.. Enumerable.Range(1, 10).Select(number => S($"Sample.Stage.{number}"))];

    private string S(string key) => strings[key];

    private CoverageTile Tile(int number, CoverageState state, int local = 0) =>
        new(strings["Sample.Village", number], state, state == CoverageState.Unknown ? null : "#coverage", local > 0 ? strings["Sample.Coverage.Local", local].Value : null);

    private Bar Quarter(string key, int admitted, int target) =>
        new(S(key), admitted, Display.Number(admitted)) { Reference = target, ReferenceDisplay = Display.Number(target) };

    private TableRow Row(string code, Tone tone, string state, int members, int admitted) =>
        new([new(code, "#table"), new(S(state)) { Tone = tone }, new(Display.Number(members)), new(Display.Share(admitted, members))]);
}
