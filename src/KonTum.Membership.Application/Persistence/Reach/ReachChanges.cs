using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace KonTum.Membership.Application.Persistence.Reach;

/// <summary>Whose reach rows a save makes stale. Found before the save, applied after it in the same transaction.</summary>
internal sealed class ReachChanges
{
    // Above this many people one statement over all of them is quicker than one each.
    private const int ManyPeople = 50;

    private readonly HashSet<Member> _members = [];
    private readonly HashSet<Candidate> _candidates = [];
    private bool _tree;

    public bool IsEmpty => !_tree && _members.Count == 0 && _candidates.Count == 0;

    public static ReachChanges Find(ChangeTracker tracker)
    {
        var changes = new ReachChanges();
        Dictionary<object, Domain.Common.Aggregate>? owners = null;
        foreach (var entry in tracker.Entries().Where(IsWritten))
        {
            switch (entry.Entity)
            {
                case UnitVersion: changes._tree = true; break;
                case Member member: changes._members.Add(member); break;
                case MemberCell cell: changes._members.Add(Owner<Member>(tracker, cell.MemberId, cell, owners ??= Owners(tracker))); break;
                case Candidate candidate: changes._candidates.Add(candidate); break;
                case CandidatePlacement placement: changes._candidates.Add(Owner<Candidate>(tracker, placement.CandidateId, placement, owners ??= Owners(tracker))); break;
                default: break;
            }
        }

        return changes;
    }

    public async Task ApplyAsync(MembershipDbContext database, CancellationToken cancellationToken)
    {
        if (_tree) await ReachIndex.RebuildUnitsAsync(database, cancellationToken);
        if (_tree || _members.Count > ManyPeople) await ReachIndex.RebuildMembersAsync(database, null, cancellationToken);
        else foreach (var member in _members) await ReachIndex.RebuildMembersAsync(database, member.Id, cancellationToken);
        if (_tree || _candidates.Count > ManyPeople)
        {
            await ReachIndex.RebuildCandidatesAsync(database, null, cancellationToken);
            await ReachIndex.RebuildAllWordsAsync(database, cancellationToken);
        }
        else
        {
            foreach (var candidate in _candidates)
            {
                await ReachIndex.RebuildCandidatesAsync(database, candidate.Id, cancellationToken);
                await ReachIndex.RebuildWordsAsync(database, candidate, cancellationToken);
            }
        }
    }

    private static bool IsWritten(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static T Owner<T>(ChangeTracker tracker, int id, object part, Dictionary<object, Domain.Common.Aggregate> owners) where T : Domain.Common.Aggregate =>
        owners.TryGetValue(part, out var owner) ? (T)owner : tracker.Entries<T>().Select(entry => entry.Entity).First(whole => whole.Id == id);

    // One walk over all wholes: asking for the owner of each part by itself takes minutes when a city is loaded.
    private static Dictionary<object, Domain.Common.Aggregate> Owners(ChangeTracker tracker)
    {
        var owners = new Dictionary<object, Domain.Common.Aggregate>(ReferenceEqualityComparer.Instance);
        foreach (var member in tracker.Entries<Member>().Select(entry => entry.Entity))
            foreach (var cell in member.Cells) owners[cell] = member;
        foreach (var candidate in tracker.Entries<Candidate>().Select(entry => entry.Entity))
            foreach (var placement in candidate.Placements) owners[placement] = candidate;
        return owners;
    }
}
