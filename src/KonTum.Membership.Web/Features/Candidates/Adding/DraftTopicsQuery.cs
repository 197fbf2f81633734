using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Candidates.Adding;

/// <summary>What the topics' pages are filled with.</summary>
public sealed class DraftTopicsQuery(DraftListQuery drafts, AddingChoicesQuery choices, DomainWords words, IStringLocalizer<CandidateStrings> strings)
{
    public Task<DraftView?> FindAsync(CurrentUser user, Guid id, CancellationToken cancellationToken) => drafts.FindAsync(user.Account.Id, id, cancellationToken);

    public string Said(string key) => strings[key];

    public async Task<CheckPage?> CheckAsync(CurrentUser user, Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(user, id, cancellationToken) is not { } draft) return null;
        var villages = await choices.VillagesAsync(user.Scope(), cancellationToken);
        var cells = await choices.CellNameAsync(draft.CellId, user.Today, cancellationToken);
        return new CheckPage(draft, cells, villages.FirstOrDefault(village => village.Value == draft.Answers.VillageCode)?.Text);
    }

    public async Task<(IReadOnlyList<SelectListItem> First, IReadOnlyList<SelectListItem> Second)> OptionsAsync(CurrentUser user, int topic, CancellationToken cancellationToken) => topic switch
    {
        1 => (Names<Domain.Common.Gender>(), await choices.VillagesAsync(user.Scope(), cancellationToken)),
        2 => (Names<Domain.Members.Schooling>(), []),
        _ => (Codes(Domain.Consent.DeclarationCodes.Ethnic, words.Ethnic), Codes(Domain.Consent.DeclarationCodes.Religion, words.Religion)),
    };

    private List<SelectListItem> Names<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new SelectListItem(words.Name(value), value.ToString()))];

    private static List<SelectListItem> Codes(IEnumerable<string> codes, Func<string, string> name) => [.. codes.Select(code => new SelectListItem(name(code), code))];
}
