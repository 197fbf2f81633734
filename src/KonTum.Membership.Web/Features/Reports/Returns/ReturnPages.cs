using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Returns;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Domain.Returns;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using TableCell = KonTum.Membership.Web.Features.Shared.Components.TableCell;
using TableRow = KonTum.Membership.Web.Features.Shared.Components.TableRow;

namespace KonTum.Membership.Web.Features.Reports.Returns;

/// <summary>Everything that can be written on a return's page; each form sends its part.</summary>
public sealed class ReturnForm
{
    public Guid Id { get; set; }

    public int Version { get; set; }

    [StringLength(ReturnContent.MaxTextLength), Display(Name = "Form.Changes")]
    public string? Changes { get; set; }

    [StringLength(ReturnContent.MaxTextLength), Display(Name = "Form.Help")]
    public string? Help { get; set; }

    [StringLength(PersonName.MaxLength), Display(Name = "Form.SignedBy")]
    public string? SignedBy { get; set; }

    [Display(Name = "Form.SignedOn")]
    public DateOnly? SignedOn { get; set; }

    [StringLength(CellReturn.MaxNoteLength), Display(Name = "Form.Note")]
    public string? Note { get; set; }

    [StringLength(ReturnContent.MaxTextLength), Display(Name = "Form.Text")]
    public string? Text { get; set; }

    /// <param name="onBehalf">Whether the writer is not the cell itself: then the sheet's signature is asked for.</param>
    public SendReturn ToCommand(bool onBehalf, DateOnly today) =>
        new(Id, Version, Changes, Help, onBehalf ? new PaperSheet(SignedBy ?? string.Empty, SignedOn ?? today) : null);
}

/// <summary>One cell's return: what is filled in, what was sent, and what the reader may do next.</summary>
public sealed record ReturnPage(ReturnView View, ReturnForm Form, bool IsOwnCell, bool MayWrite, bool MayAccept, DateOnly Today, ReturnWords Words)
{
    public string Address => AddressOf(View.Period, View.CellCode);

    public bool TakesReturns => MayWrite && View.ClosedOn is null && Today >= View.Period.LastDay && (View.Sent is null || View.Sent.State is ReturnState.Sent or ReturnState.SentBack);

    public bool IsLate => ReturnDays.IsLate(View.Period, View.Sent?.SentOn, View.ClosedOn ?? Today);

    public DefinitionList Counts => new(
    [
        new(Words["Count.Members", Display.Day(View.Period.LastDay)], Display.Number(View.Counts.Members)),
        new(Words["Count.Admitted"], Display.Number(View.Counts.Admitted)),
        new(Words["Count.Candidates"], Display.Number(View.Counts.Candidates)),
    ]);

    public DefinitionList Sent => new(
    [
        new(Words["Sent.On"], Display.Day(View.Sent!.SentOn)) { Note = IsLate ? Words["State.LateBy", Display.Day(ReturnDays.DueOn(View.Period))] : null },
        new(Words["Sent.By"], View.SentByName) { Note = View.Sent.PaperSignedBy is { } signed ? Words["Sent.FromPaper", signed, Display.Day(View.Sent.PaperSignedOn!.Value)] : null },
        new(Words["Form.Changes"], View.Sent.Changes ?? Words["Sent.Nothing"]),
        new(Words["Form.Help"], View.Sent.Help ?? Words["Sent.NoHelp"]),
        new(Words["Sent.Base"], View.Sent.BaseAcceptedOn is { } atBase ? Display.Day(atBase) : null),
        new(Words["Sent.City"], View.Sent.CityAcceptedOn is { } atCity ? Display.Day(atCity) : null),
    ]);

    public static string AddressOf(ReportPeriod period, string cellCode) => FormattableString.Invariant($"/reports/returns/{period.Year}/{period.Number}/{cellCode}");
}

/// <summary>The returns of a quarter: by base committee for the city, by cell for those below.</summary>
public sealed record ReturnListPage(QuarterReturns Returns, string UnitName, bool ByBase, bool MayAccept, bool MayClose, ReturnWords Words, DomainWords Names)
{
    public string Address => FormattableString.Invariant($"/reports/returns/{Returns.Period.Year}/{Returns.Period.Number}");

    public bool Waits => Returns.Rows.Any(row => row.State == (MayClose ? ReturnState.AcceptedByBase : ReturnState.Sent));

    public DefinitionList Totals => new(
    [
        new(Words["List.Due"], Display.Day(ReturnDays.DueOn(Returns.Period))), new(Words["List.Expected"], Display.Number(Returns.Total.Expected)),
        new(Words["List.Sent"], Display.Number(Returns.Total.Sent)), new(Words["List.Late"], Display.Number(Returns.Total.Late)),
        new(Words["List.Closed"], Returns.ClosedOn is { } closed ? Display.Day(closed) : null),
    ]);

