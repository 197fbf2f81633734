using System.ComponentModel.DataAnnotations;
using System.Globalization;
using KonTum.Membership.Application.Audit;
using KonTum.Membership.Domain.Candidates;

namespace KonTum.Membership.Web.Features.Audit;

/// <summary>What is asked of the trail by its address.</summary>
public class AuditForm
{
    // The country has one time zone and no summer time: a day of the form begins at its midnight.
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    [StringLength(100), Display(Name = "Ask.Account")]
    public string? Account { get; set; }

    [StringLength(AuditEntry.MaxActLength), Display(Name = "Ask.Act")]
    public string? Act { get; set; }

    [StringLength(Domain.Organisation.Unit.MaxSlugLength), Display(Name = "Ask.Unit")]
    public string? Unit { get; set; }

    [Display(Name = "Ask.From")]
    public DateOnly? From { get; set; }

    [Display(Name = "Ask.Until")]
    public DateOnly? Until { get; set; }

    public Guid? Subject { get; set; }

    /// <summary>The last line of the page before, as "ticks.place".</summary>
    [StringLength(40)]
    public string? Before { get; set; }

    public AuditFilter ToFilter(int? unitId) => new(
        Account, Act, unitId, Start(From) ?? DateTime.UnixEpoch, Start(Until?.AddDays(1)) ?? DateTime.MaxValue, Subject, Place(Before));

    public static string Address(AuditForm form, string? before) => Shared.Browse.Address.Of("/audit",
        ("account", form.Account), ("act", form.Act), ("unit", form.Unit), ("from", Day(form.From)), ("until", Day(form.Until)), ("subject", form.Subject?.ToString()), ("before", before));

    public static string PlaceOf(AuditLine line) => string.Create(CultureInfo.InvariantCulture, $"{line.At.Ticks}.{line.Id}");

    private static string? Day(DateOnly? day) => day is { } set ? Shared.Browse.Address.Day(set) : null;

    private static DateTime? Start(DateOnly? day) => day is { } set && set > DateOnly.MinValue ? set.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - Offset : null;

    private static AuditPlace? Place(string? text) =>
        text?.Split('.') is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? new AuditPlace(new DateTime(at, DateTimeKind.Utc), place)
            : null;
}

/// <summary>The same question, to be taken along as a file, with the reason why.</summary>
public sealed class AuditExportForm : AuditForm
{
    [Required, StringLength(CandidateStep.MaxReasonLength), Display(Name = "Export.Reason")]
    public string? Reason { get; set; }
}
