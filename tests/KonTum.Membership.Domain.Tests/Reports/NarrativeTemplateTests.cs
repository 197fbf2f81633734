using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Domain.Tests.Reports;

public class NarrativeTemplateTests
{
    private static readonly string[] Known = ["đầu kỳ", "cuối kỳ"];

    [Fact]
    public void Fill_KnownPlaces_PutsTheFiguresInAndPartsTheLines()
    {
        var template = NarrativeTemplate.Parse("Có {đầu kỳ} người.\r\n\nNay { cuối kỳ }.", Known).Value;

        template.Fill(new Dictionary<string, string> { ["đầu kỳ"] = "3.407", ["cuối kỳ"] = "3.442" }).Should().Equal("Có 3.407 người.", "Nay 3.442.");
    }

    [Theory]
    [InlineData("Có {đầu kì} người.", "Report.UnknownPlace", "đầu kì")]
    [InlineData("Có {} người.", "Report.UnknownPlace", "")]
    [InlineData("Có {đầu kỳ người.", "Report.PlaceNotClosed", "{đầu kỳ người.")]
    public void Parse_PlaceThatNobodyKnows_IsRefusedByName(string text, string code, string name)
    {
        var refused = NarrativeTemplate.Parse(text, Known).Errors.Single();

        refused.Code.Should().Be(code);
        refused.Arguments.Should().Equal(name);
        refused.Field.Should().Be("Narrative");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  \n ")]
    public void Parse_Nothing_IsRefused(string? text) => NarrativeTemplate.Parse(text, Known).Errors.Single().Code.Should().Be("Report.NarrativeMissing");

    [Fact]
    public void Parse_FigureThatLooksLikeAPlace_IsNotFilledTwice() =>
        NarrativeTemplate.Parse("{đầu kỳ}", Known).Value.Fill(new Dictionary<string, string> { ["đầu kỳ"] = "{cuối kỳ}" }).Should().Equal("{cuối kỳ}");
}
