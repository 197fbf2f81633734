using System.Text.RegularExpressions;
using System.Xml.Linq;
using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Application.Audit;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Web.Tests.Architecture;

/// <summary>Both languages say everything, and nothing is said outside them.</summary>
public sealed partial class WordsTests
{
    [Fact]
    public void Resources_InBothLanguages_HaveTheSameKeysAndNoEmptyText()
    {
        var pairs = Source.Files("src", "*.resx").Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal)).ToList();

        pairs.Should().HaveCountGreaterThan(8);
        foreach (var file in pairs)
        {
            var vietnamese = Read(file);
            Read(file[..^5] + ".en.resx").Keys.Should().BeEquivalentTo(vietnamese.Keys, Source.Short(file));
            vietnamese.Values.Should().OnlyContain(text => text.Length > 0, Source.Short(file));
        }
    }

    [Fact]
    public void Refusals_OfTheDomain_AllHaveAText()
    {
        var codes = Source.Files("src", "*.cs").SelectMany(file => Refusal().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct().ToList();

        codes.Should().HaveCountGreaterThan(70);
        codes.Except(Read(Shared("ErrorStrings")).Keys).Should().BeEmpty();
    }

    [Fact]
    public void Kinds_ThatPeopleSee_AllHaveAName()
    {
        var kinds = typeof(UnitScope).Assembly.GetTypes().Append(typeof(UserRole)).Where(type => type.IsEnum && type.IsPublic && type.Name is not ("ColumnKind" or "Sensitivity")).ToList();

        kinds.Should().HaveCountGreaterThan(15);
        kinds.SelectMany(type => Enum.GetNames(type).Select(name => $"{type.Name}.{name}")).Except(Read(Shared("EnumStrings")).Keys).Should().BeEmpty();
    }

    [Fact]
    public void Views_HoldNoVietnameseOfTheirOwn()
    {
        var views = Source.Files("src", "*.cshtml");

        views.Should().HaveCountGreaterThan(30);
        views.Where(file => Vietnamese().IsMatch(File.ReadAllText(file))).Select(Source.Short).Should().BeEmpty();
    }

    [Fact]
    public void Acts_OfTheAuditTrail_AreAllDescribed_AndNothingElseIs()
    {
        var acts = Source.Files("src", "*.cs").SelectMany(file => Act().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Concat(typeof(AuditActs).GetFields().Select(act => (string)act.GetValue(null)!)).Distinct().ToList();
        var described = DescribedAct().Matches(File.ReadAllText(Path.Combine(Source.Root, "docs/domain/audit-events.md"))).Select(match => match.Groups[1].Value);

        acts.Should().HaveCountGreaterThan(20);
        described.Should().BeEquivalentTo(acts);
    }

    [Fact]
    public void FormalTexts_NeverSayTrang() =>
        Source.Files("src", "*.resx").SelectMany(file => Read(file).Values).Where(text => text.Contains("trắng đảng viên", StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();

    private static string Shared(string name) => Source.Files("src", $"{name}.resx").Single();

    private static Dictionary<string, string> Read(string file) => XDocument.Load(file).Descendants("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    [GeneratedRegex("new DomainError\\(\\s*\"([A-Za-z.]+)\"")]
    private static partial Regex Refusal();

    [GeneratedRegex("(?:DomainEvent\\(\\$?|RecordsReading\\()\"([A-Za-z]+\\.[A-Za-z{}]+)\"")]
    private static partial Regex Act();

    [GeneratedRegex("`([A-Z][a-z]+\\.[A-Za-z{}]+)`")]
    private static partial Regex DescribedAct();

    [GeneratedRegex("[ăâđêôơưạảãàáằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", RegexOptions.IgnoreCase)]
    private static partial Regex Vietnamese();
}
