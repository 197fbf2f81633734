using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Quality;
using KonTum.Membership.Domain.Quality;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Quality;

public sealed class MarkForm
{
    public Guid Id { get; set; }

    public QualityCheck Check { get; set; }

    [Required, StringLength(QualityMark.MaxSubjectLength)]
    public string? Subject { get; set; }

    [Required, StringLength(QualityMark.MaxReasonLength), Display(Name = "Mark.Reason")]
    public string? Reason { get; set; }
}

/// <summary>The bars of the units below, and the rows to look at.</summary>
/// <param name="Asked">The finding that is about to be marked; null on the plain page.</param>
public sealed record QualityPage(QualityReport Report, string? UnitSlug, bool MayMark, QualityFinding? Asked, MarkForm Form, IStringLocalizer<QualityStrings> Words)
{
    /// <summary>Rows of one check on the page; the rest by unit.</summary>
    public const int MostRows = 20;

    public IEnumerable<IGrouping<QualityCheck, QualityFinding>> Open => Report.Findings.Where(finding => finding.Mark is null).GroupBy(finding => finding.Check);

    public IReadOnlyList<QualityFinding> Marked => [.. Report.Findings.Where(finding => finding.Mark is not null)];

    public string AddressOf(QualityFinding finding) => $"/quality?{(UnitSlug is null ? string.Empty : $"unit={UnitSlug}&")}check={finding.Check}&subject={Uri.EscapeDataString(finding.Subject)}#mark";
}
