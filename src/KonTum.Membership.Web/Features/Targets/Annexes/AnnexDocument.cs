using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Reports.Export;
using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Domain.Targets;
using KonTum.Membership.Web.Infrastructure.Localisation;

namespace KonTum.Membership.Web.Features.Targets.Annexes;

/// <summary>
/// Turns a plan into the decision with its two annexes: the sums of the base organisations, and every cell with the
/// inputs, the ideal share, the bounds and the sentence that leads to its number.
/// </summary>
public sealed class AnnexDocument(TargetWords words)
{
    private static readonly string[] Counts = ["M", "P", "V", "K", "floor", "cap", "allocated", "manual", "revised", "target"];

    public ReportDocument Of(PlanAnnex annex, UnitLetterhead head, string unitName, DateOnly day) => new()
    {
        Letterhead = new Letterhead(head.Superior, head.Issuer ?? unitName.ToUpper(AppCultures.Formatting), words["Doc.Party"]),
        Number = annex.Plan.DecisionNumber is { } number ? words["Doc.Number", number] : words["Doc.NumberBlank", head.Symbol ?? string.Empty],
        PlaceAndDate = words["Doc.PlaceAndDate", head.Seat ?? string.Empty, DocumentFigures.Day(day), DocumentFigures.Month(day), day.Year],
        TypeTitle = words[annex.Plan.State == PlanState.Draft ? "Doc.Draft" : "Doc.Type"],
        SubjectLines = [words["Doc.Subject", annex.Plan.Year]],
        Sections =
        [
            new ReportSection(null, [.. Articles(annex)]),
            new ReportSection(words["Cell.Method"], words["Cell.Method.Text"].Split('\n')),
        ],
        Annexes = [Bases(annex), Cells(annex)],
        Signature = new SignatureBlock([words["Doc.Authority"]], words["Doc.Position"], annex.Plan.Signer ?? string.Empty),
        Recipients = new RecipientList(words["Doc.Recipients"], words["Doc.RecipientLines"].Split('\n')),
    };

    /// <summary>The same for a workbook; a table whose sums do not hold is not made.</summary>
    public IReadOnlyList<WorkbookSheet> Sheets(PlanAnnex annex)
    {
        List<ReportColumn> columns = [.. Counts.Select(key => key is "manual" or "revised" ? ReportColumn.Count(key) with { MayBeNegative = true } : ReportColumn.Count(key)), ReportColumn.Text("code"), ReportColumn.Text("how")];
        var rows = annex.Lines.Select(cell => new TableRow(cell.Line.Code, $"{cell.Line.Name}", new Dictionary<string, TableCell>
        {
            ["M"] = Count(cell.Line.Inputs?.Members),
            ["P"] = Count(cell.Line.Inputs?.Applicants),
            ["V"] = Count(cell.Line.Inputs?.VillagesWithoutMember),
            ["K"] = Count(cell.Line.Inputs?.MentorCapacity),
            ["floor"] = Count(cell.Line.Inputs?.Floor),
            ["cap"] = Count(cell.Line.Inputs?.Cap),
            ["allocated"] = TableCell.Of(cell.Line.Inputs?.Allocated ?? 0),
            ["manual"] = TableCell.Of(cell.Line.Inputs?.Manual ?? 0),
            ["revised"] = TableCell.Of(cell.Line.Revised),
            ["target"] = TableCell.Of(cell.Line.Number),
            ["code"] = TableCell.Of(cell.Line.Code),
            ["how"] = TableCell.Of(SentenceOf(annex, cell.Line)),
        }));
        var table = ClosedTable.Close("targets", columns, [.. rows], new TotalRow(words["Table.Total"]),
            [TableCheck.SumOfColumnsEquals("target", "allocated", "manual", "revised"), TableCheck.ColumnTotalEquals("target", annex.Targets.Number)]).Value;
        string[] order = ["code", .. Counts, "how"];
        return [new WorkbookSheet(words["Sheet.Name"], words["Sheet.Caption", annex.Plan.Year], table, order, [words["Table.Cell"], .. order.Select(key => words[$"Sheet.{key}"])])];
    }

