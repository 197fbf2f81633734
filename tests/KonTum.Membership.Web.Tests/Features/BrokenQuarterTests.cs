using System.Diagnostics;
using System.Net;
using System.Text.Json;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Domain.Returns;
using KonTum.Membership.TestSupport;
using KonTum.Membership.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>A quarter whose table does not close leaves by no door, and every door names the row that breaks it.</summary>
public sealed class BrokenQuarterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Quarter_WithAFactThatBreaksARow_IsRefusedByThatRowAtEveryDoor()
    {
        await using var own = await AppFactory.StartAsync();
        var issuer = await own.SignedInAsync("thanhuy");
        await CloseQuarterAsync(own);
        var ready = await issuer.GetAsync("/reports/quarterly/2011/1/issue");
        (string, string)[] fields = [.. ready.Document.QuerySelectorAll("main form input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!)).Where(field => field.Item1 is "id" or "version" or "reportId")];
        var row = await BreakAsync(own);

        var page = await issuer.GetAsync("/reports/quarterly/2011/1");
        var asked = await issuer.GetAsync("/reports/quarterly/2011/1/issue");
        var issued = await issuer.PostAsync(ready, "/reports/quarterly/2011/1/issue", fields);
        var file = await issuer.GetAsync("/reports/quarterly/2011/1.docx");
        var api = await issuer.GetAsync("/api/v1/reports/2011/1");
        var (code, said) = await VerbAsync(own);

        foreach (var refused in new[] { page, asked, issued, file })
        {
            refused.Status.Should().Be(HttpStatusCode.Conflict);
            refused.One("main").TextContent.Should().Contain("Bảng Q1 chưa khớp ở dòng").And.Contain($"\"{row}\"").And.Contain("ageSum ≥ 0");
            refused.Document.QuerySelectorAll("main table").Should().BeEmpty("nothing half-true is shown");
        }

        api.Status.Should().Be(HttpStatusCode.Conflict);
        JsonDocument.Parse(api.Text).RootElement.GetProperty("detail").GetString().Should().Contain($"\"{row}\"");
        code.Should().Be(1);
        said.Should().Contain($"\"{row}\"");
        File.Exists(OutOf(own)).Should().BeFalse();
        await using var database = DemoDatabase.Open(own.DatabasePath);
        (await database.IssuedReports.AnyAsync(report => report.Year == 2011, Stop)).Should().BeFalse();
    }

    /// <summary>Makes somebody admitted in the quarter be born long after it.</summary>
    /// <returns>The row in which the person counts.</returns>
    private static async Task<string> BreakAsync(AppFactory own)
    {
        await using var database = DemoDatabase.Open(own.DatabasePath);
        var cell = await database.Members.Where(member => member.AdmittedOn >= new DateOnly(2011, 1, 1) && member.AdmittedOn <= new DateOnly(2011, 3, 31))
            .OrderBy(member => member.Id).Select(member => new { member.Id, member.ProposedByCellId }).FirstAsync(Stop);
        await database.Database.ExecuteSqlAsync($"UPDATE Members SET BirthDate = '9000-01-01' WHERE Id = {cell.Id}", Stop);
        var above = await database.UnitVersions.Where(version => version.UnitId == cell.ProposedByCellId && version.ValidTo == null).Select(version => version.ParentId).SingleAsync(Stop);
        return await database.UnitVersions.Where(version => version.UnitId == above && version.ValidTo == null).Select(version => version.ShortName).SingleAsync(Stop);
    }

    private static async Task<(int Code, string Said)> VerbAsync(AppFactory own)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "KonTum.Membership.Web.dll"), "report", "2011", "1", "--format", "docx", "--out", OutOf(own)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Data__Directory"] = Path.GetDirectoryName(own.DatabasePath);
        start.Environment["Clock__Fixed"] = "2011-04-15";
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync(Stop);
        await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, await said);
    }

    private static string OutOf(AppFactory own) => Path.Combine(Path.GetDirectoryName(own.DatabasePath)!, "refused.docx");

    private static async Task CloseQuarterAsync(AppFactory own)
    {
        await using var database = DemoDatabase.Open(own.DatabasePath);
        var by = new ChangeContext(Guid.Empty, new DateTime(2011, 4, 15, 1, 0, 0, DateTimeKind.Utc));
        var city = await database.Units.SingleAsync(unit => unit.Slug == "kon-tum", Stop);
        database.QuarterClosings.Add(QuarterClosing.Close(Guid.CreateVersion7(), city.Id, ReportPeriod.Of(2011, 1), new DateOnly(2011, 4, 15), 398, 396, 2, 0, by).Value);
        await database.SaveChangesAsync(Stop);
    }
}
