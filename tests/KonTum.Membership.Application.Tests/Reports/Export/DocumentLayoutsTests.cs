using KonTum.Membership.Application.Reports.Export;

namespace KonTum.Membership.Application.Tests.Reports.Export;

public class DocumentLayoutsTests
{
    [Theory]
    [InlineData("2010-12-31", "11-HD/VPTW (2004)")]
    [InlineData("2018-04-02", "11-HD/VPTW (2004)")]
    [InlineData("2018-04-03", "36-HD/VPTW (3-4-2018)")]
    [InlineData("2026-05-26", "36-HD/VPTW (3-4-2018)")]
    [InlineData("2026-05-27", "05-HD/VPTW (27-5-2026)")]
    public void At_Date_IsTheSetInForceOnIt(string date, string basis) =>
        DocumentLayouts.At(DateOnly.Parse(date, null)).LegalBasis.Should().Be(basis);

    [Fact]
    public void All_Unverified_NamesParametersThatExist() =>
        DocumentLayouts.All.SelectMany(layout => layout.Unverified).Should().BeSubsetOf(typeof(DocumentLayout).GetProperties().Select(property => property.Name));

    [Theory]
    [InlineData(1, "01")]
    [InlineData(9, "09")]
    [InlineData(127, "127")]
    public void Number_HasAtLeastTwoDigits(int number, string printed) => DocumentFigures.Number(number).Should().Be(printed);

    [Theory]
    [InlineData("2011-02-05", "05", "02")]
    [InlineData("2011-03-09", "09", "3")]
    [InlineData("2011-10-30", "30", "10")]
    public void DayAndMonth_ArePaddedWhereADigitCouldBeAdded(string date, string day, string month)
    {
        var on = DateOnly.Parse(date, null);

        (DocumentFigures.Day(on), DocumentFigures.Month(on)).Should().Be((day, month));
    }

    [Theory]
    [InlineData("Đảng uỷ, THÀNH UỶ, Uỷ ban", "Đảng ủy, THÀNH ỦY, Ủy ban")]
    [InlineData("khuỷu, thuỷ, Quỷ", "khuỷu, thuỷ, Quỷ")]
    [InlineData("6,25 % của 100 người", "6,25\u00A0% của 100 người")]
    [InlineData("Đa\u0306\u0301k", "Đắk")]
    public void Prepare_Text_ComposesSpellsAndKeepsTheSignWithItsFigure(string text, string printed) =>
        DocumentText.Prepare(text, DocumentLayouts.All[0]).Should().Be(printed);

    [Fact]
    public void Prepare_OtherSpellingOfTheLayout_IsUsed() =>
        DocumentText.Prepare("Đảng ủy, ĐẢNG ỦY", DocumentLayouts.All[0] with { CommitteeWord = "uỷ" }).Should().Be("Đảng uỷ, ĐẢNG UỶ");

    [Fact]
    public void ReportTable_RowOfAnotherWidth_Throws()
    {
        var making = () => new ReportTable("T", [new("a"), new("b")], [["1"]]);

        making.Should().Throw<ArgumentException>();
    }
}
