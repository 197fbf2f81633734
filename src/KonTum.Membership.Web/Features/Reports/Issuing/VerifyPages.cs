using KonTum.Membership.Application.Reports.Issuing;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;

namespace KonTum.Membership.Web.Features.Reports.Issuing;

public sealed record AskPage(string? Code, ReportWords Words);

/// <summary>An issued report, what it rests on, and how it compares with today.</summary>
public sealed record VerifyPage(IssuedView Issued, ReportDifference Difference, ReportWords Words)
{
    public DefinitionList Seal => new(
    [
        new(Words["Verify.DocumentDate"], Display.Day(Issued.Head.DocumentDate)), new(Words["Verify.IssuedAt"], FrozenPage.Moment(Issued.Head.IssuedAt)),
        new(Words["Verify.Prepared"], Issued.Head.PreparedByName), new(Words["Verify.Issued"], Issued.Head.IssuedByName),
        new(Words["Verify.Revision"], Display.Number(Issued.Head.Revision)), new(Words["Verify.Sum"], Issued.Head.Sha256),
        new(Words["Verify.RuleSet"], Issued.Report.Basis.RuleSet), new(Words["Verify.Tree"], Display.Day(Issued.Report.Basis.TreeAsOf)) { Note = Issued.Report.Basis.Tree[..16] },
        new(Words["Verify.Calendar"], Issued.Report.Basis.Calendar[..21]), new(Words["Verify.Layout"], Issued.Report.Basis.Layout.LegalBasis), new(Words["Verify.Template"], Issued.Report.Basis.Template),
    ]);

    public DataTable Changes => new(
        Words["Verify.Difference"],
        [
            new TableColumn(Words["Diff.Table"]), new TableColumn(Words["Diff.Row"]), new TableColumn(Words["Diff.Column"]), new TableColumn(Words["Diff.Then"], true),
            new TableColumn(Words["Diff.Now"], true), new TableColumn(Words["Diff.Kind"]),
        ],
        [.. Difference.Cells.Select(cell => TableRow.Of(cell.TableKey, cell.RowLabel, cell.ColumnHead, cell.Then, cell.Now ?? Words[cell.Kind == DifferenceKind.Reorganisation ? "Verify.NowGone" : "Verify.HiddenToday"], Words[$"Diff.{cell.Kind}"]))])
    { HidesCaption = true };
}
