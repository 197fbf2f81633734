using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Reports;

/// <summary>What happened in one unit in a quarter. Admissions count for the cell that proposed them.</summary>
public sealed record UnitQuarter(
    string Key, string Label, int MembersAtStart, int Target, int Admitted, int AdmittedThisYear, int Women, int EthnicMinority, int Religious,
    int YouthUnion, int AgeSum, int UpperSecondary, int VillageOfficers, int Recognised, int StruckOff, int SameQuarterLastYear);

/// <summary>How the villages of one unit stood at the end of a quarter.</summary>
public sealed record UnitCoverage(
    string Key, string Label, int Villages, int WithMember, int WithLocalMember, int Own, int Merged, int Attached, int NoCell, int Unknown,
    int NoMember, int NoLocalMember, int CellsWithCommittee, int GapsClosed);

/// <summary>The two tables of the quarterly report. A table whose sums do not hold cannot be made.</summary>
public static class QuarterTables
{
    /// <summary>The columns that tell of kinds of people, and so leave through disclosure control.</summary>
    public static readonly IReadOnlyList<string> MaskedColumns =
        ["membersAtStart", "women", "ethnicMinority", "religious", "youthUnion", "ageSum", "upperSecondary", "villageOfficers", "recognised", "struckOff"];

    /// <summary>Table Q1: admissions by unit.</summary>
    /// <param name="membersAtStart">Members of the whole on the eve of the quarter, counted without the units.</param>
    /// <param name="admitted">Admissions of the quarter in the whole, counted without the units.</param>
    /// <param name="admittedThisYear">The same from 1 January.</param>
    public static Result<ClosedTable> Results(IReadOnlyList<UnitQuarter> units, int membersAtStart, int admitted, int admittedThisYear, string totalLabel) => ClosedTable.Close(
        "Q1",
        [
            ReportColumn.Count("membersAtStart"), ReportColumn.Count("target"), ReportColumn.Count("admitted"), ReportColumn.Count("admittedThisYear"),
            ReportColumn.Ratio("ofTarget", "admittedThisYear", "target"), ReportColumn.Ratio("ofMembers", "admittedThisYear", "membersAtStart"),
            ReportColumn.Count("women"), ReportColumn.Count("ethnicMinority"), ReportColumn.Count("religious"), ReportColumn.Count("youthUnion"),
            ReportColumn.Count("ageSum"), ReportColumn.Average("averageAge", "ageSum", "admitted"), ReportColumn.Count("upperSecondary"), ReportColumn.Count("villageOfficers"),
            ReportColumn.Count("recognised"), ReportColumn.Count("struckOff"), ReportColumn.Count("sameQuarterLastYear"), ReportColumn.Ratio("ofLastYear", "admitted", "sameQuarterLastYear"),
        ],
        [.. units.Select(Row)],
        new TotalRow(totalLabel),
        [
            TableCheck.ColumnTotalEquals("membersAtStart", membersAtStart), TableCheck.ColumnTotalEquals("admitted", admitted), TableCheck.ColumnTotalEquals("admittedThisYear", admittedThisYear),
            TableCheck.AtLeast("admittedThisYear", "admitted"), TableCheck.AtLeast("admitted", "women"), TableCheck.AtLeast("admitted", "ethnicMinority"),
            TableCheck.AtLeast("admitted", "religious"), TableCheck.AtLeast("admitted", "youthUnion"), TableCheck.AtLeast("admitted", "upperSecondary"),
        ]);

    /// <summary>Table Q2: coverage of villages.</summary>
    /// <param name="villages">All villages, counted without the units.</param>
    public static Result<ClosedTable> Coverage(IReadOnlyList<UnitCoverage> units, int villages, string totalLabel) => ClosedTable.Close(
        "Q2",
        [
            ReportColumn.Count("villages"), ReportColumn.Count("withMember"), ReportColumn.Count("withLocalMember"), ReportColumn.Count("own"), ReportColumn.Count("merged"),
            ReportColumn.Count("attached"), ReportColumn.Count("noCell"), ReportColumn.Count("unknown"), ReportColumn.Count("noMember"), ReportColumn.Count("noLocalMember"),
            ReportColumn.Count("cellsWithCommittee"), ReportColumn.Count("withCell"), ReportColumn.Ratio("shareWithCell", "withCell", "villages"), ReportColumn.Count("gapsClosed"),
        ],
        [.. units.Select(Row)],
        new TotalRow(totalLabel),
        [
            TableCheck.ColumnTotalEquals("villages", villages), TableCheck.SumOfColumnsEquals("villages", "own", "merged", "attached", "noCell", "unknown"),
            TableCheck.SumOfColumnsEquals("villages", "withMember", "noMember", "unknown"), TableCheck.SumOfColumnsEquals("villages", "withLocalMember", "noLocalMember", "unknown"),
            TableCheck.AtLeast("withMember", "withLocalMember"),
        ]);

    private static TableRow Row(UnitQuarter unit) => Counts(unit.Key, unit.Label,
        ("membersAtStart", unit.MembersAtStart), ("target", unit.Target), ("admitted", unit.Admitted), ("admittedThisYear", unit.AdmittedThisYear),
        ("women", unit.Women), ("ethnicMinority", unit.EthnicMinority), ("religious", unit.Religious), ("youthUnion", unit.YouthUnion), ("ageSum", unit.AgeSum),
        ("upperSecondary", unit.UpperSecondary), ("villageOfficers", unit.VillageOfficers), ("recognised", unit.Recognised), ("struckOff", unit.StruckOff),
        ("sameQuarterLastYear", unit.SameQuarterLastYear));

    private static TableRow Row(UnitCoverage unit) => Counts(unit.Key, unit.Label,
        ("villages", unit.Villages), ("withMember", unit.WithMember), ("withLocalMember", unit.WithLocalMember), ("own", unit.Own), ("merged", unit.Merged),
        ("attached", unit.Attached), ("noCell", unit.NoCell), ("unknown", unit.Unknown), ("noMember", unit.NoMember), ("noLocalMember", unit.NoLocalMember),
        ("cellsWithCommittee", unit.CellsWithCommittee), ("withCell", unit.Own + unit.Merged + unit.Attached), ("gapsClosed", unit.GapsClosed));

    private static TableRow Counts(string key, string label, params (string Key, int Value)[] cells) =>
        new(key, label, cells.ToDictionary(cell => cell.Key, cell => TableCell.Of(cell.Value), StringComparer.Ordinal));
}
