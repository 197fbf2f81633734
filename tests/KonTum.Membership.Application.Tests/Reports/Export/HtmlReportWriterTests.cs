using System.Text.RegularExpressions;
using KonTum.Membership.Application.Reports.Export;

namespace KonTum.Membership.Application.Tests.Reports.Export;

public class HtmlReportWriterTests
{
    private static readonly DocumentLayout Layout = DocumentLayouts.At(SampleReport.Date);

    [Fact]
    public void Write_Sample_IsSemanticAndSelfContained()
    {
        var html = HtmlReportWriter.Write(SampleReport.Document, Layout);

        html.Should().StartWith("<!DOCTYPE html><html lang=\"vi\">").And.Contain(SampleReport.Letters);
        html.Should().ContainAll("<h1>BÁO CÁO</h1>", "<h2>I. Độ phủ thôn, làng, tổ dân phố</h2>", "<thead>", "<th scope=\"col\">Số người</th>", "<caption>Bảng Q1.");
        html.Should().ContainAll("size: A4 portrait; margin: 25mm 15mm 25mm 35mm", "@page landscape { size: A4 landscape; margin: 35mm 25mm 15mm 25mm");
        Regex.IsMatch(html, @"(src|href)=|url\(|@import|<script|<link").Should().BeFalse("the file must not reach for anything");
    }

    [Fact]
    public void Write_HostileTexts_StayText()
    {
        const string Hostile = "\"><script>alert(1)</script></style><svg onload=x>";
        var document = SampleReport.Document with
        {
            Language = Hostile,
            Letterhead = new Letterhead(Hostile, Hostile, Hostile),
            Number = Hostile,
            PlaceAndDate = Hostile,
            TypeTitle = Hostile,
            SubjectLines = [Hostile],
            Sections = [new ReportSection(Hostile, [Hostile]) { Tables = [new ReportTable(Hostile, [new(Hostile, NumberLabel: Hostile)], [[Hostile]], [Hostile]) { Notes = [Hostile] }] }],
            Signature = new SignatureBlock([Hostile], Hostile, Hostile),
            Recipients = new RecipientList(Hostile, [Hostile]),
            FooterText = Hostile,
        };

        var html = HtmlReportWriter.Write(document, Layout);

        html.Should().NotContain("<script").And.NotContain("<svg");
        Regex.Count(html, "</style>").Should().Be(1);
    }

    [Fact]
    public void Write_Twice_GivesTheSameText() =>
        HtmlReportWriter.Write(SampleReport.Document, Layout).Should().Be(HtmlReportWriter.Write(SampleReport.Document, Layout));
}
