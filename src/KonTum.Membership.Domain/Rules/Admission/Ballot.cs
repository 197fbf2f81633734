using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Rules.Admission;

/// <summary>
/// A vote in numbers. The base of a cell is every full member of that day, without those temporarily elsewhere and
/// those rightly excused; whoever else is absent stays in it. The base of a committee is all of its members.
/// </summary>
/// <param name="Members">All who are entitled by their membership on that day.</param>
public sealed record Ballot(int Members, int TemporarilyAway, int Excused, int Convened, int Present, int InFavour, int Against, int BlankOrInvalid)
{
    /// <summary>Everybody came.</summary>
    public static Ballot Full(int members, int inFavour, int against = 0) => new(members, 0, 0, members, members, inFavour, against, members - inFavour - against);

    public int CellBase(RuleSet rules) => Members - TemporarilyAway - (rules.ExcusedLeaveBase ? Excused : 0);

    /// <summary>The reasons why these numbers cannot be; empty where they can.</summary>
    public IReadOnlyList<DomainError> Impossible()
    {
        var errors = new List<DomainError>();
        if (new[] { Members, TemporarilyAway, Excused, Convened, Present, InFavour, Against, BlankOrInvalid }.Any(count => count < 0)) errors.Add(new DomainError("Vote.Negative") { Field = "Entitled" });
        var whoCanCome = Members - TemporarilyAway - Excused;
        if (whoCanCome < 1) errors.Add(new DomainError("Vote.NobodyLeft") { Field = "Excused" });
        if (Convened > Members - TemporarilyAway) errors.Add(new DomainError("Vote.MoreConvenedThanMembers", Convened, Members - TemporarilyAway) { Field = "Convened" });
        if (Convened < whoCanCome) errors.Add(new DomainError("Vote.NotAllConvened", Convened, whoCanCome) { Field = "Convened" });
        if (Present > whoCanCome) errors.Add(new DomainError("Vote.MorePresentThanEntitled", Present, whoCanCome) { Field = "Present" });
        if (InFavour + Against + BlankOrInvalid != Present) errors.Add(new DomainError("Vote.DoesNotAddUp", InFavour + Against + BlankOrInvalid, Present) { Field = "InFavour" });
        return errors;
    }
}
