using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Candidates;

/// <summary>What an applicant gave to be reached and told apart by; blank takes away what was kept.</summary>
public sealed record ContactAnswers(string? IdentityNumber, string? Phone);

/// <summary>Seals and keeps an applicant's identity number and telephone, and turns the keys.</summary>
public sealed class ContactService(MembershipDbContext database, ColumnKeyRing ring)
{
    public const int MaxPhoneLength = 20;

    /// <summary>The version of a block in which nothing is kept: a second writer has to be told about the first one too.</summary>
    public const int NothingKept = -1;

    // Cards of nine digits were issued until 2021 and stand in old files; the present ones have twelve.
    private static readonly int[] IdentityLengths = [9, 12];

    public async Task<Result> KeepAsync(UnitScope scope, Guid publicId, int version, ContactAnswers answers, ChangeContext change, CancellationToken cancellationToken)
    {
        var file = await database.Candidates.Where(c => c.PublicId == publicId && c.ClosedOn == null && database.CandidateReach.Any(r => r.CandidateId == c.Id && r.UnitId == scope.UnitId && r.ValidTo == null))
            .Select(c => (int?)c.Id).FirstOrDefaultAsync(cancellationToken);
        if (file is not { } id) return new DomainError("Candidate.NotFound");
        var contact = await database.CandidateContacts.FirstOrDefaultAsync(kept => kept.CandidateId == id, cancellationToken);
        if ((contact?.Version ?? NothingKept) != version) return new DomainError("Version.Stale");
        var (identity, phone) = (Digits(answers.IdentityNumber), answers.Phone?.Trim() ?? string.Empty);
        if (identity.Length > 0 && !IdentityLengths.Contains(identity.Length)) return new DomainError("Contact.IdentityLength") { Field = nameof(answers.IdentityNumber) };
        if (phone.Length > 0 && (phone.Length > MaxPhoneLength || Digits(phone).Length < 8 || phone.Any(letter => !char.IsAsciiDigit(letter) && letter is not (' ' or '+' or '.' or '-')))) return new DomainError("Contact.Phone") { Field = nameof(answers.Phone) };

        var (sealedIdentity, sealedPhone) = (Seal(identity, nameof(CandidateContact.IdentityNumber), publicId), Seal(phone, nameof(CandidateContact.Phone), publicId));
        // A number that stands on another file is a person who is there twice; where, is not told.
        if (sealedIdentity is not null && await database.CandidateContacts.AnyAsync(other => other.CandidateId != id && other.IdentityMark == sealedIdentity.Mark, cancellationToken))
            return new DomainError("Contact.IdentityTwice") { Field = nameof(answers.IdentityNumber) };
        if (contact is null) database.CandidateContacts.Add(contact = new CandidateContact(publicId, id));
        var kept = contact.Keep(sealedIdentity, sealedPhone, Changed(contact, identity, phone), change);
        return kept.IsOk ? await SaveAsync(cancellationToken) : kept;
    }

    /// <summary>What is kept, readable. Only for a page that is recorded.</summary>
    public ContactAnswers Open(SealedBlock block) => new(
        Open(block.IdentityNumber, nameof(CandidateContact.IdentityNumber), block.CandidateId), Open(block.Phone, nameof(CandidateContact.Phone), block.CandidateId));

    /// <summary>A new key, and everything sealed again under it, all or nothing.</summary>
    public async Task<int> TurnKeysAsync(ChangeContext change, CancellationToken cancellationToken)
    {
        ring.Turn();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var contacts = await database.CandidateContacts.ToListAsync(cancellationToken);
        foreach (var contact in contacts)
        {
            var identity = Open(contact.IdentityNumber, nameof(contact.IdentityNumber), contact.PublicId);
            var phone = Open(contact.Phone, nameof(contact.Phone), contact.PublicId);
            contact.Reseal(Seal(identity ?? string.Empty, nameof(contact.IdentityNumber), contact.PublicId), Seal(phone ?? string.Empty, nameof(contact.Phone), contact.PublicId), change);
        }

        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return contacts.Count;
    }

    private List<string> Changed(CandidateContact contact, string identity, string phone)
    {
        var changed = new List<string>(2);
        if ((Open(contact.IdentityNumber, nameof(contact.IdentityNumber), contact.PublicId) ?? string.Empty) != identity) changed.Add(nameof(contact.IdentityNumber));
        if ((Open(contact.Phone, nameof(contact.Phone), contact.PublicId) ?? string.Empty) != phone) changed.Add(nameof(contact.Phone));
        return changed;
    }

    private SealedText? Seal(string text, string column, Guid owner) => text.Length == 0 ? null : ring.Seal(text, column, owner);

    private string? Open(byte[]? content, string column, Guid owner) => content is null ? null : ring.Open(content, column, owner);

    private static string Digits(string? text) => string.Concat((text ?? string.Empty).Where(char.IsAsciiDigit));

    private async Task<Result> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return Result.Ok;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new DomainError("Version.Stale");
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Somebody was quicker: the same file, or the same number on another one. The unique marks refuse both.
            return new DomainError("Version.Stale");
        }
    }
}
