namespace KonTum.Membership.Application.Candidates;

/// <summary>
/// A form that is not finished. It cannot exist before the person asked and agreed, and belongs to one account. Its
/// id becomes the candidate's, so that sending it twice makes one record.
/// </summary>
public sealed class CandidateDraft
{
    public const int MaxContentLength = 4000;

    public Guid Id { get; set; }

    public Guid OwnerId { get; set; }

    public int CellId { get; set; }

    public DateOnly RequestedOn { get; set; }

    public DateOnly ConsentGivenOn { get; set; }

    /// <summary>The answers so far, as JSON.</summary>
    public string Content { get; set; } = string.Empty;

    public DateTime UpdatedAt { get; set; }

    public int Version { get; set; }
}
