using System.Globalization;
using System.Text.Json;
using KonTum.Membership.Domain.Disclosure;
using KonTum.Membership.TestSupport;
using KonTum.Membership.Web.Tests.Support;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>An attacker sits down before each account that sees figures and not people, and before everything that is printed.</summary>
public sealed class DisclosureTests(ReadingApp app) : IClassFixture<ReadingApp>
{
    private static readonly string[] Days = ["2010-03-31", "2010-06-30", "2010-09-30", "2010-12-31", "2011-03-31"];
    private static readonly string[] KindsOfPeople = ["women", "youthUnion", "upperSecondary", "villageOfficers"];

    [Theory]
    [InlineData("kiemtra")]
    [InlineData("admin")]
    public async Task Applicants_OfEveryUnitAndQuarter_CannotBeWorkedOutFromAllThatARoleCanFetch(string role)
    {
        var units = await UnitsAsync();
        var truth = await ApplicantsAsync("thanhuy");
        var told = await ApplicantsAsync(role);

        var (hidden, broken, narrowest) = Attack(units, truth, (unit, day) => told[(unit, day)]);
        // One small count hidden alone is the city's total less all others: the attacker must see it, or he proves nothing.
        var alone = Days.Select(day => truth.First(count => count.Key.Day == day && count.Value is > 0 and < DisclosureThresholds.LeastOrdinary).Key).ToList();
        var singly = Attack(units, truth, (unit, day) => alone.Contains((unit, day)) ? null : truth[(unit, day)]);

        var small = truth.Values.Count(count => count is > 0 and < DisclosureThresholds.LeastOrdinary);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{role}: {units.Count * Days.Length} counts, {small} small, {hidden - small} hidden beyond them, narrowest range {narrowest}; hidden one by one: {singly.Broken.Count} of {singly.Hidden} broken");
        broken.Should().BeEmpty();
        hidden.Should().BeGreaterThanOrEqualTo(small).And.BeLessThan(units.Count * Days.Length / 2, "what is hidden without need is lost");
        singly.Broken.Should().HaveCount(Days.Length);
        var figures = await ReadAsync(await app.AsAsync(role), $"/api/v1/figures?asOf={Days[^1]}&unit={units[^1].Slug}");
        figures["candidates"].Should().Be(told[(units[^1].Slug, Days[^1])], "a figure has one mask wherever it is asked for");
    }

    [Theory]
    [InlineData("kiemtra")]
    [InlineData("admin")]
    public async Task SpecialFigures_ExistForTheWholeCityAtQuarterEndsOnly(string role)
    {
        var reader = await app.AsAsync(role);
        bool Special(string key) => key.Contains("religious", StringComparison.Ordinal);

        var yearEnd = await ReadAsync(reader, "/api/v1/figures?asOf=2010-12-31");
        var between = await ReadAsync(reader, "/api/v1/figures?asOf=2010-12-30");
        var commune = await ReadAsync(reader, "/api/v1/figures?asOf=2010-12-31&unit=kroong");

        yearEnd["members.religious"].Should().Be(215);
        yearEnd["admissions.year.religious"].Should().Be(20);
        (await ReadAsync(reader, "/api/v1/figures?asOf=2010-09-30"))["admissions.year.religious"].Should().BeNull("the year's quarters would be told by their differences");
        between.Where(figure => Special(figure.Key)).Should().HaveCountGreaterThan(8).And.OnlyContain(figure => figure.Value == null);
        commune.Where(figure => Special(figure.Key)).Should().OnlyContain(figure => figure.Value == null);
        (await ReadAsync(reader, "/api/v1/figures?asOf=2010-12-30&unit=kroong"))["members"].Should().BeNull("days in between tell of single people");
        commune["members"].Should().NotBeNull();
    }

