using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KonTum.Membership.Application.Persistence.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<AppUser>, IEntityTypeConfiguration<FeedAddress>
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

    public void Configure(EntityTypeBuilder<FeedAddress> builder)
    {
        builder.Property(address => address.Hash).HasMaxLength(FeedAddress.HashLength);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(address => address.AccountId);
        builder.HasIndex(address => address.Hash).IsUnique();
    }
}
