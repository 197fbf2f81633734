using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Forms;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Forms;

/// <summary>An edition of the office's own template, without the file.</summary>
public sealed record TemplateLine(Guid PublicId, string Code, int Edition, DateOnly ValidFrom, DateOnly? ValidTo, string FileName, string Fingerprint, DateTime UploadedAt, string? UploadedBy, bool IsInForce);

/// <summary>The templates that the offices above a reader's unit own, by the day of the scope.</summary>
public sealed class FormTemplateQuery(MembershipDbContext database)
{
    /// <summary>The file in force for a form, or null where the built-in form is used.</summary>
    public async Task<byte[]?> InForceAsync(UnitScope scope, string code, CancellationToken cancellationToken)
    {
        var newest = await Above(scope).Where(template => template.Code == code && template.ValidFrom <= scope.AsOf)
            .OrderByDescending(template => template.Edition).Select(template => new { template.Id, template.ValidTo }).FirstOrDefaultAsync(cancellationToken);
        if (newest is null || newest.ValidTo <= scope.AsOf) return null;
        return await database.FormTemplates.Where(template => template.Id == newest.Id).Select(template => template.Content).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlySet<string>> CodesInForceAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var rows = await Above(scope).Where(template => template.ValidFrom <= scope.AsOf).Select(template => new { template.Code, template.Edition, template.ValidTo }).ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.Code).Select(group => group.MaxBy(row => row.Edition)!).Where(row => row.ValidTo is null || row.ValidTo > scope.AsOf).Select(row => row.Code).ToHashSet();
    }

    /// <summary>All editions that the reader's own unit keeps, the newest first.</summary>
    public async Task<IReadOnlyList<TemplateLine>> ListAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var rows = await (
            from template in database.FormTemplates
            where template.UnitId == scope.UnitId
            join user in database.Users on template.UploadedBy equals user.Id into users
            from user in users.DefaultIfEmpty()
            orderby template.Edition descending
            select new { template.PublicId, template.Code, template.Edition, template.ValidFrom, template.ValidTo, template.FileName, template.Fingerprint, template.UploadedAt, user.DisplayName })
            .ToListAsync(cancellationToken);
        var newest = rows.Where(row => row.ValidFrom <= scope.AsOf).GroupBy(row => row.Code).Select(group => group.MaxBy(row => row.Edition)!)
            .Where(row => row.ValidTo is null || row.ValidTo > scope.AsOf).Select(row => row.PublicId).ToHashSet();
        return [.. rows.Select(row => new TemplateLine(row.PublicId, row.Code, row.Edition, row.ValidFrom, row.ValidTo, row.FileName, row.Fingerprint, row.UploadedAt, row.DisplayName, newest.Contains(row.PublicId)))];
    }

    /// <summary>One edition's file, of the reader's own unit.</summary>
    public Task<byte[]?> ContentAsync(UnitScope scope, Guid publicId, CancellationToken cancellationToken) =>
        database.FormTemplates.Where(template => template.PublicId == publicId && template.UnitId == scope.UnitId).Select(template => template.Content).FirstOrDefaultAsync(cancellationToken);

    private IQueryable<FormTemplate> Above(UnitScope scope) =>
        database.FormTemplates.Where(template => database.UnitReach.Any(reach =>
            reach.AncestorId == template.UnitId && reach.UnitId == scope.UnitId && reach.ValidFrom <= scope.AsOf && (reach.ValidTo == null || reach.ValidTo > scope.AsOf)));
}
