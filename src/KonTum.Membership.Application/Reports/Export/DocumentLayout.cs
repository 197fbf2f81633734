using System.Text.Json.Serialization;

namespace KonTum.Membership.Application.Reports.Export;

/// <summary>Distances from the edges of a portrait page, in millimetres.</summary>
public sealed record PageMargins(int Top, int Bottom, int Left, int Right)
{
    /// <summary>
    /// The same sheet turned to be read from its right-hand side: the binding edge, left in portrait, is at the top.
    /// </summary>
    [JsonIgnore]
    public PageMargins Turned => new(Top: Left, Bottom: Right, Left: Bottom, Right: Top);
}

/// <summary>Type sizes in points.</summary>
public sealed record TypeSizes
{
    public required int PartyName { get; init; }

    public required int Letterhead { get; init; }

    public required int Title { get; init; }

    public required int Subject { get; init; }

    public required int Body { get; init; }

    public required int RecipientsHeading { get; init; }

    public required int Recipients { get; init; }

    public required int Table { get; init; }

    public required int DenseTable { get; init; }

    public required int Note { get; init; }

    public required int PageNumber { get; init; }

    public required int Footer { get; init; }
}

/// <summary>How official documents of one time look. A document is laid out by the set in force on its own date.</summary>
public sealed record DocumentLayout
{
    public const int PageWidth = 210;
    public const int PageHeight = 297;

    /// <summary>The guidance the set follows, for people who maintain it.</summary>
    public required string LegalBasis { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required PageMargins Margins { get; init; }

    public required TypeSizes Sizes { get; init; }

    public string FontFamily { get; init; } = "Times New Roman";

    /// <summary>Below the issuing body.</summary>
    public string Star { get; init; } = "*";

    /// <summary>Below the subject.</summary>
    public string TitleRule { get; init; } = "-----";

    /// <summary>Distance of a line of text from the next, in points.</summary>
    public required int LinePitch { get; init; }

    /// <summary>Whether the pitch is exact or the least.</summary>
    public required bool LinePitchIsExact { get; init; }

    /// <summary>Millimetres.</summary>
    public int FirstLineIndent { get; init; } = 10;

    /// <summary>Millimetres from the upper edge.</summary>
    public int PageNumberFromEdge { get; init; } = 10;

    /// <summary>How the word for a Party committee is spelled, in lower case: the tone on its first or on its last letter.</summary>
    public string CommitteeWord { get; init; } = "ủy";

    /// <summary>Parameters not read in the text of this guidance: second-hand, or taken from the set next to it.</summary>
    public required IReadOnlyList<string> Unverified { get; init; }

    /// <summary>Width of the text on a portrait page, in millimetres.</summary>
    [JsonIgnore]
    public int TextWidth => PageWidth - Margins.Left - Margins.Right;

    /// <summary>Width of the text on a landscape page, in millimetres.</summary>
    [JsonIgnore]
    public int LandscapeTextWidth => PageHeight - Margins.Turned.Left - Margins.Turned.Right;
}

/// <summary>The sets of layout rules by the date of the document.</summary>
public static class DocumentLayouts
{
    private static readonly TypeSizes Sizes = new()
    {
        PartyName = 15,
        Letterhead = 14,
        Title = 16,
        Subject = 14,
        Body = 14,
        RecipientsHeading = 14,
        Recipients = 12,
        Table = 12,
        DenseTable = 9,
        Note = 11,
        PageNumber = 14,
        Footer = 9,
    };

    private static readonly DocumentLayout[] Sets =
    [
        new()
        {
            LegalBasis = "11-HD/VPTW (2004)",
            // The first day is not known; nothing older is printed.
            ValidFrom = DateOnly.MinValue,
            Margins = new PageMargins(Top: 25, Bottom: 25, Left: 35, Right: 15),
            Sizes = Sizes,
            LinePitch = 18,
            LinePitchIsExact = false,
            Unverified = [nameof(DocumentLayout.Sizes), nameof(DocumentLayout.LinePitch), nameof(DocumentLayout.CommitteeWord)],
        },
        new()
        {
            LegalBasis = "36-HD/VPTW (3-4-2018)",
            ValidFrom = new DateOnly(2018, 4, 3),
            Margins = new PageMargins(Top: 20, Bottom: 20, Left: 30, Right: 15),
            Sizes = Sizes,
            LinePitch = 18,
            LinePitchIsExact = false,
            Unverified = [nameof(DocumentLayout.Margins), nameof(DocumentLayout.LinePitch), nameof(DocumentLayout.CommitteeWord)],
        },
        new()
        {
            LegalBasis = "05-HD/VPTW (27-5-2026)",
            ValidFrom = new DateOnly(2026, 5, 27),
            Margins = new PageMargins(Top: 20, Bottom: 20, Left: 30, Right: 15),
            Sizes = Sizes,
            LinePitch = 19,
            LinePitchIsExact = true,
            Unverified =
            [
                nameof(DocumentLayout.Margins), nameof(DocumentLayout.Sizes), nameof(DocumentLayout.LinePitch),
                nameof(DocumentLayout.PageNumberFromEdge), nameof(DocumentLayout.CommitteeWord),
            ],
        },
    ];

    public static IReadOnlyList<DocumentLayout> All => Sets;

    public static DocumentLayout At(DateOnly documentDate) => Sets.Last(set => set.ValidFrom <= documentDate);
}
