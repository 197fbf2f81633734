using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Domain.Rules.Admission;

namespace KonTum.Membership.Web.Features.Candidates.Steps;

/// <summary>A vote as it is read off the minutes.</summary>
public abstract class BallotForm
{
    [Range(0, 1000), Display(Name = "Vote.Entitled")]
    public int? Entitled { get; set; }

    [Range(0, 1000), Display(Name = "Vote.TemporarilyAway")]
    public int? TemporarilyAway { get; set; }

    [Range(0, 1000), Display(Name = "Vote.Excused")]
    public int? Excused { get; set; }

    [Range(0, 1000), Display(Name = "Vote.Convened")]
    public int? Convened { get; set; }

    [Range(0, 1000), Display(Name = "Vote.Present")]
    public int? Present { get; set; }

    [Range(0, 1000), Display(Name = "Vote.InFavour")]
    public int? InFavour { get; set; }

    [Range(0, 1000), Display(Name = "Vote.Against")]
    public int? Against { get; set; }

    [Range(0, 1000), Display(Name = "Vote.Blank")]
    public int? BlankOrInvalid { get; set; }

    /// <summary>Null where the numbers that make a vote are missing. Who was convened follows, left out, from who is there.</summary>
    public Ballot? ToBallot() => Entitled is { } members && Present is { } present && InFavour is { } inFavour
        ? new Ballot(members, TemporarilyAway ?? 0, Excused ?? 0, Convened ?? members - (TemporarilyAway ?? 0), present, inFavour, Against ?? 0, BlankOrInvalid ?? 0)
        : null;
}

/// <param name="Base">The sentence that says base and threshold before anything is typed.</param>
/// <param name="OfCommittee">A committee's members are counted by the committee itself.</param>
public sealed record BallotPage(BallotForm Form, string Base, bool OfCommittee = false);
