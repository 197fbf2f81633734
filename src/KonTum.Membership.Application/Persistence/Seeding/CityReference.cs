using System.Text.Json;
using System.Text.Json.Serialization;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;

namespace KonTum.Membership.Application.Persistence.Seeding;

internal sealed record UnitRow(string Slug, UnitKind Kind, string? Parent, string Name, string ShortName, string Letterhead, string Symbol, string Seat);

internal sealed record CellRow(string Code, string Unit, CellSetting Setting, string Name);

/// <param name="People">The ethnic group of most of its people, by the code of the 1979 list.</param>
/// <param name="ClosesIn">The year in which the first member lives there, "open" where none does yet, null where there always was one.</param>
/// <param name="ClosesBy">"admission" or "move".</param>
internal sealed record VillageRow(
    string Code, string Unit, VillageKind Kind, string Name, bool DifficultArea, string People,
    CellService? Service, string? Cell, string? ClosesIn, string? ClosesBy);

internal sealed record NameParts(IReadOnlyList<string> First, IReadOnlyList<string> Middle, IReadOnlyList<string> Given);

internal sealed record GroupNames(NameParts Male, NameParts Female);

internal sealed record TownRow(DateOnly Until, string Name, string Letterhead);

internal sealed record BelieverFigures(int Members, int Minority, int Women, IReadOnlyDictionary<PostKind, int> Posts);

internal sealed record ReasonTexts(string Removed, string MentorReplaced);

internal sealed record StatementTexts(string OfferReference, IReadOnlyList<string> Remarks);

internal sealed record RevisionRow(string Number, DateOnly On, string Reason);

internal sealed record WatchedRow(int Women, int UpToThirty, int EthnicMinority, int Officers);

internal sealed record PlanRow(int Year, int Total, string Number, DateOnly DecidedOn, string Signer, WatchedRow Watched, RevisionRow? Revision = null);

internal sealed record ReturnTexts(IReadOnlyList<string> LateCells, string Changes, string Help);

internal sealed record ReportRow(int Year, int Quarter, int Number, DateOnly On, string Signer, bool Issued);

/// <summary>The numbers that the city is drawn to. Figures are counted from what was drawn, never read from here.</summary>
internal sealed record CitySettings(
    ulong Seed, DateOnly RecordsFrom, DateOnly FiguresOn, DateOnly Today, string Root, TownRow Town, int Members, int VillageMembers,
    string SmallCell, IReadOnlyDictionary<int, int[]> Admissions, IReadOnlyDictionary<int, int> BelieversAdmitted,
    BelieverFigures Believers, IReadOnlyDictionary<string, int> Religions, IReadOnlyDictionary<string, int> Minorities,
    IReadOnlyDictionary<int, int> Leavers, IReadOnlyDictionary<CandidateStage, int> Pipeline, int FollowersInPools,
    int FollowersWishing, IReadOnlyDictionary<CandidateStage, int> Retreats, int Newcomers, string NoticeVersion, ReasonTexts Reasons, StatementTexts Statements,
    IReadOnlyList<PlanRow> Plans, IReadOnlyList<ReportRow> Reports, ReturnTexts Returns);

/// <summary>Places, names and numbers of the built-in city, read from the data files beside this class.</summary>
internal sealed record CityReference(
    CitySettings Settings, IReadOnlyList<UnitRow> Units, IReadOnlyList<CellRow> Cells, IReadOnlyList<VillageRow> Villages,
    IReadOnlyDictionary<string, GroupNames> Names)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static CityReference Load() => new(
        Json<CitySettings>("city.json"),
        Rows("units.csv", f => new UnitRow(f[0], Enum.Parse<UnitKind>(f[1]), Blank(f[2]), f[3], f[4], f[5], f[6], f[7])),
        Rows("cells.csv", f => new CellRow(f[0], f[1], Enum.Parse<CellSetting>(f[2]), f[3])),
        Rows("villages.csv", f => new VillageRow(f[0], f[1], Enum.Parse<VillageKind>(f[2]), f[3], f[4] == "1", f[5],
            f[6].Length == 0 ? null : Enum.Parse<CellService>(f[6]), Blank(f[7]), Blank(f[8]), Blank(f[9]))),
        Json<Dictionary<string, GroupNames>>("names.json"));

    private static List<T> Rows<T>(string file, Func<string[], T> read)
    {
        using var reader = new StreamReader(Open(file));
        var rows = new List<T>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line) rows.Add(read(line.Split(';')));
        return rows;
    }

    private static T Json<T>(string file)
    {
        using var stream = Open(file);
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new JsonException($"{file} is empty.");
    }

    private static string? Blank(string text) => text.Length == 0 ? null : text;

    private static Stream Open(string file) =>
        typeof(CityReference).Assembly.GetManifestResourceStream($"{typeof(CityReference).Namespace}.Reference.{file}")
        ?? throw new InvalidOperationException($"{file} is not embedded.");
}