    public DataTable Table => ByBase ? Bases() : Cells();

    private DataTable Bases() => new(
        Words["List.ByBase"],
        [
            new TableColumn(Words["List.Base"]), new TableColumn(Words["List.Expected"], true), new TableColumn(Words["List.Sent"], true), new TableColumn(Words["List.Late"], true),
            new TableColumn(Words["List.WaitsAtBase"], true), new TableColumn(Words["List.WaitsAtCity"], true), new TableColumn(Words["List.Accepted"], true),
        ],
        [.. Returns.ByBase.Select(count => Row(count, new TableCell(count.Name, $"{Address}?unit={count.Slug}"))), Row(Returns.Total, new TableCell(Words["List.Total"])) with { IsTotal = true }])
    { HidesCaption = true };

    private static TableRow Row(ReturnCount count, TableCell name) =>
        new([name, .. new[] { count.Expected, count.Sent, count.Late, count.WaitsAtBase, count.WaitsAtCity, count.Accepted }.Select(number => new TableCell(Display.Number(number)))]);

    private DataTable Cells() => new(
        Words["List.ByCell"],
        [new TableColumn(Words["List.Cell"]), new TableColumn(Words["List.State"]), new TableColumn(Words["Sent.On"]), new TableColumn(Words["List.Remark"]), new TableColumn(Words["List.Phone"])],
        [.. Returns.Rows.Select(Row)])
    { HidesCaption = true };

    private TableRow Row(ReturnRow row) => new(
    [
        new TableCell(row.Name, ReturnPage.AddressOf(Returns.Period, row.Code)),
        new TableCell(row.State is { } state ? Names.Name(state) : Words["State.Missing"]) { Tone = ToneOf(row) },
        new TableCell(row.SentOn is { } on ? Display.Day(on) : string.Empty),
        new TableCell(string.Join(" · ", Remarks(row))), new TableCell(row.Phone ?? string.Empty),
    ]);

    private IEnumerable<string> Remarks(ReturnRow row)
    {
        if (Returns.IsLate(row)) yield return Words["State.Late"];
        if (row.AsksForHelp) yield return Words["State.Help"];
        if (row.PaperSignedBy is not null) yield return Words["State.Paper"];
    }

    private Tone ToneOf(ReturnRow row) => row.State switch
    {
        ReturnState.AcceptedByCity => Tone.Success,
        ReturnState.SentBack => Tone.Warning,
        null => Returns.IsLate(row) ? Tone.Error : Tone.Stop,
        _ => Tone.Info,
    };
}

public sealed record ClosePage(QuarterReturns Returns, Guid Id, ReturnWords Words);

/// <summary>Pages of returns for a reader.</summary>
public sealed class ReturnPageQuery(ReturnQuery returns, ReturnWords words, DomainWords names)
{
    public async Task<ReturnPage?> FindAsync(CurrentUser user, int year, int number, string cell, ReturnForm? form, CancellationToken cancellationToken)
    {
        if (ReportQuarters.Find(year, number, user.Today) is not { IsYear: false } period || await returns.FindAsync(user.Scope(), cell, period, cancellationToken) is not { } view) return null;
        var blank = new ReturnForm { Id = view.Sent?.PublicId ?? Guid.CreateVersion7(), Version = view.Sent?.Version ?? SendReturn.NoVersion, Changes = view.Sent?.Changes, Help = view.Sent?.Help, SignedBy = view.Sent?.PaperSignedBy, SignedOn = view.Sent?.PaperSignedOn };
        return new ReturnPage(view, form ?? blank, user.IsCell, user.May(Permissions.SendReturns), MayAccept(user, view.Sent?.State), user.Today, words);
    }

    /// <returns>Null where there is no such quarter, or no such unit within reach.</returns>
    public async Task<ReturnListPage?> ListAsync(CurrentUser user, int year, int number, string? unit, CancellationToken cancellationToken)
    {
        if (ReportQuarters.Find(year, number, user.Today) is not { IsYear: false } period) return null;
        var found = await returns.QuarterAsync(user.Scope(), period, cancellationToken);
        var part = unit is null ? found : found with { Rows = [.. found.Rows.Where(row => row.BaseSlug == unit)] };
        if (unit is not null && part.Rows.Count == 0) return null;
        var byBase = unit is null && part.Rows.Select(row => row.BaseSlug).Distinct().Count() > 1;
        return new ReturnListPage(part, unit is null ? user.Account.UnitName : part.Rows[0].BaseName, byBase, user.May(Permissions.AcceptReturns), user.May(Permissions.CloseQuarters), words, names);
    }

    private static bool MayAccept(CurrentUser user, ReturnState? state) =>
        user.May(Permissions.AcceptReturns) && state == (user.May(Permissions.CloseQuarters) ? ReturnState.AcceptedByBase : ReturnState.Sent);
}
