using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Domain.Tests.Reports;

/// <summary>Forms close or are refused by the row that breaks them; what leaves of them tells no small number.</summary>
public class StatisticalFormsTests
{
    private static readonly AnyWords Words = new();

    private static readonly MemberFlow Flow = new(AtStart: 100, Admitted: 12, MovedIn: 7, Died: 6, Expelled: 2, StruckOff: 3, StruckOffProbationary: 1, Resigned: 0, MovedOut: 20, AtEnd: 88);

    [Fact]
    public void Movement_ThatBalances_Closes() => StatisticalForms.Movement(Flow, Flow, Words).IsOk.Should().BeTrue();

    [Fact]
    public void Movement_OneMoreAtTheEnd_IsRefusedByRowD()
    {
        var refused = StatisticalForms.Movement(Flow with { AtEnd = 89 }, Flow, Words).Errors.Single();

        refused.Arguments.Should().Equal("B1", "D", "now: A + B − C = D", "88", "89");
    }

    [Fact]
    public void Stock_OfTheArticle_ShowsTheNineteenWithoutAPost()
    {
        var table = StatisticalForms.Stock(Article, Article, Words).Value;

        Count(table, "religious").Should().Be(215);
        Count(table, "religious.none").Should().Be(19);
        table.Rows.Single(row => row.Key == "religious.none").Label.Should().Be("religious.none");
    }

    [Fact]
    public void Stock_WhosePostsExceedTheWhole_IsRefused() =>
        StatisticalForms.Stock(Article with { Religious = 195 }, Article, Words).Errors.Should().Contain(error => error.Arguments[1].Equals("religious.none"));

    [Fact]
    public void Stock_WhoseAgesDoNotMakeUpTheWhole_IsRefused() =>
        StatisticalForms.Stock(Article with { Ages = new Dictionary<int, int> { [40] = 3441 } }, Article, Words).Errors.Should().ContainSingle().Which.Arguments[4].Should().Be("3442");

    [Theory]
    [InlineData(12, 8, 3, "religion.02", 11)]
    [InlineData(12, 9, 1, "religion.02", 10)]
    [InlineData(12, 5, 3, null, 20)]
    [InlineData(4, 3, 2, null, 9)]
    public void ByGroup_SmallGroups_StandTogetherUntilTheyAreEnough(int first, int second, int third, string? shown, int other)
    {
        var people = Article with { All = 148, Religions = new Dictionary<string, int> { ["02"] = first, ["08"] = second, ["05"] = third }, Ethnic = new Dictionary<string, int>() };

        var table = StatisticalForms.ByGroup(people, Words, (block, code) => $"{block}.{code}").Value;

        Count(table, "religion.other").Should().Be(other);
        table.Rows.Select(row => row.Key).Where(key => key is "religion.02" or "religion.05" or "religion.08").Should().Equal(shown is null ? [] : [shown]);
        Count(table, "religion.unsaid").Should().Be(148 - first - second - third);
    }

    [Fact]
    public void ForPrint_OfForm1_HidesDisciplineAndSomethingBesideIt()
    {
        var printed = FormProtection.ForPrint(StatisticalForms.Movement(Flow, Flow, Words).Value);

        Hidden(printed).Should().Contain(["C.expelled", "C.struckOff"]).And.NotContain(["A", "B", "C", "D"]);
        // What is hidden together, by the printed total less what is told, is at least twice the threshold.
        Hidden(printed).Where(row => row.StartsWith("C.", StringComparison.Ordinal) && row != "C.struckOffProbationary").Sum(row => Count(StatisticalForms.Movement(Flow, Flow, Words).Value, row)).Should().BeGreaterThanOrEqualTo(2 * TableProtection.SpecialThreshold);
    }

    [Fact]
    public void ForPrint_OfAFormWithoutSmallNumbers_HidesNothing() => Hidden(FormProtection.ForPrint(StatisticalForms.Stock(Article, Article, Words).Value)).Should().BeEmpty();

    [Fact]
    public void ForPrint_WithOneSmallPart_NeverHidesItAlone()
    {
        var ages = new Dictionary<int, int> { [25] = 3, [33] = 6, [40] = 30, [50] = 3403 };
        var printed = FormProtection.ForPrint(StatisticalForms.Stock(Article with { Ages = ages }, Article, Words).Value);

        Hidden(printed).Where(row => row.StartsWith("age.", StringComparison.Ordinal)).Should().Equal("age.18", "age.31", "age.36");
    }

    [Fact]
    public void ForPrint_OfRowsKeptBack_HidesThemAndWhatWouldGiveThemAway() =>
        Hidden(FormProtection.ForPrint(StatisticalForms.Admitted(Article, Article, Words).Value, ["women", "school.UpperSecondary"])).Should().Equal("women", "school.LowerSecondary", "school.UpperSecondary");

    private static PeopleCounts Article => new(
        3442, 1200, 140, 600, new Dictionary<int, int> { [25] = 800, [33] = 900, [40] = 900, [43] = 500, [48] = 200, [53] = 100, [58] = 30, [70] = 12 }, new Dictionary<string, int> { ["UpperSecondary"] = 3000, ["LowerSecondary"] = 442 }, new Dictionary<string, int>(),
        new Dictionary<string, int>(), new Dictionary<string, int>(), 900, 215,
        new Dictionary<string, int> { ["CommuneOfficial"] = 106, ["VillageOfficer"] = 62, ["SecurityAide"] = 14, ["AdministrativeStaff"] = 14 }, new Dictionary<int, int> { [1970] = 42, [1980] = 400, [1990] = 1000, [2000] = 1000, [2010] = 1000 });

    private static int Count(ClosedTable table, string row) => table.Rows.Single(known => known.Key == row).Count(StatisticalForms.Now)!.Value;

    private static IEnumerable<string> Hidden(ClosedTable table) => table.Rows.Where(row => row[StatisticalForms.Now] is TableCell.Hidden).Select(row => row.Key);

    /// <summary>Every key is its own word.</summary>
    private sealed class AnyWords : IReadOnlyDictionary<string, string>
    {
        public string this[string key] => key;

        public IEnumerable<string> Keys => [];

        public IEnumerable<string> Values => [];

        public int Count => 0;

        public bool ContainsKey(string key) => true;

        public bool TryGetValue(string key, out string value)
        {
            value = key;
            return true;
        }

        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Enumerable.Empty<KeyValuePair<string, string>>().GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
