using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Domain.Mentors;

/// <summary>Why a member cannot be asked to help.</summary>
public enum MentorBar
{
    /// <summary>No longer a member.</summary>
    Left,

    Probationary,

    /// <summary>Enrolled in a cell that is neither of the same base committee nor named to help.</summary>
    MovedAway,
}

/// <summary>What asks for somebody's attention among the mentors of a file.</summary>
public enum MentorAlertKind
{
    Left,
    NotFull,
    MovedAway,
    OverLoad,

    /// <summary>Fewer mentors who can help than the rule set asks for.</summary>
    TooFewLeft,

    RemarkMissing,
}

public sealed record MentorAlert(MentorAlertKind Kind, int? MemberId = null, Quarter? Quarter = null);

/// <summary>A mentor of today as the alerts need to know them.</summary>
/// <param name="IsNear">In a cell of the applicant's base committee, or in one named to help.</param>
/// <param name="Load">How many people the member helps at present.</param>
/// <param name="Remarks">The quarters on which a remark was given.</param>
public sealed record HelperFacts(int MemberId, DateOnly From, bool IsMember, bool IsFull, bool IsNear, int Load, IReadOnlyCollection<Quarter> Remarks)
{
    public MentorBar? Bar => !IsMember ? MentorBar.Left : !IsFull ? MentorBar.Probationary : !IsNear ? MentorBar.MovedAway : null;
}

/// <summary>Which quarters a mentor owes a remark on.</summary>
public static class RemarkQuarters
{
    /// <summary>The quarter that ended last before a day.</summary>
    public static Quarter LastEnded(DateOnly today) => Quarter.Of(Quarter.Of(today).FirstDay.AddDays(-1));

    /// <summary>Whoever began in a quarter's last month has nothing to say of it yet.</summary>
    public static bool Owes(DateOnly helpFrom, Quarter quarter) => helpFrom < quarter.FirstDay.AddMonths(2);
}

/// <summary>Worked out whenever somebody asks; nothing of it is stored.</summary>
public static class MentorAlerts
{
    /// <param name="helpers">The mentors of today; a file that has none yet has no alert either.</param>
    public static IReadOnlyList<MentorAlert> Of(IReadOnlyList<HelperFacts> helpers, RuleSet rules, DateOnly today)
    {
        if (helpers.Count == 0) return [];
        var alerts = helpers.SelectMany(helper => Of(helper, rules, today)).ToList();
        if (helpers.Count(helper => helper.Bar is null) < rules.Introducers) alerts.Add(new MentorAlert(MentorAlertKind.TooFewLeft));
        return alerts;
    }

    private static IEnumerable<MentorAlert> Of(HelperFacts helper, RuleSet rules, DateOnly today)
    {
        if (helper.Bar is { } bar)
        {
            yield return new MentorAlert(bar switch { MentorBar.Left => MentorAlertKind.Left, MentorBar.Probationary => MentorAlertKind.NotFull, _ => MentorAlertKind.MovedAway }, helper.MemberId);
            if (bar == MentorBar.Left) yield break;
        }

        if (helper.Load > rules.MentorLoadLimit) yield return new MentorAlert(MentorAlertKind.OverLoad, helper.MemberId);
        var quarter = RemarkQuarters.LastEnded(today);
        if (RemarkQuarters.Owes(helper.From, quarter) && !helper.Remarks.Contains(quarter)) yield return new MentorAlert(MentorAlertKind.RemarkMissing, helper.MemberId, quarter);
    }
}
