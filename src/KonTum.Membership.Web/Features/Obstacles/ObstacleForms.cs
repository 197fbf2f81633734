using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Obstacles;
using KonTum.Membership.Domain.Obstacles;

namespace KonTum.Membership.Web.Features.Obstacles;

public sealed class ObstacleListForm
{
    public const int UsualPageSize = 50;

    public ObstacleView? View { get; set; }

    [Range(1, 100_000), Display(Name = "List.Page")]
    public int Page { get; set; } = 1;

    [Range(1, 200), Display(Name = "List.PageSize")]
    public int PageSize { get; set; } = UsualPageSize;
}

public sealed class RaiseForm
{
    public Guid Id { get; set; }

    [Required, Display(Name = "Form.Category")]
    public ObstacleCategory? Category { get; set; }

    [Required, StringLength(Obstacle.MaxTextLength), Display(Name = "Form.Text")]
    public string? Text { get; set; }
}

public sealed class SpeakForm
{
    public int Version { get; set; }

    [Required, StringLength(Obstacle.MaxTextLength), Display(Name = "Form.Text")]
    public string? Text { get; set; }

    [Display(Name = "Form.Share")]
    public bool Share { get; set; }
}

public sealed class PracticeForm
{
    [StringLength(100), Display(Name = "Practice.Words")]
    public string? Q { get; set; }
}
