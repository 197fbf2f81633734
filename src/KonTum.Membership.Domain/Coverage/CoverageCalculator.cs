using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;

namespace KonTum.Membership.Domain.Coverage;

/// <summary>How a village is covered by a cell. A village of which nothing is recorded is unknown, not without.</summary>
public enum CellCover
{
    Own,
    Merged,
    Attached,
    None,
    Unknown,
}

/// <summary>What a village lacks; a village can lack several of these.</summary>
public enum CoverageGap
{
    NoMember,
    NoLocalMember,
    NoCell,
    NoOwnCell,
}

/// <summary>What is known of a village on a day.</summary>
/// <param name="Services">How each cell that serves it does so.</param>
/// <param name="CellMembers">Members of the cells that serve it.</param>
/// <param name="LocalMembers">Members living in it, whatever their cell, without seconded ones.</param>
/// <param name="SecondedMembers">Members sent from outside to cover it.</param>
/// <param name="ApplicantsEarly">Applicants living there, before their file is opened.</param>
/// <param name="ApplicantsLate">Applicants living there, from the opened file to the decision.</param>
public sealed record VillageFacts(
    int VillageId,
    string Code,
    string Name,
    VillageKind Kind,
    int UnitId,
    bool EthnicMinorityVillage,
    bool DataKept,
    IReadOnlyCollection<CellService> Services,
    int CellMembers,
    int LocalMembers,
    int SecondedMembers,
    bool? HeadIsMember,
    int ApplicantsEarly,
    int ApplicantsLate,
    DateOnly? LastAdmissionOn)
{
    /// <summary>Full members of the cells that serve it who help no applicant at present.</summary>
    public int MentorsFree { get; init; }
}

/// <summary>A village with its cover and its gaps.</summary>
public sealed record VillageCoverage(VillageFacts Facts, CellCover Cover, IReadOnlyList<CoverageGap> Gaps)
{
    public bool IsUnknown => Cover == CellCover.Unknown;

    /// <summary>Somebody in the Party covers the village: a member living there, sent there, or of a cell that serves it.</summary>
    public bool HasMember => !IsUnknown && !Gaps.Contains(CoverageGap.NoMember);

    public bool HasLocalMember => !IsUnknown && Facts.LocalMembers > 0;
}

/// <summary>The counts of a set of villages. Closed by construction: see <see cref="CoverageCalculator.Sum"/>.</summary>
public sealed record CoverageTotals(
    int Villages, int WithMember, int WithoutMember, int WithLocalMember, int WithoutLocalMember,
    int Own, int Merged, int Attached, int NoCell, int Unknown, int HeadsMembers)
{
    public int NoOwnCell => Merged + Attached + NoCell;

    /// <summary>The checks that must hold before a figure is shown; each names the sum that would not close.</summary>
    public IReadOnlyList<DomainError> Broken()
    {
        var broken = new List<DomainError>();
        if (Own + Merged + Attached + NoCell + Unknown != Villages) broken.Add(new DomainError("Coverage.CellsDoNotClose", Villages));
        if (WithMember + WithoutMember + Unknown != Villages) broken.Add(new DomainError("Coverage.MembersDoNotClose", Villages));
        if (WithLocalMember + WithoutLocalMember + Unknown != Villages) broken.Add(new DomainError("Coverage.LocalMembersDoNotClose", Villages));
        return broken;
    }
}

/// <summary>Judges villages. Residence and cell membership are different facts and are never mixed.</summary>
public static class CoverageCalculator
{
    public static VillageCoverage Judge(VillageFacts village)
    {
        if (!village.DataKept) return new VillageCoverage(village, CellCover.Unknown, []);
        var cover = village.Services.Count == 0 ? CellCover.None
            : village.Services.Contains(CellService.Own) ? CellCover.Own
            : village.Services.Contains(CellService.Merged) ? CellCover.Merged
            : CellCover.Attached;
        var gaps = new List<CoverageGap>(4);
        if (village.CellMembers == 0 && village.LocalMembers == 0 && village.SecondedMembers == 0) gaps.Add(CoverageGap.NoMember);
        if (village.LocalMembers == 0) gaps.Add(CoverageGap.NoLocalMember);
        if (cover == CellCover.None) gaps.Add(CoverageGap.NoCell);
        if (cover is not CellCover.Own) gaps.Add(CoverageGap.NoOwnCell);
        return new VillageCoverage(village, cover, gaps);
    }

    /// <exception cref="InvalidOperationException">The counts do not close, which would mean a village is judged twice or not at all.</exception>
    public static CoverageTotals Sum(IReadOnlyCollection<VillageCoverage> villages)
    {
        var totals = new CoverageTotals(
            villages.Count,
            villages.Count(v => v.HasMember),
            villages.Count(v => v.Gaps.Contains(CoverageGap.NoMember)),
            villages.Count(v => v.HasLocalMember),
            villages.Count(v => v.Gaps.Contains(CoverageGap.NoLocalMember)),
            villages.Count(v => v.Cover == CellCover.Own),
            villages.Count(v => v.Cover == CellCover.Merged),
            villages.Count(v => v.Cover == CellCover.Attached),
            villages.Count(v => v.Cover == CellCover.None),
            villages.Count(v => v.IsUnknown),
            villages.Count(v => v.Facts.HeadIsMember == true));
        return totals.Broken() is [var first, ..] ? throw new InvalidOperationException($"Coverage does not close: {first}.") : totals;
    }
}
