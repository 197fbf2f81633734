using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Rules;

/// <summary>Adds rule sets from files and takes back what is not in force yet. A file is taken whole or not at all.</summary>
public sealed class RuleSetService(MembershipDbContext database, Rulebook book)
{
    /// <param name="id">Made with the form, so that sending it twice makes one entry.</param>
    public async Task<Result> AddAsync(Guid id, string content, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        if (await database.RuleSetEntries.AnyAsync(entry => entry.PublicId == id, cancellationToken)) return Result.Ok;
        var read = RuleSetFile.Read(content);
        if (!read.TryGet(out var rules)) return Result.Refused(read.Errors);
        var added = RuleSetEntry.Add(id, rules, content, book, await NextNumberAsync(rules.Id, cancellationToken), today, change);
        return added.TryGet(out var entry) ? await SaveAsync(entry, cancellationToken) : Result.Refused(added.Errors);
    }

    /// <summary>What is shipped with the program cannot be taken back; what was added can, until its day.</summary>
    public async Task<Result> WithdrawAsync(Guid id, string ruleSetId, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        if (await database.RuleSetEntries.AnyAsync(entry => entry.PublicId == id, cancellationToken)) return Result.Ok;
        var newest = await database.RuleSetEntries.AsNoTracking().Where(entry => entry.RuleSetId == ruleSetId).OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancellationToken);
        if (newest is not { Act: RuleSetAct.Added } || book.Find(ruleSetId) is not { } rules) return new DomainError("RuleSet.NotAdded", ruleSetId);
        var withdrawn = RuleSetEntry.Withdraw(id, rules, newest.Number + 1, today, change);
        return withdrawn.TryGet(out var entry) ? await SaveAsync(entry, cancellationToken) : Result.Refused(withdrawn.Errors);
    }

    private async Task<int> NextNumberAsync(string ruleSetId, CancellationToken cancellationToken) =>
        (await database.RuleSetEntries.Where(entry => entry.RuleSetId == ruleSetId).MaxAsync(entry => (int?)entry.Number, cancellationToken) ?? 0) + 1;

    private async Task<Result> SaveAsync(RuleSetEntry entry, CancellationToken cancellationToken)
    {
        database.RuleSetEntries.Add(entry);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return Result.Ok;
        }
        catch (DbUpdateException)
        {
            // Two hands at once: the database keeps one entry of each number.
            database.ChangeTracker.Clear();
            if (!await database.RuleSetEntries.AnyAsync(other => other.RuleSetId == entry.RuleSetId && other.Number == entry.Number, cancellationToken)) throw;
            return new DomainError("RuleSet.Stale");
        }
    }
}
