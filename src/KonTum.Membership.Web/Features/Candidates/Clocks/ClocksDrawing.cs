using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Candidates.Clocks;

/// <summary>Fills the page of a file's time limits.</summary>
public sealed class ClocksDrawing(CurrentUser user, CandidateClocks clocks, ClockWords sentences, DomainWords words, IStringLocalizer<CandidateStrings> strings)
{
    public string this[string key] => strings[key];

    public ClocksPage Page(CandidateDetail candidate, FileDateForm dateForm, ExtensionForm extensionForm)
    {
        var running = clocks.Of(candidate, user.Today);
        return new ClocksPage(
            candidate, sentences.Of(running, user.Today),
            [.. FileDate.Offered(candidate.Stage).Select(kind => new SelectListItem(words.Name(kind), kind.ToString()))],
            [.. running.Running.Where(clock => clock is { CanBeExtended: true, On: not null }).Select(clock => new SelectListItem(words.Name(clock.Kind), clock.Kind.ToString()))],
            dateForm, extensionForm, user.May(Permissions.WriteCandidates));
    }
}