    private IEnumerable<string> Articles(PlanAnnex annex)
    {
        var plan = annex.Plan;
        yield return words["Doc.Article1", plan.Year, Display.Number(annex.Targets.Number)];
        yield return words["Doc.Article2", Display.Day(plan.BaseDate), words.WeightsOf(plan), words.Name(plan.CapRule)];
        var groups = Enum.GetValues<PriorityGroup>().Where(group => plan.SubTargets.Of(group) is not null).Select(group => words["Watch.Line", words.Name(group), Display.Number(plan.SubTargets.Of(group)!.Value)]).ToList();
        if (groups.Count > 0) yield return words["Doc.Watched", string.Join("; ", groups)];
        foreach (var revision in annex.Targets.Revisions) yield return words["Doc.Revised", words.RevisionOf(revision)];
        if (plan.TakesEffectOn is { } effect) yield return words["Doc.Effect", Display.Day(effect)];
    }

    private ReportTable Bases(PlanAnnex annex) => new(
        words["Doc.Annex1", annex.Plan.Year],
        [
            new(words["Doc.No"], ColumnAlignment.Centre, 5), new(words["Table.Unit"], ColumnAlignment.Start, 34), new(words["Table.Cells"]), new(words["Table.Members"]), new(words["Table.Applicants"]),
            new(words["Table.Villages"]), new(words["Table.Target"]),
        ],
        [
            .. annex.Targets.Bases.Select((part, i) => (IReadOnlyList<string>)
            [
                Display.Number(i + 1), part.Name, Display.Number(part.Lines.Count), Display.Number(part.Members), Display.Number(part.Applicants), Display.Number(part.VillagesWithoutMember), Display.Number(part.Number),
            ]),
        ],
        [
            string.Empty, words["Table.Total"], Display.Number(annex.Lines.Count()), Display.Number(annex.Targets.Members), Display.Number(annex.Targets.Bases.Sum(part => part.Applicants)),
            Display.Number(annex.Targets.Bases.Sum(part => part.VillagesWithoutMember)), Display.Number(annex.Targets.Number),
        ]);

    private ReportTable Cells(PlanAnnex annex) => new(
        words["Doc.Annex2", annex.Plan.Year],
        [
            new(words["Doc.No"], ColumnAlignment.Centre, 5), new(words["Table.Cell"], ColumnAlignment.Start, 22), new("M", Weight: 5), new("P", Weight: 5), new("V", Weight: 5), new("K", Weight: 5),
            new(words["Doc.Ideal"], Weight: 8), new(words["Doc.Bounds"], ColumnAlignment.Centre, 8), new(words["Table.Target"], Weight: 7), new(words["Doc.How"], ColumnAlignment.Start, 42),
        ],
        [.. annex.Lines.Select((cell, i) => CellRow(annex, cell.Base, cell.Line, i + 1))],
        [
            string.Empty, words["Table.Total"], Display.Number(annex.Targets.Members), Display.Number(annex.Targets.Bases.Sum(part => part.Applicants)), Display.Number(annex.Targets.Bases.Sum(part => part.VillagesWithoutMember)),
            string.Empty, string.Empty, string.Empty, Display.Number(annex.Targets.Number), string.Empty,
        ])
    { Landscape = true, Notes = words["Doc.Notes"].Split('\n') };

    private IReadOnlyList<string> CellRow(PlanAnnex annex, BaseTargets part, TargetLine line, int number)
    {
        var inputs = line.Inputs;
        var ideal = inputs is null ? null : annex.Numbers.Allocation.LineOf(inputs.CellId)?.Ideal;
        return
        [
            Display.Number(number), words["Doc.CellName", line.Name, part.Name], Text(inputs?.Members), Text(inputs?.Applicants), Text(inputs?.VillagesWithoutMember), Text(inputs?.MentorCapacity),
            ideal is { } share ? FractionText.Rounded(share, 3) : "–", inputs is null ? "–" : words["Doc.BoundsOf", inputs.Floor, inputs.Cap is { } cap ? Display.Number(cap) : "–"], Display.Number(line.Number), SentenceOf(annex, line),
        ];
    }

    private string SentenceOf(PlanAnnex annex, TargetLine line) =>
        annex.DerivationOf(line) is { Card: { } card } derivation ? new DerivationWords(derivation, card, words).Sentence() : words["Cell.ByRevision"];

    private static string Text(int? value) => value is { } known ? Display.Number(known) : "–";

    private static TableCell Count(int? value) => TableCell.Of(value);
}
