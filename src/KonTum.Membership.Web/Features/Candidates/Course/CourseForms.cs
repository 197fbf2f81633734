using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Web.Features.Candidates.Steps;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KonTum.Membership.Web.Features.Candidates.Course;

/// <summary>The base committee's vote on the cell's proposal.</summary>
public sealed class CommitteeForm : BallotForm
{
    public int Version { get; set; }

    [Required, Display(Name = "Step.Committee.Day")]
    public DateOnly? OccurredOn { get; set; }

    [StringLength(CandidateStep.MaxDocumentLength), Display(Name = "Step.Committee.Document")]
    public string? Document { get; set; }
}

/// <summary>An entry that needs a day, a document and a reason: a return, a resumption, another rule set.</summary>
public sealed class CourseForm
{
    public int Version { get; set; }

    [Display(Name = "Step.OccurredOn")]
    public DateOnly? OccurredOn { get; set; }

    [StringLength(CandidateStep.MaxDocumentLength), Display(Name = "Step.Document")]
    public string? Document { get; set; }

    [StringLength(CandidateStep.MaxReasonLength), Display(Name = "Step.Reason")]
    public string? Reason { get; set; }

    [StringLength(40), Display(Name = "Course.RuleSet")]
    public string? RuleSetId { get; set; }
}

public sealed class FactForm
{
    public int Version { get; set; }

    [Required, Display(Name = "Fact.Kind")]
    public FileFactKind? Kind { get; set; }

    [Required, Display(Name = "Fact.On")]
    public DateOnly? On { get; set; }

    [StringLength(FileFact.MaxReferenceLength), Display(Name = "Fact.Reference")]
    public string? Reference { get; set; }
}

public sealed record CommitteePage(FileCourse Course, CommitteeForm Form, string Base)
{
    public string Address => $"/candidates/{Course.File.PublicId}";
}

/// <summary>What can happen to a file besides its next step.</summary>
public enum CourseAct
{
    TakeBack,
    Return,
    Resume,
    SwitchRules,
}

/// <summary>The corrections that are possible where the file stands.</summary>
public sealed record CourseChoicePage(FileCourse Course, DateOnly Today)
{
    public string Address => $"/candidates/{Course.File.PublicId}";

    public IReadOnlyList<CourseAct> Acts => [.. Enum.GetValues<CourseAct>().Where(act => IsPossible(Course, act, Today))];

    public static bool IsPossible(FileCourse course, CourseAct act, DateOnly today) => act switch
    {
        CourseAct.TakeBack => course.File.CanBeTakenBack is not null,
        CourseAct.Return => course.File.Stage == CandidateStage.CellVotePassed,
        CourseAct.Resume => course.File.Stage == CandidateStage.NotPassed,
        _ => course.File.Stage < CandidateStage.Recognised && course.OtherSets(today).Count > 0,
    };
}

public sealed record CoursePage(FileCourse Course, CourseAct Act, CourseForm Form, IReadOnlyList<SelectListItem> Sets)
{
    public string Address => $"/candidates/{Course.File.PublicId}/course";

    public bool NeedsReason => Act != CourseAct.Resume;
}

public sealed record FactPage(FileCourse Course, FactForm Form, IReadOnlyList<SelectListItem> Kinds)
{
    public string Address => $"/candidates/{Course.File.PublicId}";
}

/// <summary>The minutes of one vote, on one sheet.</summary>
public sealed record MinutesPage(CandidateDetail Candidate, CandidateVote Vote, string LegalBasis, bool Verified)
{
    public int Absent => Vote.Ballot.Members - Vote.Ballot.TemporarilyAway - Vote.Ballot.Excused - Vote.Ballot.Present;
}
