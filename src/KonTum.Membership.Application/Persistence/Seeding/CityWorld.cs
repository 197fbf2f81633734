using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>A cell while the city is drawn.</summary>
internal sealed class CellSite(CellRow row, UnitRow unit, int id)
{
    public CellRow Row => row;

    public UnitRow Unit => unit;

    public int Id => id;

    /// <summary>The villages it serves.</summary>
    public List<VillageSite> Villages { get; } = [];

    /// <summary>Members on the day of the figures.</summary>
    public int Size { get; set; }

    /// <summary>Everybody who was ever in it.</summary>
    public List<Member> Roster { get; } = [];

    /// <summary>Members of long standing who stay: they vote, introduce and live in the villages throughout.</summary>
    public List<Member> Veterans { get; } = [];

    public bool IsVillageCell => row.Setting == CellSetting.Village;

    public bool IsTerritorial => unit.Kind.IsTerritorial();

    /// <summary>The minority group of the villages it serves, or null.</summary>
    public string? Minority => IsVillageCell ? Villages.Select(village => village.Row.People).FirstOrDefault(people => people != "01") : null;

    /// <summary>The villages in which its members live: not those that no member lives in yet.</summary>
    public IReadOnlyList<VillageSite> Homes => [.. Villages.Where(village => !village.HadNoMember)];

    public int FullMembersOn(DateOnly day) => Roster.Count(member =>
        member.Cells.Any(cell => cell.CellId == id && cell.HoldsOn(day))
        && member.Standings.Any(standing => standing.Status == MemberStatus.Full && standing.HoldsOn(day)));
}

/// <summary>A village while the city is drawn.</summary>
internal sealed class VillageSite(VillageRow row, int id)
{
    public VillageRow Row => row;

    public int Id => id;

    public CellSite? Cell { get; set; }

    /// <summary>At the end of 2007 no member lived there.</summary>
    public bool HadNoMember => row.ClosesIn is not null;
}

/// <summary>What the builders share: the data files, the rules, the places made so far, and one stream of ids.</summary>
internal sealed class CityWorld(CityReference reference, Rulebook rules)
{
    private readonly SplitMix64 _ids = SplitMix64.For(reference.Settings.Seed, "ids");
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public CityReference Reference => reference;

    public CitySettings Settings => reference.Settings;

    public Rulebook Rules => rules;

    public IReadOnlyList<CellSite> Cells { get; set; } = [];

    public IReadOnlyList<VillageSite> Villages { get; set; } = [];

    public int RootId { get; set; }

    public DateOnly FiguresOn => Settings.FiguresOn;

    public DateOnly Today => Settings.Today;

    public CellSite SmallCell => Cells.Single(cell => cell.Row.Code == Settings.SmallCell);

    public SplitMix64 Random(string purpose) => SplitMix64.For(Settings.Seed, purpose);

    public Guid NextId() => _ids.NextId();

    /// <summary>The next number in a register, such as the resolutions of one cell in one year.</summary>
    public int NextNumber(string register) => _numbers[register] = _numbers.GetValueOrDefault(register) + 1;
}
