using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Reports;

/// <summary>Who came and who went in a span of days, counted without their stock.</summary>
public sealed record MemberFlow(
    int AtStart, int Admitted, int MovedIn, int Died, int Expelled, int StruckOff, int StruckOffProbationary, int Resigned, int MovedOut, int AtEnd);

/// <summary>A body of people taken apart in several ways; each way makes up the whole.</summary>
/// <param name="Ages">By the number of years, as the calendar counts them.</param>
/// <param name="Ethnic">By code of those who said it and agreed.</param>
public sealed record PeopleCounts(
    int All, int Women, int Probationary, int YouthUnion, IReadOnlyDictionary<int, int> Ages, IReadOnlyDictionary<string, int> Schooling, IReadOnlyDictionary<string, int> Posts,
    IReadOnlyDictionary<string, int> Ethnic, IReadOnlyDictionary<string, int> Religions, int EthnicMinority, int Religious, IReadOnlyDictionary<string, int> ReligiousPosts, IReadOnlyDictionary<int, int> AdmissionYears);

/// <summary>
/// Forms 1, 2, 2B and 3 of the organisation commission, each with its checks. Rows of the old forms on family planning,
/// foreign spouses and private owners are left out: they stigmatise, are out of use, or nothing is recorded of them.
/// What people did not say stands in a row of its own.
/// </summary>
public static class StatisticalForms
{
    public const string Now = "now";
    public const string LastYear = "lastYear";

    private static readonly (string Key, int From, int To)[] AgeGroups =
        [("age.18", 0, 30), ("age.31", 31, 35), ("age.36", 36, 40), ("age.41", 41, 45), ("age.46", 46, 50), ("age.51", 51, 55), ("age.56", 56, 60), ("age.61", 61, int.MaxValue)];

    private static readonly (string Key, int From, int To)[] AdmissionGroups =
        [("since.1930", 0, 1975), ("since.1976", 1976, 1985), ("since.1986", 1986, 1995), ("since.1996", 1996, 2005), ("since.2006", 2006, int.MaxValue)];

    private static readonly string[] Schoolings = ["Literate", "Primary", "LowerSecondary", "UpperSecondary"];

    private static readonly string[] Posts = ["CommuneOfficial", "VillageOfficer", "SecurityAide", "AdministrativeStaff"];

    private static readonly ReportColumn[] Columns = [ReportColumn.Count(Now), ReportColumn.Count(LastYear), ReportColumn.Ratio("ofLastYear", Now, LastYear)];

    /// <summary>Form 1: members at the start, who came, who went, members at the end. D = A + B − C.</summary>
    public static Result<ClosedTable> Movement(MemberFlow now, MemberFlow lastYear, IReadOnlyDictionary<string, string> words)
    {
        (string Key, Func<MemberFlow, int> Count)[] rows =
        [
            ("A", flow => flow.AtStart), ("B", flow => flow.Admitted + flow.MovedIn), ("B.admitted", flow => flow.Admitted), ("B.movedIn", flow => flow.MovedIn),
            ("C", flow => flow.Died + flow.Expelled + flow.StruckOff + flow.Resigned + flow.MovedOut), ("C.died", flow => flow.Died), ("C.expelled", flow => flow.Expelled),
            ("C.struckOff", flow => flow.StruckOff), ("C.struckOffProbationary", flow => flow.StruckOffProbationary), ("C.resigned", flow => flow.Resigned), ("C.movedOut", flow => flow.MovedOut), ("D", flow => flow.AtEnd),
        ];
        return ClosedTable.Close("B1", Columns, [.. rows.Select(row => Row(words, row.Key, row.Count(now), row.Count(lastYear)))], null,
        [
            TableCheck.RowsAddUp("D", ["A", "B"], ["C"]), TableCheck.RowsAddUp("B", ["B.admitted", "B.movedIn"]),
            TableCheck.RowsAddUp("C", ["C.died", "C.expelled", "C.struckOff", "C.resigned", "C.movedOut"]),
        ]);
    }

    /// <summary>Form 2: those admitted, by post, age and schooling.</summary>
    public static Result<ClosedTable> Admitted(PeopleCounts now, PeopleCounts lastYear, IReadOnlyDictionary<string, string> words)
    {
        List<(string Key, Func<PeopleCounts, int> Count)> rows =
        [
            ("all", people => people.All), ("women", people => people.Women), ("ethnicMinority", people => people.EthnicMinority), ("religious", people => people.Religious), ("youthUnion", people => people.YouthUnion),
            .. PostRows(people => people.Posts, people => people.All, "post."), .. AgeRows, .. SchoolingRows,
        ];
        return Table("B2", rows, now, lastYear, words,
            [Parts(rows, "all", "post."), Parts(rows, "all", "age."), Parts(rows, "all", "school.")]);
    }

