using System.Globalization;
using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Domain.Tests.Reports;

/// <summary>The article on Kon Tum city at the end of 2010: a misprinted share and four posts that do not make up the whole.</summary>
public class SourceArticleTests
{
    private static readonly ReportColumn[] Columns = [ReportColumn.Count("religious")];

    private static readonly TableRow[] Posts = [Post("Commune", 106), Post("Village", 62), Post("Security", 14), Post("Administrative", 14)];

    private static readonly TableCheck[] Checks = [TableCheck.ColumnTotalEquals("religious", 215)];

    [Fact]
    public void Close_FourPostsAlone_IsRefused()
    {
        var refused = ClosedTable.Close("posts", Columns, Posts, new TotalRow("Total"), Checks);

        refused.Errors.Single().Arguments.Should().Equal("posts", "Total", "Σ religious = 215", "196", "215");
    }

    [Fact]
    public void Residual_OfThe215_Is19AndClosesTheTable()
    {
        var rest = TableRow.Residual("none", "No post", new Dictionary<string, int> { ["religious"] = 215 }, Posts);

        rest.Count("religious").Should().Be(19);
        ClosedTable.Close("posts", Columns, [.. Posts, rest], new TotalRow("Total"), Checks).IsOk.Should().BeTrue();
    }

    [Fact]
    public void Residual_PartsExceedTheWhole_IsRefusedByTheNameOfTheRest()
    {
        var rest = TableRow.Residual("none", "No post", new Dictionary<string, int> { ["religious"] = 195 }, Posts);

        var refused = ClosedTable.Close("posts", Columns, [.. Posts, rest], new TotalRow("Total"), [TableCheck.ColumnTotalEquals("religious", 195)]);

        refused.Errors.Single().Arguments.Should().Equal("posts", "No post", "religious ≥ 0", "-1", "0");
    }

    [Fact]
    public void Share_Of3442Members_IsPrintedAs625()
    {
        ReportColumn[] columns = [ReportColumn.Count("members"), ReportColumn.Count("religious"), ReportColumn.Ratio("share", "religious", "members")];
        var row = new TableRow("city", "City", new Dictionary<string, TableCell> { ["members"] = TableCell.Of(3442), ["religious"] = TableCell.Of(215) });

        var table = ClosedTable.Close("share", columns, [row], null, [TableCheck.AtLeast("members", "religious")]).Value;

        FigureFormat.Cell(table.Rows[0]["share"], ColumnKind.Ratio, CultureInfo.GetCultureInfo("vi-VN")).Should().Be("6,25");
    }

    private static TableRow Post(string key, int count) => new(key, key, new Dictionary<string, TableCell> { ["religious"] = TableCell.Of(count) });
}
