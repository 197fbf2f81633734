using KonTum.Membership.Domain.Obstacles;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>Three difficulties that are not solved yet, one whose answer is shared.</summary>
internal sealed class ObstacleBuilder(CityWorld world)
{
    /// <param name="bases">The unit above each cell.</param>
    public IReadOnlyList<Obstacle> Build(IReadOnlyDictionary<int, int> bases)
    {
        var cells = world.Cells.Where(cell => cell.IsVillageCell && cell.Minority is not null).OrderBy(cell => cell.Row.Code, StringComparer.Ordinal).ToList();
        var far = Raise(cells[0], bases, ObstacleCategory.Distance, "Lớp nhận thức mở ở thành phố, đường xa, mùa mưa không về trong ngày được.", world.Today.AddDays(-40));
        far.PassUp(bases[cells[0].Id], world.RootId, "Đảng ủy không tự mở lớp được; đề nghị mở một lớp tại cụm xã.", world.Today.AddDays(-26), CityDays.Entered(world.Today.AddDays(-26))).OrThrow("Handing up");

        var speech = Raise(cells[cells.Count / 2], bases, ObstacleCategory.Language, "Mẫu đơn chỉ có tiếng phổ thông, người lớn tuổi nghe hiểu nhưng khó tự viết.", world.Today.AddDays(-21));

        var papers = Raise(cells[^1], bases, ObstacleCategory.Papers, "Nơi thẩm tra ở tỉnh khác hơn hai tháng chưa trả lời.", world.Today.AddDays(-75));
        var answered = world.Today.AddDays(-60);
        papers.Answer(bases[cells[^1].Id], "Gửi công văn nhắc kèm bản sao phiếu gửi, ghi rõ ngày nhận lần đầu; sau 30 ngày làm việc vẫn chưa có thì báo đảng ủy cử người đi.", answered, CityDays.Entered(answered)).OrThrow("Answering");
        papers.Share(bases[cells[^1].Id], answered, CityDays.Entered(answered)).OrThrow("Sharing");
        return [far, speech, papers];
    }

    private Obstacle Raise(CellSite cell, IReadOnlyDictionary<int, int> bases, ObstacleCategory category, string text, DateOnly on) =>
        Obstacle.Raise(world.NextId(), cell.Id, bases[cell.Id], category, text, on, CityDays.Entered(on)).OrThrow("Raising an obstacle");
}
