using System.Text.Json;
using KonTum.Membership.Domain.Procedure;

namespace KonTum.Membership.Application.Rules;

/// <summary>
/// Reads the days off that are shipped with the program: the holidays of the Labour Code with the days of the lunar
/// calendar as data, and a day in place of each that falls on a weekend. Days that the government moved in a single
/// year are not in it, so every year is marked as not verified.
/// </summary>
public static class EmbeddedCalendar
{
    /// <exception cref="JsonException">The file cannot be understood: the program must not start on it.</exception>
    public static WorkingCalendar Load()
    {
        var assembly = typeof(EmbeddedCalendar).Assembly;
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith(".Rules.Calendar.days-off.json", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        return new WorkingCalendar(JsonSerializer.Deserialize<CalendarYear[]>(stream, JsonSerializerOptions.Web) ?? throw new JsonException($"{name} is empty."));
    }
}
