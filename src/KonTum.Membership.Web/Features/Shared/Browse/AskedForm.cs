using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Web.Features.Shared.Browse;

/// <summary>Which unit, which day, which words and which page of a list: all in the address, so that it can be sent on.</summary>
public sealed class AskedForm
{
    private const int UsualPageSize = 50;
    private const int MaxPageSize = 200;

    [Display(Name = "Asked.AsOf")]
    public DateOnly? AsOf { get; set; }

    [Display(Name = "Asked.Unit"), StringLength(Domain.Organisation.Unit.MaxSlugLength)]
    public string? Unit { get; set; }

    [Display(Name = "Asked.Words"), StringLength(PersonName.MaxLength)]
    public string? Q { get; set; }

    [Display(Name = "Asked.Page")]
    public int Page { get; set; } = 1;

    [Display(Name = "Asked.PageSize")]
    public int PageSize { get; set; } = UsualPageSize;

    public int Number => Math.Max(1, Page);

    public int Size => Math.Clamp(PageSize, 1, MaxPageSize);

    public IReadOnlyList<T> Cut<T>(IReadOnlyList<T> all) => [.. all.Skip((int)Math.Min((Number - 1L) * Size, int.MaxValue)).Take(Size)];
}
