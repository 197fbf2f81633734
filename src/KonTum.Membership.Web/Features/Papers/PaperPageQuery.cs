using KonTum.Membership.Application.Papers;
using KonTum.Membership.Domain.Papers;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Features.Papers;

/// <summary>The checklist of a file, by the list of the rule set that judges it.</summary>
public sealed class PaperPageQuery(CaseFileQuery files, PaperCatalogue catalogue, Rulebook rulebook)
{
    public async Task<PaperListPage?> ListAsync(CurrentUser user, Guid id, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(user.Scope(), id, cancellationToken) is not { } file) return null;
        var lines = PaperChecklist.Of(catalogue.For(file.RuleSetId), file.Facts);
        var basis = rulebook.Find(file.RuleSetId)?.LegalBasis ?? file.RuleSetId;
        return new PaperListPage(file, lines, basis, user.May(Permissions.WriteCandidates), user.May(Permissions.PrintForms));
    }

    public async Task<PaperPage?> FindAsync(CurrentUser user, Guid id, string slug, PaperForm? form, CancellationToken cancellationToken)
    {
        var list = await ListAsync(user, id, cancellationToken);
        if (list?.Lines.FirstOrDefault(line => line.Kind.Slug == slug) is not { } line) return null;
        var recorded = list.File.Papers.FirstOrDefault(paper => paper.Code == line.Kind.Code);
        return new PaperPage(list.File, line, form ?? new PaperForm { Version = recorded?.Version, IssuedOn = line.Trace?.On, Number = line.Trace?.Number, FiledAt = line.Trace?.FiledAt }, recorded);
    }
}
