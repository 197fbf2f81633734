using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Members;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>Which of the situations that show a rule at work a file is in.</summary>
internal enum Story
{
    None,
    ExpiredCertificate,
    StaleFile,
    OverloadedMentor,
    OverdueCeremony,
    OneVoteShort,
    ReplacedMentor,
    TooOld,
    TooYoung,
    LacksSchooling,
}

/// <summary>What is going to happen to a candidate, day by day, before the domain is asked to let it happen.</summary>
internal sealed class CandidateScript(CellSite cell, ScriptDays days)
{
    public CellSite Cell => cell;

    public ScriptDays Days => days;

    public VillageSite? Village { get; set; }

    public Believer? Believer { get; set; }

    /// <summary>States a religion, with consent.</summary>
    public bool Follower { get; set; }

    public Story Story { get; set; }

    public CandidateStage? Exit { get; set; }

    public DateOnly? ExitOn { get; set; }

    /// <summary>How and when the person leaves again after the admission.</summary>
    public (MembershipEnd By, DateOnly On)? Leaves { get; set; }

    public DateOnly? DecidedOn => days[CandidateStage.Decided];

    /// <summary>From when to when mentors are needed.</summary>
    public DateOnly HelpUntil => DecidedOn ?? ExitOn ?? DateOnly.MaxValue;

    public bool StaysUntil(DateOnly day) => Leaves is not { } leaving || leaving.On > day;

    /// <summary>Set by the run.</summary>
    public Candidate? Candidate { get; set; }

    public Member? Member { get; set; }
}
