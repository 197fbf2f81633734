namespace KonTum.Membership.Domain.Common;

public enum Gender
{
    Male,
    Female,
}

/// <summary>A full name as the person writes it, with the keys by which it is found and ordered.</summary>
public sealed record PersonName
{
    public const int MaxLength = 120;

    /// <summary>Two characters for every letter, one for every tone, and the joints between.</summary>
    public const int MaxSortKeyLength = MaxLength * 3 + 40;

    private PersonName(string full)
    {
        Full = full;
        SearchKey = VietnameseText.SearchKey(full);
        SortKey = VietnameseText.SortKey(full);
    }

    private PersonName()
    {
        Full = SearchKey = SortKey = string.Empty;
    }

    public string Full { get; private init; }

    public string SearchKey { get; private init; }

    public string SortKey { get; private init; }

    public static Result<PersonName> Create(string? text)
    {
        var full = VietnameseText.Normalise(text ?? string.Empty);
        if (full.Length == 0) return new DomainError("PersonName.Missing") { Field = "FullName" };
        if (full.Length > MaxLength) return new DomainError("PersonName.TooLong", MaxLength) { Field = "FullName" };
        // A letter is asked for, nothing more: names of the Central Highlands have hyphens, dots and apostrophes.
        if (!full.Any(char.IsLetter)) return new DomainError("PersonName.NoLetter") { Field = "FullName" };
        return new PersonName(full);
    }

    public override string ToString() => Full;
}
