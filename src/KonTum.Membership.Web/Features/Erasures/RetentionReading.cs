using KonTum.Membership.Application.Privacy;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Features.Erasures;

/// <summary>Gathers what the review's pages show.</summary>
public sealed class RetentionReading(RetentionTable table, RetentionQuery query, ErasureQuery erasures)
{
    public async Task<RetentionPage> PageAsync(CurrentUser user, RetentionForm form, CancellationToken cancellationToken) => new(
        await table.DueAsync(user.Scope(), user.Today, cancellationToken), form, table.Terms, await query.ReviewsAsync(user.Scope(), cancellationToken));

    public async Task<ReviewPage?> ReviewAsync(CurrentUser user, Guid id, CancellationToken cancellationToken) =>
        await query.FindReviewAsync(user.Scope(), id, cancellationToken) is { } review ? new ReviewPage(review, await erasures.OfReviewAsync(user.Scope(), id, cancellationToken)) : null;
}
