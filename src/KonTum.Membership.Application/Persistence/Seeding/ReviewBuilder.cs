using KonTum.Membership.Domain.Reviews;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>The standing committee's round of last autumn, ended, with one decision that is late.</summary>
internal sealed class ReviewBuilder(CityWorld world)
{
    /// <param name="communes">The committees visited, in the order of the visits.</param>
    public ReviewRound Build(IReadOnlyList<int> communes)
    {
        var opened = new DateOnly(world.FiguresOn.Year, 10, 4);
        var round = ReviewRound.Open(world.NextId(), world.RootId, $"Rà soát nguồn phát triển đảng viên quý IV năm {opened.Year}", [.. communes.Select((unit, order) => (unit, opened.AddDays(7 * (order + 1)).WorkdayAfter()))], opened, CityDays.Entered(opened)).OrThrow("Opening a round");
        foreach (var visit in round.Visits.ToList())
        {
            var entered = CityDays.Entered(visit.PlannedOn);
            round.RecordVisit(visit.UnitId, "Nguồn đã được rà soát theo từng chi bộ. Đảng viên giúp đỡ còn ít so với số người tự nguyện xin; lớp nhận thức mở xa nơi ở.", visit.PlannedOn, entered).OrThrow("Recording a visit");
            round.Decide(visit.UnitId, "Phân công thêm đảng viên giúp đỡ ở các làng chưa có đảng viên tại chỗ.", visit.UnitId, visit.PlannedOn.AddMonths(2), entered).OrThrow("Deciding");
        }

        round.Decide(communes[0], "Mở một lớp bồi dưỡng nhận thức tại cụm xã.", world.RootId, world.FiguresOn, CityDays.Entered(round.Visits[0].PlannedOn)).OrThrow("Deciding");
        foreach (var decision in round.Decisions.Where(decision => decision.OwnerUnitId != world.RootId).ToList())
            round.Complete(decision.Number, decision.OwnerUnitId, "Đã phân công bằng nghị quyết chi bộ.", decision.DueOn, CityDays.Entered(decision.DueOn)).OrThrow("Carrying out a decision");
        var closed = new DateOnly(world.FiguresOn.Year, 12, 20);
        round.Close(closed, CityDays.Entered(closed)).OrThrow("Ending a round");
        return round;
    }
}
