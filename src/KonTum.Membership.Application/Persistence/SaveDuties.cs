using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Application.Audit;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Pools;
using KonTum.Membership.Domain.Privacy;
using KonTum.Membership.Domain.Probation;
using KonTum.Membership.Domain.Transfers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace KonTum.Membership.Application.Persistence;

/// <summary>What every save does besides saving.</summary>
internal static class SaveDuties
{
    /// <summary>
    /// A change of a part is a change of its whole: a second writer who read the whole before must be told. An
    /// aggregate raises an event with every change, which is how a change of a part is seen here.
    /// </summary>
    public static void RaiseVersions(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries<Aggregate>())
        {
            if (entry.State == EntityState.Modified || (entry.State == EntityState.Unchanged && entry.Entity.Events.Count > 0))
                entry.Property(aggregate => aggregate.Version).CurrentValue++;
        }
    }

    public static void WriteAudit(MembershipDbContext database)
    {
        foreach (var entry in database.ChangeTracker.Entries<Aggregate>().Where(entry => entry.Entity.Events.Count > 0).ToList())
        {
            var subject = (Guid)entry.Property("PublicId").CurrentValue!;
            foreach (var happened in entry.Entity.Events)
            {
                database.AuditEntries.Add(new AuditEntry(
                    happened.Change.At, happened.Change.ActorId, happened.Act, entry.Entity.GetType().Name, subject,
                    happened.OccurredOn, string.Join(',', happened.Fields), ReasonOf(entry.Entity, happened)));
            }

            entry.Entity.ClearEvents();
        }
    }

    /// <summary>The lines that this save writes, in the order in which they were told.</summary>
    /// <exception cref="InvalidOperationException">What an account may do is changed and nobody is told.</exception>
    public static IReadOnlyList<EntityEntry<AuditEntry>> Told(ChangeTracker tracker)
    {
        var lines = tracker.Entries<AuditEntry>().Where(entry => entry.State == EntityState.Added).OrderBy(entry => entry.Property(line => line.Id).CurrentValue).ToList();
        var silent = tracker.Entries<AppUser>().FirstOrDefault(account => ChangesRights(account) && lines.TrueForAll(line => line.Entity.SubjectId != account.Entity.Id));
        return silent is null ? lines : throw new InvalidOperationException($"The account {silent.Entity.Id} is changed without a line in the audit trail.");
    }

    private static bool ChangesRights(EntityEntry<AppUser> account) =>
        account.State == EntityState.Added
        || (account.State == EntityState.Modified && Array.Exists(Rights, name => account.Property(name).IsModified && !Equals(account.Property(name).OriginalValue, account.Property(name).CurrentValue)));

    private static readonly string[] Rights = [nameof(AppUser.Role), nameof(AppUser.UnitId), nameof(AppUser.Disabled), nameof(AppUser.PasswordHash), nameof(AppUser.TwoFactorEnabled)];

    // Words typed about a person stay with the file, which can be erased; the trail cannot be.
    private static string? ReasonOf(Aggregate subject, DomainEvent happened) => subject is Candidate or Member or Pool or FileStub or Transfer or StrikeOff ? null : happened.Change.Reason;
}
