using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Candidates;

/// <summary>What a reader asks of the list. There is no filter by ethnicity, religion or kind of pool, and there will be none.</summary>
/// <param name="Words">What was typed, with or without accents; empty for everybody.</param>
/// <param name="Page">1 for the first.</param>
public sealed record CandidateListFilter(string? Words, CandidateStage? Stage, int Page, int PageSize)
{
    public const int MaxPageSize = 200;

    public int Skip => (Math.Max(1, Page) - 1) * Size;

    public int Size => Math.Clamp(PageSize, 1, MaxPageSize);
}

public sealed record CandidateRow(int Id, Guid PublicId, string FullName, DateOnly BirthDate, Gender Gender, int CellId, string CellSlug, string CellName, CandidateStage Stage, DateOnly StageSince);

public sealed record CandidateListResult(IReadOnlyList<CandidateRow> Rows, int Total, IReadOnlyDictionary<CandidateStage, int> ByStage);

/// <summary>The applicants within reach on a day, in Vietnamese order by given name.</summary>
public sealed class CandidateListQuery(MembershipDbContext database)
{
    private static readonly CandidateStage[] OnTheWay = [.. CandidateStages.BeforeDecision, CandidateStage.Decided, CandidateStage.Probation];

    public async Task<CandidateListResult> ListAsync(UnitScope scope, CandidateListFilter filter, CancellationToken cancellationToken)
    {
        var byStage = await CountByStageAsync(scope, cancellationToken);
        var words = VietnameseText.SearchWords(filter.Words ?? string.Empty);
        return words.Count == 0
            ? new CandidateListResult(await PageAsync(scope, filter, cancellationToken), Total(byStage, filter.Stage), byStage)
            : await SearchAsync(scope, filter, words, byStage, cancellationToken);
    }

    public async Task<IReadOnlyDictionary<CandidateStage, int>> CountByStageAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var counts = await (
            from reach in database.CandidateReach.Within(scope.UnitId, scope.AsOf)
            join step in database.CandidateSteps.HoldingOn(scope.AsOf) on reach.CandidateId equals step.CandidateId
            where OnTheWay.Contains(step.Stage)
            group step by step.Stage into stage
            select new { Stage = stage.Key, Count = stage.Count() })
            .ToListAsync(cancellationToken);
        return counts.ToDictionary(row => row.Stage, row => row.Count);
    }

    private Task<List<CandidateRow>> PageAsync(UnitScope scope, CandidateListFilter filter, CancellationToken cancellationToken)
    {
        var stages = filter.Stage is { } stage ? [stage] : OnTheWay;
        // The page is cut from the narrow reach rows, whose key is the order; names are read for the page alone.
        var page = (
            from reach in database.CandidateReach.Within(scope.UnitId, scope.AsOf)
            join step in database.CandidateSteps.HoldingOn(scope.AsOf) on reach.CandidateId equals step.CandidateId
            where stages.Contains(step.Stage)
            orderby reach.SortKey, reach.CandidateId
            select new { reach.SortKey, reach.CandidateId, reach.CellId, step.Stage, step.OccurredOn })
            .Skip(filter.Skip).Take(filter.Size);
        return (
            from row in page
            join candidate in database.Candidates on row.CandidateId equals candidate.Id
            join cell in database.Units on row.CellId equals cell.Id
            orderby row.SortKey, row.CandidateId
            select new CandidateRow(
                candidate.Id, candidate.PublicId, candidate.Name.Full, candidate.BirthDate, candidate.Gender, row.CellId, cell.Slug,
                cell.Versions.Where(v => v.ValidFrom <= scope.AsOf && (v.ValidTo == null || v.ValidTo > scope.AsOf)).Select(v => v.ShortName).FirstOrDefault() ?? cell.Slug,
                row.Stage, row.OccurredOn))
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Every word typed must begin a word of the name. Matches are few, so they are ordered here: those that hold the
    /// very letters typed, accents included, come first.
    /// </summary>
    private async Task<CandidateListResult> SearchAsync(
        UnitScope scope, CandidateListFilter filter, IReadOnlyList<string> words, IReadOnlyDictionary<CandidateStage, int> byStage, CancellationToken cancellationToken)
    {
        var found = await MatchAsync(scope, words, filter.Stage, cancellationToken);
        var typed = VietnameseText.Normalise(filter.Words!);
        var ordered = found
            .OrderBy(match => match.FullName.Contains(typed, StringComparison.CurrentCultureIgnoreCase) ? 0 : 1)
            .ThenBy(match => match.SortKey, StringComparer.Ordinal).ThenBy(match => match.Id)
            .ToList();
        var page = ordered.Skip(filter.Skip).Take(filter.Size).Select(match => match.ToRow()).ToList();
        return new CandidateListResult(page, ordered.Count, byStage);
    }

    private Task<List<Match>> MatchAsync(UnitScope scope, IReadOnlyList<string> words, CandidateStage? stage, CancellationToken cancellationToken)
    {
        // The longest word is the rarest; the others are then looked up for its few owners.
        var ordered = words.OrderByDescending(word => word.Length).ToList();
        var owners = Owners(scope, ordered[0]);
        foreach (var word in ordered.Skip(1))
        {
            var others = Owners(scope, word);
            owners = owners.Where(id => others.Contains(id));
        }

        var stages = stage is { } only ? [only] : OnTheWay;
        return (
            from id in owners.Distinct()
            join candidate in database.Candidates on id equals candidate.Id
            join step in database.CandidateSteps.HoldingOn(scope.AsOf) on candidate.Id equals step.CandidateId
            join placement in database.CandidatePlacements.HoldingOn(scope.AsOf) on candidate.Id equals placement.CandidateId
            join cell in database.Units on placement.CellId equals cell.Id
            where stages.Contains(step.Stage)
            select new Match(
                candidate.Id, candidate.PublicId, candidate.Name.Full, candidate.Name.SortKey, candidate.BirthDate, candidate.Gender, placement.CellId, cell.Slug,
                cell.Versions.Where(v => v.ValidFrom <= scope.AsOf && (v.ValidTo == null || v.ValidTo > scope.AsOf)).Select(v => v.ShortName).FirstOrDefault() ?? cell.Slug,
                step.Stage, step.OccurredOn))
            .Take(500).ToListAsync(cancellationToken);
    }

    private IQueryable<int> Owners(UnitScope scope, string word)
    {
        // The range of all words that begin so; '~' follows every letter and digit of a search key.
        var end = word + "~";
#pragma warning disable CA1309 // Translated to SQL, where the column's own binary order compares.
        return database.CandidateWords
            .Where(row => row.UnitId == scope.UnitId && string.Compare(row.Word, word) >= 0 && string.Compare(row.Word, end) < 0)
            .Select(row => row.CandidateId);
#pragma warning restore CA1309
    }

    private static int Total(IReadOnlyDictionary<CandidateStage, int> byStage, CandidateStage? stage) =>
        stage is { } only ? byStage.GetValueOrDefault(only) : byStage.Values.Sum();

    private sealed record Match(int Id, Guid PublicId, string FullName, string SortKey, DateOnly BirthDate, Gender Gender, int CellId, string CellSlug, string CellName, CandidateStage Stage, DateOnly StageSince)
    {
        public CandidateRow ToRow() => new(Id, PublicId, FullName, BirthDate, Gender, CellId, CellSlug, CellName, Stage, StageSince);
    }
}
