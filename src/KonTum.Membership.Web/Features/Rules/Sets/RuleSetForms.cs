using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Web.Features.Rules.Sets;

/// <summary>The file of a rule set: chosen, or pasted where no file can be chosen.</summary>
public sealed class ImportForm
{
    /// <summary>Made with the form, so that sending it twice makes one entry.</summary>
    public Guid Id { get; set; }

    public IFormFile? File { get; set; }

    [StringLength(RuleSetEntry.MaxContentLength), Display(Name = "Import.Content")]
    public string? Content { get; set; }

    [StringLength(RuleSetEntry.MaxReasonLength), Display(Name = "Import.Reason")]
    public string? Reason { get; set; }

    /// <summary>What was chosen or pasted; null where there is neither, or too much.</summary>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        if (File is null) return string.IsNullOrWhiteSpace(Content) ? null : Content;
        // Bytes and not letters: Vietnamese takes up to three of them.
        if (File.Length > 3L * RuleSetEntry.MaxContentLength) return null;
        using var reader = new StreamReader(File.OpenReadStream());
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
