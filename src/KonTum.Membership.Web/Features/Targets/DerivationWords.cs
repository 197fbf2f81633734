using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Targets;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;

namespace KonTum.Membership.Web.Features.Targets;

/// <summary>The derivation card of one cell in words: the sentence and every quantity behind it.</summary>
internal sealed class DerivationWords(CellDerivation cell, Derivation card, TargetWords words)
{
    private const int Places = 3;

    private AllocationLine Line => card.Line;

    public DerivationCard Card() => new(words["Card.Title", cell.Name], Display.Number(cell.Number), Sentence(), [.. Inputs(), .. Weights(), .. Bounds(), .. Quotients(), .. Changes()])
    {
        Footnote = words["Card.Footnote", Display.Number(cell.Plan.Total), words.WeightsOf(cell.Plan), words.Name(cell.Plan.CapRule), Display.Day(cell.Plan.BaseDate)],
    };

    /// <summary>"2 = 1 vì thôn chưa có đảng viên tại chỗ và có người tự nguyện + 1 theo tỷ lệ; còn thiếu 0,031 để được thêm 1".</summary>
    public string Sentence()
    {
        var parts = new List<string>();
        if (card.FloorPart > 0) parts.Add(words["Sentence.Floor", card.FloorPart]);
        if (card.ProportionalPart > 0 || parts.Count == 0) parts.Add(words["Sentence.Share", card.ProportionalPart]);
        var sum = string.Join(" + ", parts);
        if (card.Manual != 0) sum += words["Sentence.Manual", Step(card.Manual)];
        if (card.Revised != 0) sum += words["Sentence.Revised", Step(card.Revised)];
        return words["Sentence", Display.Number(card.Number), sum, Next()];
    }

    private string Next()
    {
        if (Line.AtCap && Line.Cap == 0) return Line.Input.FullMembers < CellBounds.LeastFullMembers ? words["Sentence.TooSmall", CellBounds.LeastFullMembers] : words["Sentence.NoRoom"];
        if (Line.AtCap) return words["Sentence.AtCap", Line.Cap!.Value];
        if (Line.Weight == Fraction.Zero) return words["Sentence.NoWeight"];
        return card.Missing switch
        {
            null => words["Sentence.NobodyToTakeFrom"],
            { } missing when missing == Fraction.Zero => words["Sentence.Tie"],
            { } missing => words["Sentence.Missing", FractionText.Smallest(missing, Places)],
        };
    }

    private IEnumerable<DerivationRow> Inputs()
    {
        var day = cell.Plan.BaseDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var links = new Dictionary<TargetComponent, string>
        {
            [TargetComponent.Members] = $"/members?unit={cell.Code}&asOf={day}",
            [TargetComponent.Villages] = $"/coverage?unit={cell.Code}&asOf={day}",
        };
        foreach (var part in card.Components)
        {
            yield return new(words[$"Card.{part.Component}"], words["Card.CountOf", Display.Number(part.Count), Display.Number(part.Total)], links.GetValueOrDefault(part.Component));
            // Those behind P are some of a list, which is longer: everybody who applied, also who cannot be admitted within the year.
            if (part.Component == TargetComponent.Applicants) yield return new(words["Card.Applied", Display.Day(cell.Plan.BaseDate)], words["Card.Applied.List"], $"/candidates?unit={cell.Code}&asOf={day}");
        }

        yield return new(words["Card.Capacity"], words["Card.CapacityOf", Display.Number(Line.Input.MentorCapacity), Display.Number(Line.Input.FullMembers)], links[TargetComponent.Members]);
        if (cell.Helper is { } helper) yield return new(words["Form.Helper"], helper);
    }

    private IEnumerable<DerivationRow> Weights()
    {
        foreach (var part in card.Components)
        {
            var key = part.Component == TargetComponent.Villages && card.VillagesPartLimited ? "Card.LimitedShareOf" : "Card.ShareOf";
            yield return new(words[$"Card.Share.{part.Component}"], words[key, FractionText.Smallest(part.Share, 4), part.Part.ToString(), FractionText.Smallest(part.Contribution, 4)]);
        }

        yield return new(words["Card.Weight"], FractionText.Smallest(Line.Weight, 5));
        yield return new(words["Card.Ideal", Display.Number(cell.Plan.Total)], FractionText.Smallest(Line.Ideal, Places));
    }

    private IEnumerable<DerivationRow> Bounds()
    {
        yield return new(words["Card.Floor"], Display.Number(Line.Floor), IsBinding: Line.AtFloor);
        yield return new(words["Card.Cap"], Line.Cap is { } cap ? Display.Number(cap) : words["Card.NoCap"], IsBinding: Line.AtCap);
    }

    private IEnumerable<DerivationRow> Quotients()
    {
        if (Line.WinningQuotient is { } won) yield return new(words["Card.Won", Line.Target], FractionText.Smallest(won, 6));
        if (Line.NextQuotient is { } next) yield return new(words["Card.Next", Line.Target + 1], FractionText.Smallest(next, 6));
        if (card.QuotientNeeded is { } needed) yield return new(words["Card.Needed"], FractionText.Smallest(needed, 6));
        if (card.Missing is { } missing) yield return new(words["Card.Missing"], FractionText.Smallest(missing, Places));
        yield return new(words["Card.Allocated"], Display.Number(Line.Target));
    }

    private IEnumerable<DerivationRow> Changes()
    {
        yield return new(words["Card.Manual"], card.Manual == 0 ? words["Card.NoChange"] : words["Card.MovedOf", FractionText.WithSign(card.Manual), cell.Stored?.ManualReason ?? string.Empty, cell.MovedBy ?? "–"]);
        foreach (var revision in cell.Revisions)
            yield return new(words["Card.Revised", revision.DecisionNumber, Display.Day(revision.RevisedOn)], words["Card.ManualOf", FractionText.WithSign(revision.Changes.Single(change => change.CellId == Line.Input.CellId).Delta), revision.Reason]);
        yield return new(words["Card.Number"], Display.Number(card.Number));
    }

    private static string Step(int change) => change < 0 ? $"− {Display.Number(-change)}" : $"+ {Display.Number(change)}";
}
