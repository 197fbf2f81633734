using System.Text;
using KonTum.Membership.Application.Reports.Export;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace KonTum.Membership.Application.Tests.Reports.Export;

public class PdfPrinterTests
{
    [Fact]
    public async Task PrintAsync_SampleReport_KeepsEveryLetterAndTurnsThePageOfTheWideTable()
    {
        using var printer = PrinterOrSkip();
        var html = HtmlReportWriter.Write(SampleReport.Document, DocumentLayouts.At(SampleReport.Date));

        var result = await printer.PrintAsync(html, TestContext.Current.CancellationToken);

        result.Errors.Should().BeEmpty();
        using var pdf = PdfDocument.Open(result.Value);
        var pages = pdf.GetPages().ToList();
        var text = string.Concat(pages.SelectMany(page => page.Letters).Select(letter => letter.Value));
        text.IsNormalized(NormalizationForm.FormC).Should().BeTrue();
        SampleReport.Letters.Where(letter => !text.Contains(letter, StringComparison.Ordinal)).Should().BeEmpty();
        text.Should().NotContain("\uFFFD").And.Contain(SampleReport.Letters);
        pages.Select(page => page.Width > page.Height).Should().Equal(false, false, true, true, true, false);
        pages.Should().OnlyContain(page => Math.Abs(Math.Max(page.Width, page.Height) - 842) < 1, "A4, not the size of another country");
    }

    [Fact]
    public async Task PrintAsync_SampleReport_NumbersPagesFromTheSecondAndRepeatsHeads()
    {
        using var printer = PrinterOrSkip();
        var html = HtmlReportWriter.Write(SampleReport.Document, DocumentLayouts.At(SampleReport.Date));

        using var pdf = PdfDocument.Open((await printer.PrintAsync(html, TestContext.Current.CancellationToken)).Value);

        var pages = pdf.GetPages().ToList();
        pages.Select(TopLine).Should().Equal("", "2", "3", "4", "5", "6");
        pages.Where(page => page.Width > page.Height).Should().OnlyContain(page => page.Text.Contains("TCCSĐ", StringComparison.Ordinal));
        pages.Should().OnlyContain(page => page.Text.Contains("7F3A-91C2", StringComparison.Ordinal), "the short code stands at every foot");
        pages[4].Text.Should().Contain("42Phường", "a total does not stand on a page alone");
    }

    [Fact]
    public async Task PrintAsync_NoBrowser_SaysSo()
    {
        using var printer = new PdfPrinter("/nowhere/chromium");

        var result = await printer.PrintAsync("<p></p>", TestContext.Current.CancellationToken);

        result.Errors.Single().Code.Should().Be("Pdf.NoBrowser");
    }

    [Theory]
    [InlineData("exit 3", "3")]
    [InlineData("exit 0", "no PDF")]
    [InlineData("sleep 60", "timeout")]
    [InlineData("sleep 20 & exit 4", "4")]
    [InlineData("for a in \"$@\"; do case $a in --print-to-pdf=*) echo nonsense > \"${a#*=}\";; esac; done", "no PDF")]
    public async Task PrintAsync_BrowserFails_IsRefusedAndLeavesNothing(string script, string reason)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The stand-in for a failing browser is a shell script.");
        using var stand = new Stand(script);
        using var printer = new PdfPrinter(stand.Browser, TimeSpan.FromSeconds(2));

        var result = await printer.PrintAsync("<p>Nguyễn</p>", TestContext.Current.CancellationToken);

        result.Errors.Single().Should().BeEquivalentTo(new { Code = "Pdf.Failed", Arguments = new object[] { reason } });
        stand.FolderOfLastRun().Should().NotBeNull().And.Match(folder => !Directory.Exists((string)folder!));
    }

    [Fact]
    public async Task PrintAsync_Browser_DoesNotInheritSecrets()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The stand-in for a browser is a shell script.");
        using var stand = new Stand("env > \"$(dirname \"$0\")/env\"");
        using var printer = new PdfPrinter(stand.Browser);
        Environment.SetEnvironmentVariable("ConnectionStrings__Membership", "secret");

        await printer.PrintAsync("<p></p>", TestContext.Current.CancellationToken);
        Environment.SetEnvironmentVariable("ConnectionStrings__Membership", null);

        (await File.ReadAllTextAsync(Path.Combine(stand.Folder, "env"), TestContext.Current.CancellationToken)).Should().Contain("PATH=").And.NotContain("secret");
    }

    [Fact]
    public async Task PrintAsync_Cancelled_StopsTheBrowser()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The stand-in for a slow browser is a shell script.");
        using var stand = new Stand("sleep 60");
        using var printer = new PdfPrinter(stand.Browser);
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        var printing = () => printer.PrintAsync("<p></p>", giveUp.Token);

        await printing.Should().ThrowAsync<OperationCanceledException>();
        Directory.Exists(stand.FolderOfLastRun()).Should().BeFalse();
    }

    private static string TopLine(Page page) =>
        string.Concat(page.Letters.Where(letter => letter.StartBaseLine.Y > page.Height - 60).Select(letter => letter.Value)).Trim();

    internal static PdfPrinter PrinterOrSkip()
    {
        if (PdfPrinter.FindBrowser(null) is null) Assert.Skip("No Chromium, Chrome or Edge on this machine: the PDF is not tested here.");
        return new PdfPrinter(null);
    }

    /// <summary>A shell script in the place of a browser, which notes where it was started.</summary>
    private sealed class Stand : IDisposable
    {
        public Stand(string script)
        {
            Browser = Path.Combine(Folder, "browser");
            File.WriteAllText(Browser, $"#!/bin/sh\npwd > \"$(dirname \"$0\")/where\"\n{script}\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Browser, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        }

        public string Folder { get; } = Directory.CreateTempSubdirectory("browser-").FullName;

        public string Browser { get; }

        public string? FolderOfLastRun()
        {
            var note = Path.Combine(Folder, "where");
            return File.Exists(note) ? File.ReadAllText(note).Trim() : null;
        }

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
