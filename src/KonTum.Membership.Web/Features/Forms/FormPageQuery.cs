using KonTum.Membership.Application.Forms;
using KonTum.Membership.Application.Papers;
using KonTum.Membership.Domain.Papers;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Features.Forms;

/// <summary>The official forms of a file, filled from what is recorded.</summary>
public sealed class FormPageQuery(CaseFileQuery files, FormTemplateQuery templates, FormLibrary library, PaperCatalogue catalogue, Rulebook rulebook, DomainWords words)
{
    public async Task<FormListPage?> ListAsync(CurrentUser user, Guid id, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(user.Scope(), id, cancellationToken) is not { } file) return null;
        var own = await templates.CodesInForceAsync(user.Scope(), cancellationToken);
        var values = ValuesOf(file);
        var lines = library.Forms.Select(form => Line(form, values, file, own.Contains(form.Code)));
        return new FormListPage(file, [.. lines.GroupBy(line => line.Form.Stage).OrderBy(group => group.Key).Select(group => new FormGroup(group.Key, [.. group]))]);
    }

    public async Task<FormPage?> FindAsync(CurrentUser user, Guid id, string code, CancellationToken cancellationToken)
    {
        if (library.Find(code) is not { } form || await files.FindAsync(user.Scope(), id, cancellationToken) is not { } file) return null;
        var own = await templates.CodesInForceAsync(user.Scope(), cancellationToken);
        return new FormPage(file, Line(form, ValuesOf(file), file, own.Contains(form.Code)));
    }

    /// <summary>What the file says, in the words of Vietnamese paper whatever the reader's language.</summary>
    public FormValues ValuesOf(CaseFile file)
    {
        var names = new FormNames(words.Name, words.Ethnic, words.Religion);
        return PaperLanguage.InVietnamese(() => FormValues.Of(file, PaperChecklist.Of(catalogue.For(file.RuleSetId), file.Facts), rulebook.Find(file.RuleSetId) ?? rulebook.Sets[0], library, names));
    }

    private FormLine Line(FormDefinition form, FormValues values, CaseFile file, bool hasTemplate)
    {
        var composed = FormComposer.Compose(form, values, library);
        return new FormLine(composed, [.. composed.Missing.Select(placeholder => placeholder.Missing(file))], hasTemplate);
    }
}
