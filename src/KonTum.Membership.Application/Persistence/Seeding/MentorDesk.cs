using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Members;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>Finds two members of the cell who help, those with the fewest to help first.</summary>
internal sealed class MentorDesk(CityWorld world)
{
    private readonly Dictionary<Member, List<(DateOnly From, DateOnly Until)>> _helps = [];
    private readonly SplitMix64 _random = world.Random("mentors");

    public IReadOnlyList<MentorChoice> Choose(CandidateScript script, DateOnly from, int count, IReadOnlyCollection<int> without)
    {
        var until = script.HelpUntil;
        var free = script.Cell.Veterans.Where(member => !without.Contains(member.Id)).ToList();
        // The one with too much on hand is always the first of the list; everybody else is spared.
        var chosen = script.Story == Story.OverloadedMentor
            ? [free[0], free[1 + _random.Below(free.Count - 1)]]
            : free.OrderBy(member => Load(member, from, until)).ThenBy(member => SharesFaith(script, member) ? 0 : 1).Take(count).ToList();
        foreach (var member in chosen) Helps(member).Add((from, until));
        return chosen.ConvertAll(member => new MentorChoice(member.Id, IsFull(member, from), SharesFaith(script, member) || _random.Chance(40)));
    }

    public void Release(int memberId, CellSite cell, DateOnly from, DateOnly on)
    {
        var helps = Helps(cell.Veterans.Single(member => member.Id == memberId));
        var index = helps.FindLastIndex(help => help.From == from);
        helps[index] = (from, on);
    }

    private int Load(Member member, DateOnly from, DateOnly until) => Helps(member).Count(help => help.From < until && from < help.Until);

    private List<(DateOnly From, DateOnly Until)> Helps(Member member)
    {
        if (!_helps.TryGetValue(member, out var helps)) _helps.Add(member, helps = []);
        return helps;
    }

    private static bool SharesFaith(CandidateScript script, Member member) => script.Follower && member.Declaration.ReligionCode is not null;

    private static bool IsFull(Member member, DateOnly on) =>
        member.Standings.Any(standing => standing.Status == MemberStatus.Full && standing.HoldsOn(on));
}
