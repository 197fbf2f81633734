using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Application.Audit;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KonTum.Membership.Application.Persistence.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<AppUser>, IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AppUser> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(user => user.DisplayName).HasMaxLength(AppUser.MaxDisplayNameLength);
        builder.Property(user => user.PasswordHash).HasMaxLength(400);
        builder.Property(user => user.SecurityStamp).HasMaxLength(64);
        builder.Property(user => user.ConcurrencyStamp).HasMaxLength(64);
        builder.Property(user => user.PhoneNumber).HasMaxLength(40);
        // SQLite can neither order nor compare instants with an offset; the offset carries nothing here.
        builder.Property(user => user.LockoutEnd).HasConversion(new ValueConverter<DateTimeOffset, DateTime>(
            instant => instant.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc))));
        builder.HasOne<Unit>().WithMany().HasForeignKey(user => user.UnitId);
    }

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.Act).HasMaxLength(AuditEntry.MaxActLength);
        builder.Property(entry => entry.SubjectType).HasMaxLength(40);
        builder.Property(entry => entry.Fields).HasMaxLength(AuditEntry.MaxFieldsLength);
        builder.Property(entry => entry.Reason).HasMaxLength(CandidateStep.MaxReasonLength);
        builder.HasIndex(entry => new { entry.SubjectId, entry.Id });
        builder.HasIndex(entry => new { entry.ActorId, entry.At });
    }
}
