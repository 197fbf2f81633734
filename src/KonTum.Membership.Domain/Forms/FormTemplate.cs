using System.Security.Cryptography;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Forms;

/// <summary>One edition of the office's own .docx for a form. Editions are never changed: the next one follows, or the built-in form comes back.</summary>
public sealed class FormTemplate : Aggregate
{
    public const int MaxCodeLength = 20;
    public const int MaxFileNameLength = 120;

    private FormTemplate()
    {
        Code = FileName = Fingerprint = string.Empty;
        Content = [];
    }

    private FormTemplate(Guid publicId, int unitId, string code, int edition, DateOnly validFrom, string fileName, byte[] content, ChangeContext change)
    {
        (PublicId, UnitId, Code, Edition, ValidFrom, FileName, Content) = (publicId, unitId, code, edition, validFrom, fileName, content);
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(content));
        UploadedBy = change.ActorId;
        UploadedAt = change.At;
    }

    public Guid PublicId { get; private set; }

    /// <summary>The unit whose office owns it; it is used by everybody below.</summary>
    public int UnitId { get; private set; }

    public string Code { get; private set; }

    /// <summary>1 for the first of a form.</summary>
    public int Edition { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The first day on which the built-in form is used again; null while this edition stands.</summary>
    public DateOnly? ValidTo { get; private set; }

    public string FileName { get; private set; }

    public byte[] Content { get; private set; }

    /// <summary>SHA-256 of the file.</summary>
    public string Fingerprint { get; private set; }

    public Guid UploadedBy { get; private set; }

    public DateTime UploadedAt { get; private set; }

    /// <param name="content">A file that was checked before.</param>
    /// <param name="before">The edition before it; null for the first.</param>
    public static Result<FormTemplate> Upload(
        Guid publicId, int unitId, string code, FormTemplate? before, DateOnly validFrom, string fileName, byte[] content, ChangeContext change)
    {
        if (before is not null && validFrom < before.ValidFrom) return new DomainError("Template.BeforeLast", before.ValidFrom) { Field = "ValidFrom" };
        var name = VietnameseText.Normalise(fileName);
        if (name.Length > MaxFileNameLength) name = name[^MaxFileNameLength..];
        var template = new FormTemplate(publicId, unitId, code, (before?.Edition ?? 0) + 1, validFrom, name, content, change);
        template.Raise(new DomainEvent("Form.TemplateUploaded", validFrom, change, code));
        return template;
    }

    /// <summary>The built-in form is used again from a day on.</summary>
    public Result Revert(DateOnly from, ChangeContext change)
    {
        if (ValidTo is { } before) return new DomainError("Template.Reverted", before);
        if (from < ValidFrom) return new DomainError("Template.BeforeLast", ValidFrom) { Field = "ValidFrom" };
        ValidTo = from;
        Raise(new DomainEvent("Form.TemplateReverted", from, change, Code));
        return Result.Ok;
    }
}
