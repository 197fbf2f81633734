using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Coverage;
using KonTum.Membership.Domain.Organisation;

namespace KonTum.Membership.Application.Coverage;

/// <summary>A cell that serves a village, from one day to another.</summary>
public sealed record ServingCell(int CellId, string Slug, string Name, CellService Service, DateOnly From, DateOnly? To);

/// <summary>What was written of a village for a span of days.</summary>
public sealed record VillageSpan(string Name, VillageKind Kind, int UnitId, bool EthnicMinorityVillage, bool DifficultArea, bool DataKept, DateOnly From, DateOnly? To);

/// <summary>Somebody was enrolled in a cell (<paramref name="PlaceId"/>) or lived in a village, for a span of days. Who, is not read.</summary>
public sealed record PresenceSpan(int PlaceId, bool Seconded, bool SinceAdmission, DateOnly From, DateOnly? To);

/// <summary>One village with everything that decides its cover, so that any day can be judged without asking again.</summary>
public sealed record VillageHistory(
    int VillageId, string Code, string UnitSlug, string UnitName, bool? HeadIsMember, int ApplicantsEarly, int ApplicantsLate,
    IReadOnlyList<VillageSpan> Spans, IReadOnlyList<ServingCell> Cells, IReadOnlyList<PresenceSpan> Enrolled, IReadOnlyList<PresenceSpan> Living)
{
    public VillageSpan? SpanOn(DateOnly date) => Spans.FirstOrDefault(span => Holds(span.From, span.To, date));

    /// <summary>The cover on a day, or null where the village did not exist. Applicants are known for the day asked only and are left out here.</summary>
    public VillageCoverage? On(DateOnly date)
    {
        if (SpanOn(date) is not { } span) return null;
        var cells = Cells.Where(cell => Holds(cell.From, cell.To, date)).ToList();
        var living = Living.Where(person => Holds(person.From, person.To, date)).ToList();
        return CoverageCalculator.Judge(new VillageFacts(
            VillageId, Code, span.Name, span.Kind, span.UnitId, span.EthnicMinorityVillage, span.DataKept,
            [.. cells.Select(cell => cell.Service)],
            cells.Sum(cell => Enrolled.Count(person => person.PlaceId == cell.CellId && Holds(person.From, person.To, date))),
            living.Count(person => !person.Seconded), living.Count(person => person.Seconded), null, 0, 0,
            Living.Where(person => person.SinceAdmission && person.From <= date).Max(person => (DateOnly?)person.From)));
    }

    /// <summary>The last days of the quarters that ended before a day, newest first.</summary>
    public static IEnumerable<DateOnly> QuarterEnds(DateOnly before, int count)
    {
        var end = Quarter.Of(before).FirstDay.AddDays(-1);
        for (var i = 0; i < count; i++, end = Quarter.Of(end).FirstDay.AddDays(-1)) yield return end;
    }

    private static bool Holds(DateOnly from, DateOnly? to, DateOnly date) => from <= date && (to is null || to > date);
}
