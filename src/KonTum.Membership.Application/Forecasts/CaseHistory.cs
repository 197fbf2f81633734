using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Forecasts;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Application.Forecasts;

/// <summary>A stay of a file in one cell, with what the rules ask about the person. No name.</summary>
internal sealed record FileSpan(
    int CandidateId, int CellId, DateOnly From, DateOnly? To, DateOnly BirthDate, Schooling Schooling, DateOnly? CertificateOn, DateOnly AskedOn, bool DifficultArea);

internal sealed record StepSpan(int CandidateId, CandidateStage Stage, DateOnly From, DateOnly? Until, CandidateStage? Next);

internal sealed record HelpSpan(int CandidateId, DateOnly From, DateOnly? To);

internal sealed record FullSpan(int CellId, DateOnly From, DateOnly? To);

/// <summary>
/// The dated facts of a city's files, read once and looked at as of any day: what was not known that day stays out,
/// so that a forecast of the past does not know its future.
/// </summary>
internal sealed class CaseHistory(
    OrganisationTree tree, IReadOnlyList<FileSpan> files, IReadOnlyList<StepSpan> steps, IReadOnlyList<HelpSpan> helps, IReadOnlyList<FullSpan> full, Rulebook rules)
{
    private readonly ILookup<int, FileSpan> _files = files.ToLookup(file => file.CandidateId);
    private readonly ILookup<int, HelpSpan> _helps = helps.ToLookup(help => help.CandidateId);
    private readonly Dictionary<int, IReadOnlyList<int>> _paths = [];

    public DateOnly? FirstDecision => steps.Where(step => step.Stage == CandidateStage.Decided).Select(step => (DateOnly?)step.From).Min();

    /// <summary>In the order of each file. Entries made while a file stays where it is (the committee's word, a return, other rules) are one stay.</summary>
    public static IReadOnlyList<StepSpan> Stays(IEnumerable<StepSpan> entries)
    {
        var stays = new List<StepSpan>();
        foreach (var entry in entries)
        {
            if (stays.Count == 0 || stays[^1].CandidateId != entry.CandidateId) stays.Add(entry);
            else if (stays[^1].Stage == entry.Stage) stays[^1] = stays[^1] with { Until = entry.Until };
            else
            {
                stays[^1] = stays[^1] with { Next = entry.Stage };
                stays.Add(entry);
            }
        }

        return stays;
    }

    public StagePools PoolsOn(DateOnly day) => new(
        from step in steps
        where step.From <= day && step.Stage.IsBeforeDecision()
        let ended = step.Until <= day
        let lasted = (ended ? step.Until!.Value : day).DayNumber - step.From.DayNumber
        let place = PlaceOn(step.CandidateId, step.From)
        where place is not null
        select new PlacedSpell(PathOf(place.CellId), new Spell(step.Stage, lasted, ended ? step.Next == step.Stage.Next() : null)));

    /// <summary>Files at or below a unit that wait for a decision on a day.</summary>
    public List<OpenFile> OpenOn(DateOnly day, int unitId) => [.. Waiting(day, unitId).Select(file => new OpenFile(PathOf(file.Place.CellId), file.Step.Stage, day.DayNumber - file.Step.From.DayNumber, file.Earliest(day).Date))];

    /// <summary>What the rules say of each of them, were nothing done until a later day.</summary>
    public List<EarliestDecision> EarliestOn(DateOnly known, DateOnly clock, int unitId) => [.. Waiting(known, unitId).Select(file => file.Earliest(clock))];

    private IEnumerable<WaitingFile> Waiting(DateOnly day, int unitId)
    {
        var members = full.Where(span => span.From <= day && !(span.To <= day)).CountBy(span => span.CellId).ToDictionary();
        return from step in steps
               where step.From <= day && !(step.Until <= day) && step.Stage.IsBeforeDecision()
               let place = PlaceOn(step.CandidateId, day)
               where place is not null && place.AskedOn <= day && PathOf(place.CellId).Contains(unitId)
               select new WaitingFile(step, place, FactsOf(step, place, day, members.GetValueOrDefault(place.CellId)), rules);
    }

    private AdmissionFacts FactsOf(StepSpan step, FileSpan place, DateOnly day, int fullMembers) => new(
        step.Stage, place.BirthDate, place.Schooling, place.DifficultArea, place.CertificateOn <= day ? place.CertificateOn : null,
        [.. _helps[step.CandidateId].Where(help => help.From <= day && !(help.To <= day)).Select(help => help.From)], fullMembers);

    private FileSpan? PlaceOn(int candidateId, DateOnly day) => _files[candidateId].FirstOrDefault(file => file.From <= day && !(file.To <= day));

    /// <summary>From the cell to the top of the tree; a cell that has closed since belongs to the top alone.</summary>
    private IReadOnlyList<int> PathOf(int cellId)
    {
        if (_paths.TryGetValue(cellId, out var known)) return known;
        var path = tree.PathUp(cellId).Select(node => node.Id).ToList();
        if (path.Count == 0) path = [cellId, tree.Nodes.Single(node => node.ParentId is not { } above || tree.Find(above) is null).Id];
        return _paths[cellId] = path;
    }

    private sealed record WaitingFile(StepSpan Step, FileSpan Place, AdmissionFacts Facts, Rulebook Rules)
    {
        public EarliestDecision Earliest(DateOnly clock) => EarliestAdmission.Of(Facts, Rules.At(clock), clock);
    }
}
