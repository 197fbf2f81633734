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
        foreach (var entry in tracker.Entries().Where(IsWritten))
        {
            switch (entry.Entity)
            {
                case UnitVersion: changes._tree = true; break;
                case Member member: changes._members.Add(member); break;
                case MemberCell cell: changes._members.Add(Owner<Member>(tracker, cell.MemberId, entry)); break;
                case Candidate candidate: changes._candidates.Add(candidate); break;
                case CandidatePlacement placement: changes._candidates.Add(Owner<Candidate>(tracker, placement.CandidateId, entry)); break;
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

    private static T Owner<T>(ChangeTracker tracker, int id, EntityEntry part) where T : Domain.Common.Aggregate =>
        tracker.Entries<T>().Select(entry => entry.Entity).FirstOrDefault(owner => owner.Id == id && id != 0)
        ?? tracker.Entries<T>().Select(entry => entry.Entity).First(owner => Holds(owner, part.Entity));

    private static bool Holds(object owner, object part) => owner switch
    {
        Member member => member.Cells.Contains(part),
        Candidate candidate => candidate.Placements.Contains(part),
        _ => false,
    };
}
