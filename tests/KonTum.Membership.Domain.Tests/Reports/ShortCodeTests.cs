using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Domain.Tests.Reports;

public class ShortCodeTests
{
    [Fact]
    public void OfReport_FirstFortyBits_AreEightSignsWithAHyphen()
    {
        ShortCode.OfReport(new string('0', 64)).Should().Be("0000-0000");
        ShortCode.OfReport("ffffffffff" + new string('0', 54)).Should().Be("ZZZZ-ZZZZ");
        ShortCode.OfReport("0000000001" + new string('f', 54)).Should().Be("0000-0001");
    }

    [Theory]
    [InlineData("4k7m-q2xa", "4K7M-Q2XA")]
    [InlineData(" 4K7M Q2XA ", "4K7M-Q2XA")]
    [InlineData("OIL0-0000", "0110-0000")]
    [InlineData("4K7MQ2XA", "4K7M-Q2XA")]
    [InlineData("4K7M-Q2X", null)]
    [InlineData("4K7M-Q2XU", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Read_AsPeopleTypeIt_IsOneCodeOrNone(string? typed, string? code) => ShortCode.Read(typed).Should().Be(code);

    [Fact]
    public void OfSheet_OtherCellOrPeriod_IsAnotherCode()
    {
        var period = ReportPeriod.Of(2011, 1);

        var codes = new[] { ShortCode.OfSheet("kroong-01", period), ShortCode.OfSheet("kroong-02", period), ShortCode.OfSheet("kroong-01", ReportPeriod.Of(2011, 2)) };

        codes.Should().OnlyHaveUniqueItems().And.OnlyContain(code => ShortCode.Read(code) == code);
        ShortCode.OfSheet("kroong-01", period).Should().Be(codes[0]);
    }
}