    /// <summary>Form 3: all members on the last day. Of those who state a religion, posts are shown with the rest that states none.</summary>
    public static Result<ClosedTable> Stock(PeopleCounts now, PeopleCounts lastYear, IReadOnlyDictionary<string, string> words)
    {
        List<(string Key, Func<PeopleCounts, int> Count)> rows =
        [
            ("all", people => people.All), ("women", people => people.Women), ("probationary", people => people.Probationary), ("ethnicMinority", people => people.EthnicMinority), ("youthUnion", people => people.YouthUnion),
            ("religious", people => people.Religious), .. PostRows(people => people.ReligiousPosts, people => people.Religious, "religious."),
            .. AgeRows, .. SchoolingRows, .. AdmissionGroups.Select(group => (group.Key, (Func<PeopleCounts, int>)(people => Between(people.AdmissionYears, group.From, group.To)))),
        ];
        return Table("B3", rows, now, lastYear, words,
            [Parts(rows, "religious", "religious."), Parts(rows, "all", "age."), Parts(rows, "all", "school."), Parts(rows, "all", "since.")]);
    }

    /// <summary>
    /// Form 2B: those admitted by ethnic group and by religion, as they said it themselves and agreed. Groups too small
    /// to be told apart stand together; those who said nothing, or that there is nothing to say, are a row of their own.
    /// </summary>
    /// <param name="name">The name of a group: "ethnic" or "religion", and its code.</param>
    public static Result<ClosedTable> ByGroup(PeopleCounts now, IReadOnlyDictionary<string, string> words, Func<string, string, string> name)
    {
        List<TableRow> rows = [.. Block("ethnic", now.Ethnic, now.All, words, name), .. Block("religion", now.Religions, now.All, words, name)];
        return ClosedTable.Close("B2B", [ReportColumn.Count(Now), ReportColumn.Count("all"), ReportColumn.Ratio("share", Now, "all")], rows, null,
            [GroupParts(rows, "ethnic"), GroupParts(rows, "religion")]);
    }

    private static IEnumerable<(string Key, Func<PeopleCounts, int> Count)> AgeRows =>
        AgeGroups.Select(group => (group.Key, (Func<PeopleCounts, int>)(people => Between(people.Ages, group.From, group.To))));

    private static IEnumerable<(string Key, Func<PeopleCounts, int> Count)> SchoolingRows =>
        Schoolings.Select(schooling => ($"school.{schooling}", (Func<PeopleCounts, int>)(people => people.Schooling.GetValueOrDefault(schooling))));

    /// <summary>The four posts and the rest: what the whole holds and the posts do not.</summary>
    private static IEnumerable<(string Key, Func<PeopleCounts, int> Count)> PostRows(Func<PeopleCounts, IReadOnlyDictionary<string, int>> posts, Func<PeopleCounts, int> whole, string prefix) =>
    [
        .. Posts.Select(post => (prefix + post, (Func<PeopleCounts, int>)(people => posts(people).GetValueOrDefault(post)))),
        (prefix + "none", people => whole(people) - Posts.Sum(post => posts(people).GetValueOrDefault(post))),
    ];

    private static Result<ClosedTable> Table(
        string key, List<(string Key, Func<PeopleCounts, int> Count)> rows, PeopleCounts now, PeopleCounts lastYear, IReadOnlyDictionary<string, string> words, IReadOnlyList<TableCheck> checks) =>
        ClosedTable.Close(key, Columns, [.. rows.Select(row => Row(words, row.Key, row.Count(now), row.Count(lastYear)))], null, checks);

    private static TableCheck Parts(List<(string Key, Func<PeopleCounts, int> Count)> rows, string whole, string prefix) =>
        TableCheck.RowsAddUp(whole, [.. rows.Select(row => row.Key).Where(key => key.StartsWith(prefix, StringComparison.Ordinal))]);

    private static TableRow Row(IReadOnlyDictionary<string, string> words, string key, int now, int lastYear) =>
        new(key, words[key], new Dictionary<string, TableCell> { [Now] = TableCell.Of(now), [LastYear] = TableCell.Of(lastYear) });

    private static IEnumerable<TableRow> Block(string block, IReadOnlyDictionary<string, int> groups, int all, IReadOnlyDictionary<string, string> words, Func<string, string, string> name)
    {
        var shown = groups.Where(group => group.Value > 0).OrderByDescending(group => group.Value).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        var together = 0;
        // The smallest join those below the threshold until together they are enough, or nobody is left.
        while (shown.Count > 0 && (shown[^1].Value < TableProtection.SpecialThreshold || together is > 0 and < TableProtection.SpecialThreshold))
        {
            together += shown[^1].Value;
            shown.RemoveAt(shown.Count - 1);
        }

        var said = groups.Values.Sum();
        yield return Group($"{block}.all", words[$"{block}.all"], all, all);
        foreach (var (code, count) in shown) yield return Group($"{block}.{code}", name(block, code), count, all);
        yield return Group($"{block}.other", words[$"{block}.other"], together, all);
        yield return Group($"{block}.unsaid", words[$"{block}.unsaid"], all - said, all);
    }

    private static TableRow Group(string key, string label, int count, int all) =>
        new(key, label, new Dictionary<string, TableCell> { [Now] = TableCell.Of(count), ["all"] = TableCell.Of(all) });

    // Only the first column is parted; the second repeats the whole beside each part.
    private static TableCheck GroupParts(List<TableRow> rows, string block) =>
        TableCheck.ColumnRowsAddUp(Now, $"{block}.all", [.. rows.Select(row => row.Key).Where(key => key.StartsWith(block + ".", StringComparison.Ordinal) && key != $"{block}.all")]);

    private static int Between(IReadOnlyDictionary<int, int> counts, int from, int to) => counts.Where(pair => pair.Key >= from && pair.Key <= to).Sum(pair => pair.Value);
}
