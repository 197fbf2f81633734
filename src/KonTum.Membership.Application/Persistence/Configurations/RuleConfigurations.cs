using KonTum.Membership.Domain.Procedure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTum.Membership.Application.Persistence.Configurations;

internal sealed class RuleConfiguration : IEntityTypeConfiguration<CalendarVersion>
{
    public void Configure(EntityTypeBuilder<CalendarVersion> builder)
    {
        builder.Ignore(version => version.DaysOff);
        builder.Property(version => version.Days).HasMaxLength(CalendarVersion.MaxDaysLength);
        builder.Property(version => version.Reference).HasMaxLength(CalendarVersion.MaxReferenceLength);
        builder.Property(version => version.Reason).HasMaxLength(CalendarVersion.MaxReasonLength);
        builder.HasIndex(version => new { version.Year, version.Number }).IsUnique();
    }
}
