using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Reports.Export;
using KonTum.Membership.Application.Reports.Templates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Application.Reports.Issuing;

/// <summary>The words a report is composed with, and where in the chain of its period it stands.</summary>
/// <param name="Number">Null for a draft: a line of dots to be filled by hand.</param>
public sealed record CompositionTerms(int? Number, DateOnly DocumentDate, string Position, string Signer, string Recipients, string Narrative, int Revision);

/// <summary>
/// Puts figures and words together into the one content from which the page, the files and the sum are made. Pure: the
/// same report and terms give the same bytes.
/// </summary>
public sealed class ReportComposer(Rulebook rules, WorkingCalendar calendar)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public ReportTemplate Template { get; } = ReportTemplate.Load();

    /// <summary>What the office usually writes; whoever prepares may write otherwise.</summary>
    public ReportTerms Usual(ReportPeriod period, DateOnly today, bool hasVillages) =>
        new(1, today > period.LastDay ? today : period.LastDay.AddDays(1), Template.Position, string.Empty, Template.Recipients, Template.NarrativeFor(hasVillages));

    public static CompositionTerms TermsOf(ReportProposal proposal, int revision) =>
        new(proposal.DocumentNumber, proposal.DocumentDate, proposal.Position, proposal.Signer, proposal.Recipients, proposal.Narrative, revision);

    /// <returns>The content, or why a sentence cannot be filled.</returns>
    public Result<FrozenReport> Compose(QuarterReport report, PeriodForms forms, OrganisationTree tree, UnitLetterhead head, CompositionTerms terms)
    {
        if (!NarrativeTemplate.Parse(terms.Narrative, ReportFigures.Names).TryGet(out var narrative, out var errors)) return Result<FrozenReport>.Refused(errors);
        var name = Template.NameOf(report.Period);
        return new FrozenReport(
            FrozenReport.CurrentForm, report.Unit.Slug, report.Unit.Name, report.Period.Year, report.Period.Number, terms.Revision, report.Period.LastDay,
            BasisOf(report.Period.LastDay, tree, terms.DocumentDate),
            new FrozenText(
                Template.Party, head.Superior, head.Issuer ?? report.Unit.Name.ToUpper(Vietnamese),
                string.Format(CultureInfo.InvariantCulture, Template.Number, terms.Number is { } number ? DocumentFigures.Number(number) : "……", head.Symbol),
                string.Format(CultureInfo.InvariantCulture, Template.PlaceAndDate, head.Seat ?? report.Unit.ShortName, DocumentFigures.Day(terms.DocumentDate), DocumentFigures.Month(terms.DocumentDate), terms.DocumentDate.Year),
                terms.DocumentDate, Template.Type, [Template.Subject, name],
                [
                    new FrozenSection(null, narrative.Fill(ReportFigures.Of(report, Template.NoGaps))),
                    new FrozenSection(Template.NoteHeading, [string.Format(CultureInfo.InvariantCulture, Template.Note, TableProtection.OrdinaryThreshold, TableProtection.SpecialThreshold)]),
                ],
                Template.Authority, terms.Position, terms.Signer, Template.RecipientsHeading, terms.Recipients.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            Template.Definitions,
            [.. PrintedTables.Of(report, forms).Select(table => Freeze(table, report.Period))]);
    }

    /// <summary>A table with the official words.</summary>
    public FrozenTable Freeze(PrintedTable printed, ReportPeriod period)
    {
        var words = Template.Tables[printed.Key];
        return new FrozenTable(
            printed.Key, string.Format(CultureInfo.InvariantCulture, words.Caption, Template.NameOf(period)), printed.Key[0] == 'Q' ? Template.Unit : Template.Criterion,
            [.. printed.Columns.Select(key => new FrozenColumn(key, printed.Table.Columns.First(column => column.Key == key).Kind.ToString(), words.Heads[key]))],
            [.. printed.Table.Rows.Select(row => RowOf(row, printed.Columns))],
            printed.Table.Total is { } total ? RowOf(total, printed.Columns) : null,
            printed.Table.Checks);
    }

    private static FrozenRow RowOf(TableRow row, IReadOnlyList<string> columns) => new(row.Key, row.Label, [.. columns.Select(column => row[column])]);

    private FrozenBasis BasisOf(DateOnly day, OrganisationTree tree, DateOnly documentDate)
    {
        var slugs = tree.Nodes.ToDictionary(node => node.Id, node => node.Slug);
        var units = tree.Nodes.OrderBy(node => node.Slug, StringComparer.Ordinal)
            .Select(node => $"{node.Slug}|{node.Kind}|{(node.ParentId is { } parent ? slugs.GetValueOrDefault(parent) : null)}|{node.Name}|{node.ShortName}");
        var year = calendar.Find(day.Year);
        var daysOff = (year?.DaysOff ?? []).Order().Select(off => off.ToString("O", CultureInfo.InvariantCulture));
        return new FrozenBasis(
            rules.At(day).Id, day, SumOf(units), string.Create(CultureInfo.InvariantCulture, $"{day.Year}/{year?.Version ?? 0}:{SumOf(daysOff)}"), Template.Id, DocumentLayouts.At(documentDate));
    }

    private static string SumOf(IEnumerable<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines).Normalize(NormalizationForm.FormC))));
}
