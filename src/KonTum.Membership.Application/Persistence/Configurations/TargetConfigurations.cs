using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Targets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTum.Membership.Application.Persistence.Configurations;

internal sealed class TargetPlanConfiguration : IEntityTypeConfiguration<TargetPlan>, IEntityTypeConfiguration<CellTarget>,
    IEntityTypeConfiguration<PlanRevision>, IEntityTypeConfiguration<CellTargetChange>
{
    public void Configure(EntityTypeBuilder<TargetPlan> builder)
    {
        builder.Ignore(plan => plan.BaseDate);
        builder.Property(plan => plan.DecisionNumber).HasMaxLength(TargetPlan.MaxDecisionNumberLength);
        builder.Property(plan => plan.Signer).HasMaxLength(TargetPlan.MaxSignerLength);
        builder.ComplexProperty(plan => plan.SubTargets, watched =>
        {
            watched.Property(w => w.Women).HasColumnName("WatchedWomen");
            watched.Property(w => w.UpToThirty).HasColumnName("WatchedUpToThirty");
            watched.Property(w => w.EthnicMinority).HasColumnName("WatchedEthnicMinority");
            watched.Property(w => w.Officers).HasColumnName("WatchedOfficers");
            watched.Property(w => w.Religious).HasColumnName("WatchedReligious");
            watched.Property(w => w.ReligiousResolution).HasColumnName("WatchedReligiousResolution").HasMaxLength(TargetPlan.MaxDecisionNumberLength);
        });
        builder.HasMany(plan => plan.Cells).WithOne().HasForeignKey(cell => cell.TargetPlanId);
        builder.HasMany(plan => plan.Revisions).WithOne().HasForeignKey(revision => revision.TargetPlanId);
        // Two planners may issue at once; the database lets one of them.
        builder.HasIndex(plan => plan.Year, "IX_TargetPlans_Issued").IsUnique().HasFilter("[State] = 'Issued'");
    }

    public void Configure(EntityTypeBuilder<CellTarget> builder)
    {
        builder.Ignore(cell => cell.Number);
        builder.Property(cell => cell.CellCode).HasMaxLength(CellTarget.MaxCellCodeLength);
        builder.Property(cell => cell.WeightNumerator).HasMaxLength(CellTarget.MaxWeightLength);
        builder.Property(cell => cell.WeightDenominator).HasMaxLength(CellTarget.MaxWeightLength);
        builder.Property(cell => cell.ManualReason).HasMaxLength(TargetPlan.MaxReasonLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(cell => cell.CellId);
        builder.HasIndex(cell => new { cell.TargetPlanId, cell.CellId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PlanRevision> builder)
    {
        builder.Ignore(revision => revision.TotalDelta);
        builder.Property(revision => revision.DecisionNumber).HasMaxLength(TargetPlan.MaxDecisionNumberLength);
        builder.Property(revision => revision.Reason).HasMaxLength(TargetPlan.MaxReasonLength);
        builder.HasMany(revision => revision.Changes).WithOne().HasForeignKey(change => change.PlanRevisionId);
        builder.HasIndex(revision => new { revision.TargetPlanId, revision.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CellTargetChange> builder) =>
        builder.HasOne<Unit>().WithMany().HasForeignKey(change => change.CellId);
}
