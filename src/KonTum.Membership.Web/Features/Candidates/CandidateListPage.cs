using System.ComponentModel.DataAnnotations;
using System.Globalization;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Features.Candidates;

/// <summary>What can be asked of the list by its address. Religion, ethnicity and the kind of pool cannot.</summary>
public sealed class CandidateListForm
{
    public const int UsualPageSize = 50;

    [StringLength(120), Display(Name = "List.Search")]
    public string? Q { get; set; }

    [EnumDataType(typeof(CandidateStage))]
    public CandidateStage? Stage { get; set; }

    [StringLength(60)]
    public string? Unit { get; set; }

    public DateOnly? AsOf { get; set; }

    [Range(1, 1_000_000)]
    public int? Page { get; set; }

    [Range(1, CandidateListFilter.MaxPageSize)]
    public int? PageSize { get; set; }
}

public sealed record CandidateListPage(CandidateListForm Form, CandidateListFilter Filter, CandidateListResult Result, AskedScope Asked, bool MayWrite)
{
    public int Everybody => Result.ByStage.Values.Sum();

    /// <summary>The same list with another stage; the search and the unit stay.</summary>
    public string LinkTo(CandidateStage? stage)
    {
        var parts = new List<string>(3);
        if (stage is not null) parts.Add($"stage={stage}");
        if (!string.IsNullOrWhiteSpace(Form.Q)) parts.Add($"q={Uri.EscapeDataString(Form.Q)}");
        if (!Asked.IsOwn) parts.Add($"unit={Asked.UnitSlug}");
        if (Form.AsOf is { } day) parts.Add($"asOf={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        return parts.Count == 0 ? "/candidates" : $"/candidates?{string.Join('&', parts)}";
    }
}

/// <summary>One file. The kind of pool is shown to the cell and its base committee only.</summary>
public sealed record CandidatePage(CandidateDetail Candidate, IReadOnlyList<CandidateStage> Path, bool MayWrite, bool KnowsPools, FileClocks Clocks, FileCourse Course, DateOnly Today)
{
    /// <summary>1 for the first stage; on a side exit the last stage reached before it.</summary>
    public int Position => PositionOf(Path, Reached) + 1;

    /// <summary>What to do next, or null where the file is done or closed.</summary>
    public CandidateStage? Next => Candidate.Stage.Next();

    /// <summary>A rule refuses the next step today. A step of an earlier day can be recorded all the same.</summary>
    public bool IsHeldUp => Course.InTheWay.Count > 0;

    /// <summary>Where the next step is recorded; null where there is none.</summary>
    public string? NextAddress => IsExit || Next is null ? null : Course.CommitteeNext ? $"/candidates/{Candidate.PublicId}/committee" : $"/candidates/{Candidate.PublicId}/steps/{Next}";

    /// <summary>The key of the words for the next step.</summary>
    public string NextKey => Course.CommitteeNext ? "Next.Committee" : $"Next.{Next}";

    /// <summary>A file that was not passed can be resumed; a probationer's can be switched to another rule set.</summary>
    public bool MayCorrect => Candidate.Stage is CandidateStage.NotPassed or CandidateStage.Decided or CandidateStage.Probation;

    /// <summary>What can be done besides the next step, as the key of the words and the address under the file's own.</summary>
    public IEnumerable<(string Key, string Path)> Others
    {
        get
        {
            if (MayWrite && Candidate.ClosedOn is null)
            {
                yield return ("Show.Edit", "edit");
                yield return ("Show.End", "exits");
                yield return ("Show.Fact", "facts");
                yield return ("Show.Correct", "course");
            }
            else if (MayWrite && MayCorrect)
            {
                yield return ("Show.Correct", "course");
            }

            if (Candidate.Stage is CandidateStage.Decided or CandidateStage.Probation or CandidateStage.Recognised or CandidateStage.StruckOff) yield return ("Show.Probation", "probation");
            if (MayWrite && Candidate.Stage < CandidateStage.Recognised) yield return ("Show.Transfer", "transfer");
        }
    }

    public bool IsExit => Candidate.Stage > CandidateStage.Recognised;

    private CandidateStage Reached => IsExit ? Candidate.Steps.Where(step => step.Stage <= CandidateStage.Recognised && step.TakenBackBy is null).Max(step => step.Stage) : Candidate.Stage;

    private static int PositionOf(IReadOnlyList<CandidateStage> path, CandidateStage stage)
    {
        for (var i = 0; i < path.Count; i++) if (path[i] == stage) return i;
        return 0;
    }
}