    [Fact]
    public async Task Counts_OfOneCellOrVillage_AreNotToldOutsideTheCommitteesInCharge()
    {
        var (reader, city) = (await app.AsAsync("kiemtra"), await app.AsAsync("thanhuy"));

        var cell = await reader.GetAsync("/cells/kroong-01?asOf=2010-12-31");
        using var coverage = JsonDocument.Parse((await reader.GetAsync("/api/v1/coverage?asOf=2010-12-31")).Text);
        using var today = JsonDocument.Parse((await reader.GetAsync("/api/v1/coverage")).Text);
        using var exact = JsonDocument.Parse((await city.GetAsync("/api/v1/coverage?asOf=2010-12-31")).Text);

        cell.Document.QuerySelectorAll("dl.facts dd").Select(fact => fact.TextContent.Trim()).Count(text => text.StartsWith('x')).Should().Be(3);
        var villages = Counts(exact, "localMembers").Zip(Counts(coverage, "localMembers")).ToList();
        villages.Should().HaveCount(182).And.OnlyContain(pair => pair.First == pair.Second || (pair.First < DisclosureThresholds.LeastOrdinary && pair.Second == null));
        Counts(coverage, "members").Should().OnlyContain(count => count == null || count == 0, "the counts of a commune's cells add up to its members");
        Counts(today, "localMembers").Should().OnlyContain(count => count == null || count == 0, "between quarter ends a change would be one person");

        static IEnumerable<int?> Counts(JsonDocument answer, string name) =>
            from unit in answer.RootElement.GetProperty("units").EnumerateArray()
            from village in unit.GetProperty("villages").EnumerateArray()
            let count = village.GetProperty(name)
            select count.ValueKind == JsonValueKind.Null ? (int?)null : count.GetInt32();
    }

    [Fact]
    public async Task PrintedTables_OfTheCityAndEveryCommuneTogether_GiveNoSmallCountAway()
    {
        var units = await UnitsAsync();
        using var places = JsonDocument.Parse((await (await app.AsAsync("thanhuy")).GetAsync("/api/v1/coverage?asOf=2010-12-31")).Text);
        var communes = places.RootElement.GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("slug").GetString()!).ToList();
        var (hidden, narrow, tables) = (0, new List<string>(), 0);
        foreach (var quarter in new[] { "2010/4", "2011/1" })
        {
            var attacker = new Attacker();
            var asked = new List<(string Key, string Admitted)>();
            foreach (var (user, owner) in communes.Select(slug => ($"danguy-{slug}", slug)).Prepend(("thanhuy", "kon-tum")))
            {
                using var answer = JsonDocument.Parse((await (await app.AsAsync(user)).GetAsync($"/api/v1/reports/{quarter}")).Text);
                var table = answer.RootElement.GetProperty("tables").GetProperty("Q1");
                var columns = table.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!).ToList();
                tables++;
                var rows = table.GetProperty("rows").EnumerateArray().ToList();
                string RowKey(JsonElement row) => owner == "kon-tum" ? units.Single(unit => unit.Name.EndsWith(row.GetProperty("label").GetString()!, StringComparison.Ordinal)).Slug : $"{owner}/{row.GetProperty("label").GetString()}";
                foreach (var column in KindsOfPeople.Append("recognised").Append("struckOff").Append("ethnicMinority").Append("religious"))
                {
                    attacker.Sum($"{column} {owner}", rows.Select(row => $"{column} {RowKey(row)}"));
                    foreach (var (row, unit) in rows.Select(row => (row, RowKey(row))).Append((table.GetProperty("total"), owner)))
                    {
                        var (value, admitted) = (row.GetProperty("values")[columns.IndexOf(column)], row.GetProperty("values")[columns.IndexOf("admitted")].GetInt32());
                        if (value.ValueKind != JsonValueKind.Null) attacker.Tell($"{column} {unit}", value.GetInt32());
                        else asked.Add(($"{column} {unit}", $"admitted {unit}"));
                        attacker.Tell($"admitted {unit}", admitted);
                        if (column is not ("recognised" or "struckOff")) attacker.AtMost($"{column} {unit}", $"admitted {unit}");
                    }
                }
            }

