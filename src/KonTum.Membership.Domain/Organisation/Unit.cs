using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Organisation;

/// <summary>What a unit is on a given day. The level can change while the unit stays the same.</summary>
public enum UnitKind
{
    /// <summary>Tỉnh ủy.</summary>
    ProvincialCommittee,

    /// <summary>The committee above the base, such as a city or district committee.</summary>
    CityCommittee,

    /// <summary>Base committee of a ward.</summary>
    WardCommittee,

    /// <summary>Base committee of a commune.</summary>
    CommuneCommittee,

    /// <summary>Base committee of an office, school, enterprise or force directly under the city.</summary>
    BaseCommittee,

    /// <summary>An organisation between a base committee and its cells.</summary>
    SectionalCommittee,

    /// <summary>Chi bộ.</summary>
    Cell,
}

/// <summary>Where the members of a cell live or work.</summary>
public enum CellSetting
{
    Village,
    Office,
    School,
    Enterprise,
    Force,
}

public static class UnitKinds
{
    public static bool IsBase(this UnitKind kind) =>
        kind is UnitKind.WardCommittee or UnitKind.CommuneCommittee or UnitKind.BaseCommittee;

    public static bool IsTerritorial(this UnitKind kind) => kind is UnitKind.WardCommittee or UnitKind.CommuneCommittee;

    public static bool IsAboveBase(this UnitKind kind) => kind is UnitKind.ProvincialCommittee or UnitKind.CityCommittee;
}

/// <summary>A node of the organisation tree. What it is called, where it stands and what kind it is are dated.</summary>
public sealed class Unit : Aggregate
{
    public const int MaxSlugLength = 60;

    private readonly List<UnitVersion> _versions = [];
    private readonly List<UnitSuccessor> _successors = [];

    private Unit()
    {
        Slug = string.Empty;
    }

    public Unit(Guid publicId, string slug, UnitDescription description, DateOnly establishedOn, ChangeContext change)
    {
        PublicId = publicId;
        Slug = slug;
        _versions.Add(new UnitVersion(description, establishedOn));
        Raise(new DomainEvent("Unit.Established", establishedOn, change));
    }

    public Guid PublicId { get; private set; }

    /// <summary>Unaccented, lower case, hyphens; for a cell its code. Never changes and never comes back.</summary>
    public string Slug { get; private set; }

    public IReadOnlyList<UnitVersion> Versions => _versions;

    /// <summary>Named when the unit closed; empty while it stands and where nothing took its place.</summary>
    public IReadOnlyList<UnitSuccessor> Successors => _successors;

    public UnitVersion? At(DateOnly date) => _versions.At(date);

    /// <summary>Takes another name, kind or place in the tree from a day on; what was before stays.</summary>
    public Result Change(UnitDescription description, DateOnly from, ChangeContext change)
    {
        var result = _versions.Follow(new UnitVersion(description, from));
        if (result.IsOk) Raise(new DomainEvent("Unit.Changed", from, change));
        return result;
    }

    public Result Close(DateOnly firstDayWithout, ChangeContext change) => Close(firstDayWithout, [], change);

    /// <param name="successorIds">The units into which this one goes over: what it had to do, they have to do.</param>
    public Result Close(DateOnly firstDayWithout, IReadOnlyCollection<int> successorIds, ChangeContext change)
    {
        if (successorIds.Contains(Id) || successorIds.Distinct().Count() != successorIds.Count) return new DomainError("Unit.SuccessorInvalid");
        var result = _versions.Close(firstDayWithout);
        if (!result.IsOk) return result;
        _successors.AddRange(successorIds.Select(id => new UnitSuccessor(id)));
        Raise(new DomainEvent("Unit.Closed", firstDayWithout, change));
        return result;
    }
}

/// <summary>What can be said about a unit for a span of days.</summary>
/// <param name="ParentId">The unit above; null for the root of the tree.</param>
/// <param name="ShortName">The name without its kind, as it stands in tables ("Kroong").</param>
/// <param name="Letterhead">How the unit is written at the head of a document, in capitals; null where it issues none.</param>
/// <param name="Symbol">The organisation's sign in document numbers, such as TU or ĐU.</param>
/// <param name="Seat">The place written before the date of a document.</param>
public sealed record UnitDescription(
    UnitKind Kind,
    int? ParentId,
    string Name,
    string ShortName,
    CellSetting? Setting = null,
    string? Letterhead = null,
    string? Symbol = null,
    string? Seat = null,
    int Order = 0);

/// <summary>A unit as it was from one day to another.</summary>
public sealed class UnitVersion : DatedFact
{
    public const int MaxNameLength = 160;

    private UnitVersion()
    {
        Name = ShortName = string.Empty;
    }

    internal UnitVersion(UnitDescription description, DateOnly from) : base(from)
    {
        Kind = description.Kind;
        ParentId = description.ParentId;
        Name = description.Name;
        ShortName = description.ShortName;
        Setting = description.Setting;
        Letterhead = description.Letterhead;
        Symbol = description.Symbol;
        Seat = description.Seat;
        Order = description.Order;
    }

    public int Id { get; private set; }

    public int UnitId { get; private set; }

    public UnitKind Kind { get; private set; }

    public int? ParentId { get; private set; }

    public string Name { get; private set; }

    public string ShortName { get; private set; }

    public CellSetting? Setting { get; private set; }

    public string? Letterhead { get; private set; }

    public string? Symbol { get; private set; }

    public string? Seat { get; private set; }

    /// <summary>The place among its siblings in lists and tables.</summary>
    public int Order { get; private set; }
}
