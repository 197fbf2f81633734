using KonTum.Membership.Application.Procedure;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Features.Shared.Rules;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Features.Rules.Sets;

/// <summary>Fills the pages on which a file is taken in.</summary>
public sealed class RuleSetPreview(RuleSetDrawing drawing, ParameterWords parameters, Rulebook book, CurrentUser user)
{
    public string this[string key] => drawing[key];

    public ImportPage Form(ImportForm form) => new(form, $"/admin/rules/{book.At(user.Today).Id}.json");

    public PreviewPage Page(RuleSet rules, string content, ImportForm form, IReadOnlyList<FileImpact> impacts)
    {
        var before = drawing.Before(rules);
        return new PreviewPage(rules, before, parameters.Lines(rules, before), drawing.Impact(impacts), content, form);
    }
}
