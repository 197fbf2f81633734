using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTum.Membership.Application.Persistence.Configurations;

internal sealed class RuleConfiguration : IEntityTypeConfiguration<CalendarVersion>, IEntityTypeConfiguration<RuleSetEntry>,
    IEntityTypeConfiguration<FileDate>, IEntityTypeConfiguration<ClockExtension>
{
    public void Configure(EntityTypeBuilder<CalendarVersion> builder)
    {
        builder.Ignore(version => version.DaysOff);
        builder.Property(version => version.Days).HasMaxLength(CalendarVersion.MaxDaysLength);
        builder.Property(version => version.Reference).HasMaxLength(CalendarVersion.MaxReferenceLength);
        builder.Property(version => version.Reason).HasMaxLength(CalendarVersion.MaxReasonLength);
        builder.HasIndex(version => new { version.Year, version.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RuleSetEntry> builder)
    {
        builder.Property(entry => entry.RuleSetId).HasMaxLength(RuleSetCheck.MaxIdLength);
        builder.Property(entry => entry.Content).HasMaxLength(RuleSetEntry.MaxContentLength);
        builder.Property(entry => entry.Reason).HasMaxLength(RuleSetEntry.MaxReasonLength);
        builder.HasIndex(entry => new { entry.RuleSetId, entry.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<FileDate> builder)
    {
        builder.Property(date => date.Document).HasMaxLength(FileDate.MaxDocumentLength);
        builder.HasOne<Candidate>().WithMany().HasForeignKey(date => date.CandidateId);
    }

    public void Configure(EntityTypeBuilder<ClockExtension> builder)
    {
        builder.Property(extension => extension.DecisionNumber).HasMaxLength(ClockExtension.MaxNumberLength);
        builder.Property(extension => extension.DecidedBy).HasMaxLength(ClockExtension.MaxDecidedByLength);
        builder.Property(extension => extension.Reason).HasMaxLength(ClockExtension.MaxReasonLength);
        builder.HasOne<Candidate>().WithMany().HasForeignKey(extension => extension.CandidateId);
        builder.HasIndex(extension => new { extension.CandidateId, extension.Clock, extension.ClockFrom, extension.Number }).IsUnique();
    }
}
