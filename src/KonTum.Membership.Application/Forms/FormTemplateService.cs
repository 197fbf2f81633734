using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Forms;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Forms;

/// <summary>Takes in the office's own templates, checked, and gives the built-in forms back.</summary>
public sealed class FormTemplateService(MembershipDbContext database, FormLibrary library)
{
    public async Task<Result> UploadAsync(UnitScope scope, string code, string fileName, byte[] content, DateOnly? validFrom, ChangeContext change, CancellationToken cancellationToken)
    {
        if (library.Forms.All(form => form.Code != code)) return new DomainError("Template.UnknownForm");
        if (validFrom is not { } from) return new DomainError("Date.Missing") { Field = "ValidFrom" };
        var check = TemplateCheck.Check(content, library);
        if (!check.IsOk) return check;
        var before = await NewestAsync(scope, code, cancellationToken);
        var uploaded = FormTemplate.Upload(NewId.From(change.ActorId, $"template {scope.UnitId} {code} {(before?.Edition ?? 0) + 1}"), scope.UnitId, code, before, from, fileName, content, change);
        if (!uploaded.TryGet(out var template)) return Result.Refused(uploaded.Errors);
        database.FormTemplates.Add(template);
        return await SaveAsync(cancellationToken);
    }

    public async Task<Result> RevertAsync(UnitScope scope, string code, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        if (await NewestAsync(scope, code, cancellationToken) is not { } newest) return new DomainError("Template.UnknownForm");
        var reverted = newest.Revert(newest.ValidFrom > today ? newest.ValidFrom : today, change);
        return reverted.IsOk ? await SaveAsync(cancellationToken) : reverted;
    }

    private Task<FormTemplate?> NewestAsync(UnitScope scope, string code, CancellationToken cancellationToken) =>
        database.FormTemplates.Where(template => template.UnitId == scope.UnitId && template.Code == code).OrderByDescending(template => template.Edition).FirstOrDefaultAsync(cancellationToken);

    private async Task<Result> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return Result.Ok;
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Two people uploaded at once: the second one looks again and decides.
            return new DomainError("Version.Stale");
        }
    }
}
