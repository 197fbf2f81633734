using System.Text;
using KonTum.Membership.Application.Tasks;

namespace KonTum.Membership.Application.Tests.Tasks;

/// <summary>What RFC 5545 asks of the bytes.</summary>
public sealed class CalendarFeedTests
{
    private static readonly DateTime Stamp = new(2011, 4, 15, 1, 2, 3, DateTimeKind.Utc);

    [Fact]
    public void Feed_OfOneDay_IsExactlyTheseBytes()
    {
        var bytes = CalendarFeed.Write("Việc cần làm", [new FeedEvent("20110415-x@kontum-membership", new(2011, 4, 15), "3 việc cần xem", "Mở trang; không có tên ai, nhé\\", "https://example.test/tasks")], Stamp);

        Encoding.UTF8.GetString(bytes).Should().Be(string.Join("\r\n",
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//KonTum.Membership//Tasks//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:Việc cần làm", "X-WR-TIMEZONE:Asia/Ho_Chi_Minh",
            "BEGIN:VTIMEZONE", "TZID:Asia/Ho_Chi_Minh", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE",
            "BEGIN:VEVENT", "UID:20110415-x@kontum-membership", "DTSTAMP:20110415T010203Z", "DTSTART;TZID=Asia/Ho_Chi_Minh:20110415T073000", "DURATION:PT15M", "SUMMARY:3 việc cần xem",
            "DESCRIPTION:Mở trang\\; không có tên ai\\, nhé\\\\", "URL:https://example.test/tasks", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", ""));
        bytes[0].Should().Be((byte)'B', "there is no byte order mark");
    }

    [Fact]
    public void Line_OfManyLetters_IsFoldedAt75BytesAndNeverInsideALetter()
    {
        var words = string.Concat(Enumerable.Repeat("đợi 🌾 ", 40)).Trim();

        var bytes = CalendarFeed.Write("x", [new FeedEvent("1", new(2011, 4, 15), words, "a\nb", "l")], Stamp);

        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        var lines = text.Split("\r\n");
        lines.Should().NotContain(line => Encoding.UTF8.GetByteCount(line) > 75).And.NotContain(line => line.Contains('\n', StringComparison.Ordinal) || line.Contains('\r', StringComparison.Ordinal));
        lines.Count(line => line.StartsWith(' ')).Should().BeGreaterThan(4);
        foreach (var line in lines) new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(line).Should().NotBeNull();
        text.Replace("\r\n ", "", StringComparison.Ordinal).Should().Contain($"SUMMARY:{words}\r\n").And.Contain("DESCRIPTION:a\\nb\r\n");
    }

    [Fact]
    public void Line_OfExactly75Bytes_IsLeftWhole()
    {
        var whole = new string('a', 75 - "SUMMARY:".Length);

        Encoding.UTF8.GetString(CalendarFeed.Write("x", [new FeedEvent("1", new(2011, 4, 15), whole, "", "l")], Stamp)).Should().Contain($"SUMMARY:{whole}\r\n");
        Encoding.UTF8.GetString(CalendarFeed.Write("x", [new FeedEvent("1", new(2011, 4, 15), whole + "b", "", "l")], Stamp)).Should().Contain($"SUMMARY:{whole}\r\n b\r\n");
    }
}