            foreach (var (key, admitted) in asked.Distinct())
            {
                var threshold = key.StartsWith("struckOff", StringComparison.Ordinal) || key.StartsWith("ethnic", StringComparison.Ordinal) || key.StartsWith("religious", StringComparison.Ordinal) ? 10 : 5;
                var room = key.StartsWith("recognised", StringComparison.Ordinal) || key.StartsWith("struckOff", StringComparison.Ordinal) ? threshold : Math.Min(threshold, attacker.Range(admitted).Low);
                var range = attacker.Range(key);
                hidden++;
                // That there is nobody at all may be told of ordinary kinds, and a total of zero tells it of every part.
                if (threshold == DisclosureThresholds.LeastOrdinary && range is (0, 0)) continue;
                if (range.Low > 0 || range.High < room) narrow.Add($"{quarter} {key}: {range}, room {room}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"printed: {tables} tables, {hidden} hidden cells, {narrow.Count} closer than promised");
        hidden.Should().BeGreaterThan(500);
        narrow.Should().BeEmpty();
    }

    [Fact]
    public async Task Print_OfAnExactPage_SaysWhatEverybodyMayKnow()
    {
        var page = await (await app.AsAsync("thanhuy")).GetAsync("/dashboard?unit=kroong");

        var religious = page.One("[data-figure='members.religious']");
        religious.QuerySelector(".not-printed")!.TextContent.Should().MatchRegex(@"^\d+$");
        religious.QuerySelector(".printed-only")!.TextContent.Should().Be("không công bố");
    }

    private static (int Hidden, IReadOnlyList<string> Broken, long Narrowest) Attack(
        IReadOnlyList<(string Slug, string Name)> units, Dictionary<(string Unit, string Day), int?> truth, Func<string, string, int?> told)
    {
        var attacker = new Attacker();
        var bases = units.Where(unit => unit.Slug != "kon-tum").ToList();
        var hidden = new List<(string Slug, string Day, int True)>();
        for (var d = 1; d < Days.Length; d++)
        {
            // He suspects that a count which did not move is the same people.
            foreach (var unit in bases.Where(unit => truth[(unit.Slug, Days[d])] == truth[(unit.Slug, Days[d - 1])]))
                attacker.Same($"{unit.Slug} {Days[d]}", $"{unit.Slug} {Days[d - 1]}");
        }

        foreach (var day in Days)
        {
            attacker.Sum($"city {day}", bases.Select(unit => $"{unit.Slug} {day}"));
            attacker.Tell($"city {day}", truth[("kon-tum", day)]!.Value);
            foreach (var (slug, _) in bases)
            {
                if (told(slug, day) is { } count) attacker.Tell($"{slug} {day}", count);
                else hidden.Add((slug, day, truth[(slug, day)]!.Value));
            }
        }

        var ranges = hidden.Select(cell => (cell, Range: attacker.Range($"{cell.Slug} {cell.Day}"))).ToList();
        const int threshold = DisclosureThresholds.LeastOrdinary;
        return (hidden.Count, [.. ranges.Where(found => found.cell.True < threshold ? found.Range.Low > 0 || found.Range.High < threshold : found.Range.High - found.Range.Low < threshold).Select(found => $"{found}")],
            ranges.Select(found => (found.Range.High ?? long.MaxValue) - found.Range.Low).DefaultIfEmpty().Min());
    }

    private async Task<IReadOnlyList<(string Slug, string Name)>> UnitsAsync()
    {
        var page = await (await app.AsAsync("thanhuy")).GetAsync("/organizations?asOf=2010-12-31");
        return [.. page.Document.QuerySelectorAll("tbody a[href^='/cells?']").Select(link => (link.GetAttribute("href")!.Split("unit=")[1], link.TextContent.Trim()))];
    }

    /// <summary>The column of applicants on the page of units, by unit and quarter end; null where it is hidden.</summary>
    private async Task<Dictionary<(string Unit, string Day), int?>> ApplicantsAsync(string role)
    {
        var reader = await app.AsAsync(role);
        var found = new Dictionary<(string, string), int?>();
        foreach (var day in Days)
        {
            var page = await reader.GetAsync($"/organizations?asOf={day}");
            foreach (var row in page.Document.QuerySelectorAll("tbody tr"))
            {
                var cell = row.LastElementChild!;
                var text = (cell.QuerySelector(".not-printed") ?? cell).TextContent.Trim();
                found[(row.QuerySelector("a")!.GetAttribute("href")!.Split("unit=")[1], day)] = text == "x" ? null : int.Parse(text, NumberStyles.AllowThousands, CultureInfo.GetCultureInfo("vi-VN"));
            }
        }

        return found;
    }

    private static async Task<Dictionary<string, decimal?>> ReadAsync(WebBrowser reader, string path)
    {
        using var answer = JsonDocument.Parse((await reader.GetAsync(path)).Text);
        return answer.RootElement.GetProperty("figures").EnumerateArray().ToDictionary(
            figure => figure.GetProperty("key").GetString()!, figure => figure.GetProperty("value").ValueKind == JsonValueKind.Null ? (decimal?)null : decimal.Parse(figure.GetProperty("value").GetRawText(), CultureInfo.InvariantCulture));
    }
}
