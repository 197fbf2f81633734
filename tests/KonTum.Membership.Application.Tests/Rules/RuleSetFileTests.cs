using System.Text.Json.Nodes;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Application.Tests.Rules;

public sealed class RuleSetFileTests
{
    private static readonly Rulebook Book = EmbeddedRulebook.Load();

    public static TheoryData<string> Parameters => [.. RuleSetCheck.Parameters];

    [Fact]
    public void Sets_AreOneForEachRegulation() =>
        Book.Sets.Select(set => set.Id).Should().Equal("qd-23-2006", "qd-45-2011", "qd-29-2016", "qd-24-2021", "qd-232-2025", "qd-294-2025", "qd-20-2026", "qd-208-2026");

    [Fact]
    public void Write_AndRead_GiveTheSameSet()
    {
        foreach (var set in Book.Sets) RuleSetFile.Read(RuleSetFile.Write(set)).Value.Should().BeEquivalentTo(set);
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public void Read_WithoutAParameter_IsRefusedAndNamesIt(string parameter)
    {
        var file = JsonNode.Parse(RuleSetFile.Write(Book.Sets[0]))!.AsObject();
        var name = char.ToLowerInvariant(parameter[0]) + parameter[1..];
        file.Remove(name).Should().BeTrue();

        var error = RuleSetFile.Read(file.ToJsonString()).Errors.Should().ContainSingle().Subject;

        error.Code.Should().Be("RuleSet.Unreadable");
        error.Arguments[0].ToString().Should().Contain(name);
    }

    [Theory]
    [InlineData("\"colour\": 1,", "RuleSet.Unreadable")]
    [InlineData("\"id\": \"twice\",", "RuleSet.Unreadable")]
    [InlineData("", "RuleSet.Unreadable")]
    public void Read_OfSomethingElse_IsRefused(string added, string code)
    {
        var json = RuleSetFile.Write(Book.Sets[0]);
        var broken = added.Length == 0 ? json[..^4] : "{" + added + json[1..];

        RuleSetFile.Read(broken).Errors.Should().ContainSingle().Which.Code.Should().Be(code);
    }

    [Fact]
    public void Read_OfASetThatContradictsItself_SaysWhy() =>
        RuleSetFile.Read(RuleSetFile.Write(Book.Sets[0] with { MinimumAgeYears = 61 })).Errors.Should().ContainSingle().Which.Code.Should().Be("RuleSet.AgesCross");

    [Theory]
    [InlineData("2025-06-30", DecidingBody.StandingCommitteeAbove, CeremonyStart.DecisionReceived)]
    [InlineData("2025-07-01", DecidingBody.BaseStandingCommittee, CeremonyStart.DecisionReceived)]
    [InlineData("2026-07-25", DecidingBody.BaseStandingCommittee, CeremonyStart.DecisionReceived)]
    [InlineData("2026-07-26", DecidingBody.BaseStandingCommittee, CeremonyStart.DecisionIssued)]
    public void Ward_OnADay_HasTheDecidingBodyAndTheClockOfThatDay(string day, DecidingBody body, CeremonyStart start)
    {
        var rules = Book.At(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        rules.DecidedBy(UnitKind.WardCommittee).Should().Be(body);
        rules.CeremonyFrom.Should().Be(start);
    }
}
