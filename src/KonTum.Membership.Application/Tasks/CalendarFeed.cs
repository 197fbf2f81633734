using System.Globalization;
using System.Text;

namespace KonTum.Membership.Application.Tasks;

/// <param name="Id">The same for the same day of the same feed, so that a program replaces and does not pile up.</param>
/// <param name="Summary">How many things; never which and never about whom.</param>
public sealed record FeedEvent(string Id, DateOnly On, string Summary, string Description, string Link);

/// <summary>Writes a calendar as RFC 5545 has it: lines of 75 bytes at most, CR LF, marks escaped, one time zone without summer time.</summary>
public static class CalendarFeed
{
    private const string Zone = "Asia/Ho_Chi_Minh";
    private const int MostBytes = 75;

    /// <param name="stamp">When it was made, UTC.</param>
    public static byte[] Write(string name, IEnumerable<FeedEvent> events, DateTime stamp)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//KonTum.Membership//Tasks//VI");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, $"X-WR-CALNAME:{Escaped(name)}");
        Line(text, $"X-WR-TIMEZONE:{Zone}");
        foreach (var line in new[] { "BEGIN:VTIMEZONE", $"TZID:{Zone}", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE" }) Line(text, line);
        foreach (var happening in events) Event(text, happening, stamp);
        Line(text, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Event(StringBuilder text, FeedEvent happening, DateTime stamp)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{happening.Id}");
        Line(text, $"DTSTAMP:{stamp.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        Line(text, $"DTSTART;TZID={Zone}:{happening.On.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}T073000");
        Line(text, "DURATION:PT15M");
        Line(text, $"SUMMARY:{Escaped(happening.Summary)}");
        Line(text, $"DESCRIPTION:{Escaped(happening.Description)}");
        Line(text, $"URL:{happening.Link}");
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "END:VEVENT");
    }

    private static string Escaped(string words) => words
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A line that is too long goes on in the next, behind one space; never in the middle of a letter.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var used = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (used + letter.Utf8SequenceLength > MostBytes)
            {
                text.Append("\r\n ");
                used = 1;
            }

            text.Append(letter);
            used += letter.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
