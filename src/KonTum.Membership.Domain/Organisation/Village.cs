using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Organisation;

public enum VillageKind
{
    /// <summary>Thôn: rural village.</summary>
    Thon,

    /// <summary>Làng: village of an ethnic minority.</summary>
    Lang,

    /// <summary>Tổ dân phố: urban residential group.</summary>
    ResidentialGroup,
}

/// <summary>In what way a cell covers a village.</summary>
public enum CellService
{
    /// <summary>The cell serves this village alone.</summary>
    Own,

    /// <summary>One cell formed over several villages.</summary>
    Merged,

    /// <summary>The village's members meet with another place's cell.</summary>
    Attached,
}

/// <summary>What is known about a village for a span of days.</summary>
/// <param name="UnitId">The ward or commune it belongs to.</param>
/// <param name="EthnicMinorityVillage">A village of an ethnic minority, as the city's own programme counts them.</param>
/// <param name="DifficultArea">Mountain, border, minority or especially difficult area, on which schooling rules depend.</param>
/// <param name="DataKept">Whether residence and cells are recorded for it. Where not, its coverage is unknown, not zero.</param>
public sealed record VillageDescription(int UnitId, VillageKind Kind, string Name, bool EthnicMinorityVillage, bool DifficultArea, bool DataKept = true);

/// <summary>A thôn, làng or tổ dân phố. Its name, its kind and the unit it belongs to are dated.</summary>
public sealed class Village : Aggregate
{
    public const int MaxCodeLength = 40;

    private readonly List<VillageVersion> _versions = [];
    private readonly List<VillageHead> _heads = [];

    private Village()
    {
        Code = string.Empty;
    }

    public Village(Guid publicId, string code, VillageDescription description, DateOnly from, ChangeContext change)
    {
        PublicId = publicId;
        Code = code;
        _versions.Add(new VillageVersion(description, from));
        Raise(new DomainEvent("Village.Recorded", from, change));
    }

    public Guid PublicId { get; private set; }

    /// <summary>Unaccented, lower case, hyphens. Never changes.</summary>
    public string Code { get; private set; }

    public IReadOnlyList<VillageVersion> Versions => _versions;

    public IReadOnlyList<VillageHead> Heads => _heads;

    public VillageVersion? At(DateOnly date) => _versions.At(date);

    public Result Change(VillageDescription description, DateOnly from, ChangeContext change)
    {
        var result = _versions.Follow(new VillageVersion(description, from));
        if (result.IsOk) Raise(new DomainEvent("Village.Changed", from, change));
        return result;
    }

    /// <summary>Records whether the village's head is a member; who it is is not kept.</summary>
    public Result RecordHead(bool isMember, DateOnly from, ChangeContext change)
    {
        var result = _heads.Follow(new VillageHead(isMember, from));
        if (result.IsOk) Raise(new DomainEvent("Village.HeadRecorded", from, change));
        return result;
    }
}

/// <summary>A village as it was from one day to another.</summary>
public sealed class VillageVersion : DatedFact
{
    private VillageVersion()
    {
        Name = string.Empty;
    }

    internal VillageVersion(VillageDescription description, DateOnly from) : base(from)
    {
        UnitId = description.UnitId;
        Kind = description.Kind;
        Name = description.Name;
        EthnicMinorityVillage = description.EthnicMinorityVillage;
        DifficultArea = description.DifficultArea;
        DataKept = description.DataKept;
    }

    public int Id { get; private set; }

    public int VillageId { get; private set; }

    public int UnitId { get; private set; }

    public VillageKind Kind { get; private set; }

    public string Name { get; private set; }

    public bool EthnicMinorityVillage { get; private set; }

    public bool DifficultArea { get; private set; }

    public bool DataKept { get; private set; }
}

/// <summary>Whether the head of a village was a member, for a span of days.</summary>
public sealed class VillageHead : DatedFact
{
    private VillageHead()
    {
    }

    internal VillageHead(bool isMember, DateOnly from) : base(from) => IsMember = isMember;

    public int Id { get; private set; }

    public int VillageId { get; private set; }

    public bool IsMember { get; private set; }
}

/// <summary>A cell serves a village for a span of days. Many to many: a merged cell serves several.</summary>
public sealed class CellVillage : DatedFact
{
    private CellVillage()
    {
    }

    public CellVillage(int cellId, int villageId, CellService service, DateOnly from) : base(from)
    {
        CellId = cellId;
        VillageId = villageId;
        Service = service;
    }

    public int Id { get; private set; }

    public int CellId { get; private set; }

    public int VillageId { get; private set; }

    public CellService Service { get; private set; }

    public Result End(DateOnly firstDayWithout)
    {
        if (firstDayWithout <= ValidFrom) return new DomainError("Timeline.EndsBeforeStart", firstDayWithout, ValidFrom);
        EndOn(firstDayWithout);
        return Result.Ok;
    }
}
