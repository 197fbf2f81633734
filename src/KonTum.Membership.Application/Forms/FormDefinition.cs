using KonTum.Membership.Domain.Candidates;

namespace KonTum.Membership.Application.Forms;

/// <summary>Who writes a form, which decides its head.</summary>
public enum FormIssuer
{
    /// <summary>A person: the name of the Party alone stands at the head.</summary>
    Person,
    Cell,
    SectionalCommittee,
    BaseCommittee,

    /// <summary>Whoever admits under the rule set in force.</summary>
    DecidingBody,

    /// <summary>A body outside the tree: the form brings its own head.</summary>
    Outside,
}

/// <summary>The head of a form that brings its own.</summary>
public sealed record FormHead(string? Superior, string Issuing, string Party);

public sealed record FormColumn(string Header, int Weight = 10, bool Start = false);

/// <param name="Rows">Rows with words or placeholders.</param>
/// <param name="BlankRows">Empty rows to write on.</param>
public sealed record FormTable(string Caption, IReadOnlyList<FormColumn> Columns, IReadOnlyList<IReadOnlyList<string>>? Rows = null, int BlankRows = 0);

public sealed record FormSignature(IReadOnlyList<string> Authority, string Position, string Name = "", string Note = "", bool Sealed = false);

/// <summary>A part of a form, in this order: centred line, heading, text, lines to write on, tables, signatures.</summary>
public sealed record FormPart(
    string? Centred = null, string? Heading = null, IReadOnlyList<string>? Text = null, int Lines = 0, IReadOnlyList<FormTable>? Tables = null, IReadOnlyList<FormSignature>? Signatures = null);

/// <summary>An official form. Its words are data in Vietnamese, in the language of the paper whatever the reader's.</summary>
/// <param name="Code">As people call it, such as 6-KNĐ.</param>
/// <param name="Printed">What stands on the paper where it is not the code: two people write on one form.</param>
/// <param name="Stage">The stage at which it is written.</param>
/// <param name="NumberEnding">What follows the number of the document where the record has none, such as -NQ/CB; null for a form without a number.</param>
/// <param name="Signatures">At the end; with recipients one, without them up to two.</param>
public sealed record FormDefinition(
    string Code, string Name, string English, CandidateStage Stage, FormIssuer Issuer, string Title, IReadOnlyList<string> Subject, IReadOnlyList<FormPart> Parts,
    IReadOnlyList<FormSignature> Signatures, IReadOnlyList<string>? To = null, IReadOnlyList<string>? Recipients = null, FormField? Date = null, FormField? Number = null,
    string? NumberEnding = null, FormHead? Head = null, string? Printed = null, bool Unverified = false)
{
    public string Slug => Domain.Papers.PaperCode.Slug(Code);
}
