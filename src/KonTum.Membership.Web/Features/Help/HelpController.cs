using System.Globalization;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Help;

/// <summary>Holds no data of anyone, so whoever cannot sign in can still read how to.</summary>
[AllowAnonymous]
public sealed class HelpController(IStringLocalizer<HelpStrings> strings, Rulebook rulebook, ProcedureText procedure, BusinessClock clock) : Controller
{
    [HttpGet("/help")]
    public IActionResult Index() => View();

    [HttpGet("/help/glossary")]
    public IActionResult Glossary() =>
        View(new GlossaryPage(GlossaryFile.Sections.Value, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == AppCultures.English));

    /// <param name="rules">The id of a rule set; the one in force today where it is left out.</param>
    [HttpGet("/help/procedure")]
    public IActionResult Procedure(string? rules)
    {
        var today = rulebook.At(clock.Today);
        var asked = string.IsNullOrEmpty(rules) ? today : rulebook.Find(rules);
        return asked is null ? NotFound() : View(procedure.Page(asked, asked.Id == today.Id, rulebook.Sets));
    }

    [HttpGet("/help/components")]
    public IActionResult Components()
    {
        // The samples show a form that came back, so that the error parts can be looked at as well.
        ModelState.SetModelValue("Form.BornOn", "31/02/1985", "31/02/1985");
        ModelState.AddModelError("Form.BornOn", strings["Sample.Field.BornOn.Wrong"]);
        ModelState.AddModelError("Form.Village", strings["Sample.Field.Village.Wrong"]);
        return View(new ComponentsPage(new ComponentSamples(strings), new SampleForm()));
    }
}
