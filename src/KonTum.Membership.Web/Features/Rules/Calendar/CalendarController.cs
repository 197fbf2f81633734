using KonTum.Membership.Application.Rules;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Rules.Calendar;

/// <summary>The calendar of working days. Everybody may read it: a due date that names its version can be checked by whoever is bound by it.</summary>
[ResponseCache(NoStore = true)]
public sealed class CalendarController(CurrentUser user, CalendarQuery calendar, CalendarService service, CalendarDrawing drawing, DomainWords words) : Controller
{
    [HttpGet("/admin/calendar")]
    [Authorize(Permissions.ReadCalendar)]
    public async Task<IActionResult> Index(DateOnly? asOf, CancellationToken cancellationToken) =>
        View("Years", await YearsAsync(asOf, new ProposalForm(), cancellationToken));

    [HttpGet("/admin/calendar/{year:int}")]
    [Authorize(Permissions.ReadCalendar)]
    public async Task<IActionResult> Year(int year, int? version, CancellationToken cancellationToken)
    {
        var versions = await calendar.OfYearAsync(year, cancellationToken);
        var shown = versions.FirstOrDefault(known => version is null || known.Number == version);
        return shown is null ? NotFound() : View("Year", Page(year, versions, shown, YearForm.From(versions[0].Number, versions[0].DaysOff, versions[0].Reference)));
    }

    /// <summary>Fills the form of a new year; nothing is kept until that form is saved.</summary>
    [HttpPost("/admin/calendar/proposal")]
    [Authorize(Permissions.EditCalendar)]
    public async Task<IActionResult> Propose([FromForm] ProposalForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            if ((await calendar.OfYearAsync(form.Year!.Value, cancellationToken)).Count > 0) return Redirect($"/admin/calendar/{form.Year}");
            var proposed = HolidayProposal.Of(form.ToHolidays());
            if (proposed.TryGet(out var days))
            {
                ModelState.Clear();
                return View("Year", Page(form.Year!.Value, [], null, YearForm.From(null, days, null)));
            }

            proposed.Errors.AddTo(ModelState, words);
        }

        return View("Years", await YearsAsync(null, form, cancellationToken));
    }

    [HttpPost("/admin/calendar/{year:int}")]
    [Authorize(Permissions.EditCalendar)]
    public async Task<IActionResult> Save(int year, [FromForm] YearForm form, CancellationToken cancellationToken)
    {
        var days = form.ReadDays(out var wrong);
        foreach (var line in wrong) ModelState.AddModelError(nameof(form.Days), drawing.NotADay(line));
        var conflict = false;
        if (ModelState.IsValid)
        {
            var saved = await service.SaveAsync(new SaveCalendarYear(form.Id, year, form.BasedOn, days, form.Reference), user.Change(reason: form.Reason), cancellationToken);
            if (saved.IsOk)
            {
                this.SetBanner(drawing.Saved(year));
                return Redirect($"/admin/calendar/{year}");
            }

            conflict = saved.Errors.Any(error => error.Code == "Calendar.Stale");
            saved.Errors.AddTo(ModelState, words);
        }

        var versions = await calendar.OfYearAsync(year, cancellationToken);
        if (conflict)
        {
            // The next save is against the version now shown beside the form.
            Response.StatusCode = StatusCodes.Status409Conflict;
            form.BasedOn = versions.Count == 0 ? null : versions[0].Number;
            ModelState.Remove(nameof(form.BasedOn));
        }

        return View("Year", Page(year, versions, versions.Count == 0 ? null : versions[0], form, conflict));
    }

    private async Task<YearsPage> YearsAsync(DateOnly? asOf, ProposalForm form, CancellationToken cancellationToken)
    {
        // The versions carry the machine's clock: the end of a day in the country's time.
        var isToday = asOf is null;
        var moment = asOf is { } day ? day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-7) : DateTime.MaxValue;
        var years = await calendar.AtAsync(DateTime.SpecifyKind(moment, DateTimeKind.Utc), cancellationToken);
        var missing = Enumerable.Range(user.Today.Year, 2).FirstOrDefault(year => years.All(known => known.Year != year));
        form.Year ??= years.Max(year => year.Year) + 1;
        return new YearsPage(asOf ?? user.Today, isToday, drawing.Years(years), missing == 0 ? null : missing, form, user.May(Permissions.EditCalendar));
    }

    private YearPage Page(int year, IReadOnlyList<CalendarVersionView> versions, CalendarVersionView? shown, YearForm form, bool conflict = false) => new(
        year, shown, shown is null || shown.Number == versions[0].Number, shown is null ? [] : drawing.Days(shown.DaysOff), drawing.Versions(versions), form, user.May(Permissions.EditCalendar),
        conflict && versions.Count > 0 ? drawing.Days(versions[0].DaysOff) : []);
}
