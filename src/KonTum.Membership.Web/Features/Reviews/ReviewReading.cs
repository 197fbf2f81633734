using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Obstacles;
using KonTum.Membership.Application.Reviews;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Reviews;

/// <summary>Reads what a page of a round shows.</summary>
public sealed class ReviewReading(CurrentUser user, ReviewQuery reviews, HeadlineQuery headline, ObstacleQuery obstacles, ReviewDrawing drawing)
{
    public string Text(string key) => drawing[key];

    public OpenRoundPage Ask(OpenRoundForm form, OrganisationTree tree) => drawing.Open(form, tree);

    public async Task<ReviewListPage> ListAsync(CancellationToken cancellationToken) =>
        drawing.List(await reviews.ListAsync(user.Scope(), cancellationToken), user.May(Permissions.RunReviews));

    public async Task<ReviewPage?> ShowAsync(Guid id, CancellationToken cancellationToken) =>
        await reviews.FindAsync(user.Scope(), id, cancellationToken) is { } review ? drawing.Show(review, user.Today) : null;

    /// <summary>A visit by the slug of its committee; null where there is none within the reader's sight.</summary>
    public async Task<(ReviewDetail Review, VisitLine Visit)?> PlaceAsync(Guid id, string slug, CancellationToken cancellationToken) =>
        await reviews.FindAsync(user.Scope(), id, cancellationToken) is { } review && review.Visits.FirstOrDefault(visit => visit.Slug == slug) is { } visit ? (review, visit) : null;

    public async Task<(ReviewDetail Review, DecisionLine Decision)?> DecisionAsync(Guid id, int number, CancellationToken cancellationToken) =>
        await reviews.FindAsync(user.Scope(), id, cancellationToken) is { } review && review.Decisions.FirstOrDefault(d => d.Number == number) is { DoneOn: null } decision
        && (review.IsReviewer || decision.OwnerUnitId == user.Account.UnitId) ? (review, decision) : null;

    public async Task<VisitPage?> VisitAsync(Guid id, string slug, CancellationToken cancellationToken)
    {
        if (await PlaceAsync(id, slug, cancellationToken) is not { } place) return null;
        var on = place.Visit.HeldOn ?? user.Today;
        var scope = user.Scope(on) with { UnitId = place.Visit.UnitId };
        var figures = await headline.ComposeAsync(scope, UnitKind.BaseCommittee, user.Today, cancellationToken);
        var open = await obstacles.CountUnsolvedAsync(scope, cancellationToken);
        var earlier = await reviews.EarlierAsync(user.Scope(), place.Review.UnitId, place.Review.OpenedOn, place.Visit.UnitId, cancellationToken);
        return drawing.Visit(place.Review, place.Visit, on, figures, open, earlier, user.Today, place.Review.IsReviewer && user.May(Permissions.RunReviews));
    }
}

internal static class Refusals
{
    /// <summary>Puts refusals beside their fields; a form that was overtaken answers 409.</summary>
    public static void AddTo(this Result refused, Controller page, DomainWords words)
    {
        if (refused.Errors.Any(error => error.Code == "Version.Stale")) page.Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status409Conflict;
        refused.Errors.AddTo(page.ModelState, words);
    }
}
