using System.ComponentModel;
using System.Globalization;
using KonTum.Membership.Application.Coverage;
using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Web.Features.Shared.Figures;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Api;

/// <summary>Aggregates for scripts: the same figures, reach and disclosure as the pages.</summary>
[ApiController]
[Route("api/v1")]
[ResponseCache(NoStore = true)]
public sealed class FiguresApiController(ScopeFinder finder, HeadlineQuery headline, CoverageQuery coverage, FigureCards cards, ApiDays days) : ControllerBase
{
    [HttpGet("figures")]
    [Authorize(Permissions.ReadFigures)]
    [EndpointSummary("Headline figures of a unit on a day")]
    [EndpointDescription("Aggregates only. A suppressed figure has value null, suppressed true and a display such as '< 10'.")]
    [ProducesResponseType<FiguresAnswer>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    public async Task<IActionResult> Figures(
        [Description("A day as yyyy-MM-dd, today if left out")] string? asOf,
        [Description("The slug of a unit within reach, the account's own if left out")] string? unit, CancellationToken cancellationToken)
    {
        var (day, refusal) = await days.ReadAsync(asOf, cancellationToken);
        if (refusal is not null) return Problem(title: refusal, statusCode: StatusCodes.Status400BadRequest);
        if (await finder.FindAsync(unit, day, cancellationToken) is not { } asked) return Problem(title: days.UnknownUnit, statusCode: StatusCodes.Status404NotFound);
        var found = await headline.ComposeAsync(asked.Scope, asked.UnitKind, days.Today, cancellationToken);
        return Ok(new FiguresAnswer(day, asked.UnitSlug, [.. found.Figures.Select(figure =>
            new FigureAnswer(figure.Key, figure.Value, cards.Definition(figure.Key), figure.IsSuppressed, cards.Display(figure)))]));
    }

    [HttpGet("coverage")]
    [Authorize(Permissions.ReadFigures)]
    [EndpointSummary("Coverage of the villages of a unit on a day")]
    [EndpointDescription("One entry a village; counts are null for a village that nothing is known of and for readers who may not see them.")]
    [ProducesResponseType<CoverageAnswer>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    public async Task<IActionResult> Coverage(
        [Description("A day as yyyy-MM-dd, today if left out")] string? asOf,
        [Description("The slug of a unit within reach, the account's own if left out")] string? unit, CancellationToken cancellationToken)
    {
        var (day, refusal) = await days.ReadAsync(asOf, cancellationToken);
        if (refusal is not null) return Problem(title: refusal, statusCode: StatusCodes.Status400BadRequest);
        if (await finder.FindAsync(unit, day, cancellationToken) is not { } asked) return Problem(title: days.UnknownUnit, statusCode: StatusCodes.Status404NotFound);
        var units = await coverage.ByUnitAsync(asked.Scope, asked.UnitKind, cancellationToken);
        return Ok(new CoverageAnswer(day, [.. units.Select(place =>
            new CoverageUnitAnswer(place.Slug, place.Name, [.. place.Villages.Select(village => CoverageVillageAnswer.Of(village, asked.Scope, days.Today))]))]));
    }
}

/// <summary>Reads a day as scripts write it, and says in words why one is refused.</summary>
public sealed class ApiDays(CurrentUser user, OrganisationQuery organisation, IStringLocalizer<ApiStrings> strings)
{
    public DateOnly Today => user.Today;

    public string UnknownUnit => strings["Unit.Unknown"];

    /// <summary>The refusal is null where the day can be used.</summary>
    public async Task<(DateOnly Day, string? Refusal)> ReadAsync(string? asOf, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(asOf)) return (user.Today, null);
        if (!DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return (day, strings["AsOf.NotADay"].Value);
        if (day > user.Today) return (day, strings["AsOf.Ahead", Display.Day(user.Today)].Value);
        return (day, await organisation.FirstDayAsync(user.Scope(), cancellationToken) is { } first && day < first ? strings["AsOf.Before", Display.Day(first)].Value : null);
    }
}
