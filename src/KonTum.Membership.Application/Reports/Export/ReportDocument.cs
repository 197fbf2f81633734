using System.Globalization;

namespace KonTum.Membership.Application.Reports.Export;

/// <summary>
/// An official document as plain text, ready to be laid out. Every word comes in from the caller, in the language of
/// the document; the writers add typographic signs only.
/// </summary>
public sealed record ReportDocument
{
    /// <summary>The language of the text, as in a <c>lang</c> attribute.</summary>
    public string Language { get; init; } = "vi";

    /// <summary>The code of an official form, such as "Mẫu 6-KNĐ", in the upper corner; empty for none.</summary>
    public string FormCode { get; init; } = string.Empty;

    public required Letterhead Letterhead { get; init; }

    /// <summary>The whole line, such as "Số 05-BC/TU", empty for a document without a number; see <see cref="DocumentFigures.Number"/>.</summary>
    public required string Number { get; init; }

    /// <summary>The whole line, such as "Kon Tum, ngày 05 tháng 02 năm 2011".</summary>
    public required string PlaceAndDate { get; init; }

    /// <summary>The kind of document, such as "BÁO CÁO".</summary>
    public required string TypeTitle { get; init; }

    public required IReadOnlyList<string> SubjectLines { get; init; }

    /// <summary>To whom it is written, one line each; the words before them are the writers' work no more than the names.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>Beside the recipients; null where those who sign stand in the sections.</summary>
    public required SignatureBlock? Signature { get; init; }

    public required RecipientList? Recipients { get; init; }

    /// <summary>Tables behind the signature, each on a page of its own.</summary>
    public IReadOnlyList<ReportTable> Annexes { get; init; } = [];

    /// <summary>Stands at the foot of every page; empty for none.</summary>
    public string FooterText { get; init; } = string.Empty;
}

/// <summary>The head of the first page. The star below the issuing body is a matter of layout. A person's own paper has no issuing body.</summary>
public sealed record Letterhead(string? SuperiorBody, string? IssuingBody, string PartyName);

/// <summary>A part of the text with the tables that belong to it; the first part often has no heading.</summary>
public sealed record ReportSection(string? Heading, IReadOnlyList<string> Paragraphs)
{
    /// <summary>A line by itself in the middle, before the heading; null for none.</summary>
    public string? Centred { get; init; }

    /// <summary>Lines to write on, after the paragraphs.</summary>
    public int BlankLines { get; init; }

    public IReadOnlyList<ReportTable> Tables { get; init; } = [];

    /// <summary>Those who sign this part, the last on the right.</summary>
    public IReadOnlyList<SignatureBlock> Signatures { get; init; } = [];
}

/// <summary>In whose name ("T/M BAN THƯỜNG VỤ"), in what post ("PHÓ BÍ THƯ") and by whom it is signed.</summary>
/// <param name="Note">How it is signed, in smaller type below the post; empty for none.</param>
/// <param name="Sealed">A seal needs more room than a name.</param>
public sealed record SignatureBlock(IReadOnlyList<string> AuthorityLines, string Position, string Name, string Note = "", bool Sealed = true);

/// <summary>"Nơi nhận:" and its lines, bare: the hyphen before each is the writers' work. The last says where the copy is kept.</summary>
public sealed record RecipientList(string Heading, IReadOnlyList<string> Lines);

/// <summary>Numbers as this style of document writes them.</summary>
public static class DocumentFigures
{
    /// <summary>The running number of a document: at least two digits.</summary>
    public static string Number(int number) => number.ToString("D2", CultureInfo.InvariantCulture);

    /// <summary>Days below ten have a zero, so that no digit can be added in front.</summary>
    public static string Day(DateOnly date) => date.Day.ToString("D2", CultureInfo.InvariantCulture);

    /// <summary>Only January and February have a zero: no digit in front makes a month out of the others.</summary>
    public static string Month(DateOnly date) => date.Month.ToString(date.Month <= 2 ? "D2" : "D", CultureInfo.InvariantCulture);
}
