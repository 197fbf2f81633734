using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTum.Membership.Application.Persistence.Configurations;

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<ReviewRound>, IEntityTypeConfiguration<ReviewVisit>, IEntityTypeConfiguration<ReviewDecision>
{
    public void Configure(EntityTypeBuilder<ReviewRound> builder)
    {
        builder.Property(round => round.Title).HasMaxLength(ReviewRound.MaxTitleLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(round => round.UnitId);
        builder.HasMany(round => round.Visits).WithOne().HasForeignKey(visit => visit.RoundId);
        builder.HasMany(round => round.Decisions).WithOne().HasForeignKey(decision => decision.RoundId);
    }

    public void Configure(EntityTypeBuilder<ReviewVisit> builder)
    {
        builder.Property(visit => visit.Findings).HasMaxLength(ReviewRound.MaxTextLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(visit => visit.UnitId);
        builder.HasIndex(visit => new { visit.RoundId, visit.UnitId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReviewDecision> builder)
    {
        builder.Property(decision => decision.Text).HasMaxLength(ReviewRound.MaxDecisionLength);
        builder.Property(decision => decision.Note).HasMaxLength(ReviewRound.MaxDecisionLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(decision => decision.UnitId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(decision => decision.OwnerUnitId);
        builder.HasIndex(decision => new { decision.RoundId, decision.Number }).IsUnique();
    }
}
