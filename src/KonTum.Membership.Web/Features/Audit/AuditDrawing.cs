using System.Globalization;
using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Application.Audit;
using KonTum.Membership.Application.Reports.Export;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Audit;

public sealed record AuditPage(AuditForm Form, AuditExportForm Export, DataTable Table, IReadOnlyList<SelectListItem> Acts, string? Older, string UnitName);

public sealed record FileReadersPage(DataTable Table, string UnitName, bool IsOneFile);

/// <summary>Puts lines of the trail into words.</summary>
public sealed class AuditDrawing(IStringLocalizer<AuditStrings> strings, DomainWords words, BusinessClock clock)
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The machine's clock: a demonstration stands still, its readers do not.</summary>
    public DateTime Since => clock.UtcNow.AddDays(-FileReaderQuery.Days);

    public DataTable Table(AuditForm form, IReadOnlyList<AuditLine> lines) => new(
        strings["Table.Caption"],
        [new(strings["Column.At"]), new(strings["Column.Who"]), new(strings["Column.Act"]), new(strings["Column.Record"]), new(strings["Column.Details"]), new(strings["Column.Place"], true)],
        [.. lines.Select(line => new TableRow(
        [
            new(Moment(line.At)), new(Who(line)), new(Act(line.Act)),
            new(Record(line), line.SubjectId == Guid.Empty || form.Subject is not null ? null : AuditForm.Address(new AuditForm { Subject = line.SubjectId }, null)),
            new(Details(line)), new(Display.Number(line.Id)),
        ]))])
    { HidesCaption = true };

    public FileReadersPage Readers(IReadOnlyList<FileReader> readers, string unitName, bool isOneFile) => new(
        new DataTable(
            strings["Readers.Caption", FileReaderQuery.Days],
            [new(strings["Readers.File"]), new(strings["Readers.Who"]), new(strings["Readers.Unit"]), new(strings["Readers.Times"], true), new(strings["Readers.Last"])],
            [.. readers.Select(reader => new TableRow(
            [
                new(reader.FullName, $"/candidates/{reader.CandidateId}"), new(reader.DisplayName is null ? strings["Who.Nobody"].Value : $"{reader.DisplayName} ({words.Name(reader.Role)})"),
                new(reader.UnitName ?? strings["Who.NoUnit"].Value) { Tone = reader.FromOutside ? Tone.Warning : null }, new(Display.Number(reader.Times)), new(Moment(reader.LastAt)),
            ]))])
        { HidesCaption = true },
        unitName, isOneFile);

    /// <summary>Every act that has a name, by its name.</summary>
    public IReadOnlyList<SelectListItem> Acts() =>
    [
        new SelectListItem(strings["Ask.AllActs"], string.Empty),
        .. strings.GetAllStrings(includeParentCultures: true).Where(text => text.Name.StartsWith("Act.", StringComparison.Ordinal)).Select(text => text.Name[4..])
            .Concat(Enum.GetValues<CandidateStage>().Where(stage => stage != CandidateStage.WishRecorded).Select(stage => $"Candidate.{stage}")).Distinct()
            .Select(act => new SelectListItem(Act(act), act)).OrderBy(item => item.Text, StringComparer.CurrentCulture),
    ];

    public byte[] Csv(IReadOnlyList<AuditLine> lines) => CsvText.Bytes(
    [
        [strings["Column.Place"], strings["Column.At"], strings["Column.Account"], strings["Column.Who"], strings["Column.Act"], strings["Column.Kind"], strings["Column.Record"], strings["Column.On"], strings["Column.Fields"], strings["Column.Reason"], strings["Column.Address"]],
        .. lines.Select(line => (IEnumerable<string?>)
        [
            line.Id.ToString(CultureInfo.InvariantCulture), line.At.ToString("O", CultureInfo.InvariantCulture), line.AccountName, line.DisplayName, line.Act, line.SubjectType, line.SubjectId.ToString(),
            line.OccurredOn?.ToString("O", CultureInfo.InvariantCulture), line.Fields, line.Reason, line.Address,
        ]),
    ]);

    private string Who(AuditLine line) => line.DisplayName is null ? strings["Who.Nobody"] : $"{line.DisplayName} ({line.AccountName})";

    private string Act(string act)
    {
        // A stage is its own act and has a name already.
        if (act.StartsWith("Candidate.", StringComparison.Ordinal) && Enum.TryParse<CandidateStage>(act[10..], out var stage)) return strings["Act.Stage", words.Name(stage)];
        var name = strings[$"Act.{act}"];
        return name.ResourceNotFound ? act : name;
    }

    // The last letters differ where the first ones tell only the hour.
    private string Record(AuditLine line)
    {
        var kind = strings[$"Kind.{line.SubjectType}"];
        var named = kind.ResourceNotFound ? line.SubjectType : kind.Value;
        return line.SubjectId == Guid.Empty ? named : $"{named} …{line.SubjectId.ToString()[^8..]}";
    }

    private string Details(AuditLine line)
    {
        var parts = new List<string>();
        if (line.OccurredOn is { } on) parts.Add(strings["Details.On", Display.Day(on)]);
        if (line.Fields.Length > 0) parts.Add(Enum.TryParse<UserRole>(line.Fields, out var role) && line.SubjectType == "Account" ? words.Name(role) : line.Fields.Replace(",", ", ", StringComparison.Ordinal));
        if (line.Reason is { } reason) parts.Add(strings["Details.Reason", reason]);
        if (line.Address is { } address) parts.Add(strings["Details.Address", address]);
        return string.Join(" · ", parts);
    }

    private static string Moment(DateTime at) => (at + Offset).ToString("HH:mm:ss dd/MM/yyyy", AppCultures.Formatting);
}
