using KonTum.Membership.Application.Mentors;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Mentors;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Mentors;

/// <summary>The pages about mentors, with what can be chosen on them.</summary>
public sealed class MentorPageQuery(HelpQuery help, MentorPickQuery picks, CellMentorsQuery cells, OrganisationQuery organisation, Rulebook rulebook, IStringLocalizer<MentorStrings> strings)
{
    public async Task<HelpPage?> HelpAsync(CurrentUser user, Guid id, CancellationToken cancellationToken) =>
        await help.FindAsync(user.Scope(), id, cancellationToken) is { } found
            ? new HelpPage(found, user.May(Permissions.WriteCandidates), user.May(Permissions.NameHelpingCells), user.Today) : null;

    public async Task<ReplacePage?> ReplaceAsync(CurrentUser user, Guid id, Guid mentor, ReplaceForm? form, CancellationToken cancellationToken)
    {
        if (await HelpAsync(user, id, cancellationToken) is not { IsOpen: true } page) return null;
        if (page.Current.FirstOrDefault(helper => helper.PublicId == mentor) is not { } leaving) return null;
        var options = await picks.OptionsAsync(user.Scope(), page.Help.CandidateId, page.Help.CellId, page.Help.PoolKind, cancellationToken);
        var current = page.Current.Select(helper => helper.MemberId).ToHashSet();
        IReadOnlyList<MentorPick> free = [.. options.Where(pick => !current.Contains(pick.MemberId))];
        return new ReplacePage(page.Help, leaving, form ?? new ReplaceForm { Version = page.Help.Version }, free, [.. Warnings(form, free, page.Help.LoadLimit)]);
    }

    public async Task<RemarkPage?> RemarkAsync(CurrentUser user, Guid id, Guid mentor, int year, int number, RemarkForm? form, CancellationToken cancellationToken)
    {
        if (!Quarter.IsValid(year, number) || await HelpAsync(user, id, cancellationToken) is not { } page) return null;
        var quarter = new Quarter(year, number);
        var helper = page.Help.Helpers.LastOrDefault(line => line.PublicId == mentor && line.From <= quarter.LastDay && (line.To is null || line.To > quarter.FirstDay));
        if (helper is null || quarter.FirstDay > user.Today) return null;
        var before = helper.Remarks.FirstOrDefault(remark => remark.Quarter == quarter);
        return new RemarkPage(page.Help, helper, quarter, form ?? RemarkForm.From(before), before);
    }

    public async Task<CellMentorsPage?> CellAsync(CurrentUser user, string code, OfferForm? form, CancellationToken cancellationToken)
    {
        var tree = await organisation.TreeAsync(user.Scope(), cancellationToken);
        if (tree.Find(code) is not { Kind: UnitKind.Cell } cell) return null;
        var mentors = await cells.ListAsync(user.Scope() with { UnitId = cell.Id }, cancellationToken);
        return new CellMentorsPage(cell, tree.BaseOf(cell.Id)?.Name, mentors, rulebook.At(user.Today).MentorLoadLimit, RemarkQuarters.LastEnded(user.Today), user.Today, user.May(Permissions.WriteCandidates), form ?? new OfferForm());
    }

    private IEnumerable<string> Warnings(ReplaceForm? form, IReadOnlyList<MentorPick> free, int limit)
    {
        if (free.FirstOrDefault(pick => pick.PublicId == form?.Successor) is { } pick && pick.Load >= limit) yield return strings["Warn.OverLoad", pick.FullName, pick.Load, limit];
        if (form?.CloseRelative == true) yield return strings["Warn.CloseRelative"];
    }
}
