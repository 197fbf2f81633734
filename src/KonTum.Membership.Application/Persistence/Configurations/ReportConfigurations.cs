using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTum.Membership.Application.Persistence.Configurations;

internal sealed class ReportConfiguration : IEntityTypeConfiguration<ReportProposal>, IEntityTypeConfiguration<IssuedReport>
{
    public void Configure(EntityTypeBuilder<ReportProposal> builder)
    {
        builder.Ignore(proposal => proposal.Period);
        builder.Property(proposal => proposal.Position).HasMaxLength(ReportProposal.MaxPositionLength);
        builder.Property(proposal => proposal.Signer).HasMaxLength(ReportProposal.MaxSignerLength);
        builder.Property(proposal => proposal.Recipients).HasMaxLength(ReportProposal.MaxRecipientsLength);
        builder.Property(proposal => proposal.Narrative).HasMaxLength(NarrativeTemplate.MaxLength);
        builder.Property(proposal => proposal.Reason).HasMaxLength(ReportProposal.MaxReasonLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(proposal => proposal.UnitId);
        // One report of a period lies before the one who issues, whoever prepared it first.
        builder.HasIndex(proposal => new { proposal.UnitId, proposal.Year, proposal.Number }, "IX_ReportProposals_Open").IsUnique().HasFilter("[State] = 'Composed'");
    }

    public void Configure(EntityTypeBuilder<IssuedReport> builder)
    {
        builder.Ignore(report => report.Period);
        builder.Property(report => report.Sha256).HasMaxLength(IssuedReport.Sha256Length);
        builder.Property(report => report.ShortCode).HasMaxLength(ShortCode.Length);
        builder.HasOne<Unit>().WithMany().HasForeignKey(report => report.UnitId);
        builder.HasOne<IssuedReport>().WithMany().HasForeignKey(report => report.SupersedesId);
        builder.HasIndex(report => report.ShortCode).IsUnique();
        // Two may issue at once, or supersede at once; the database lets one of them.
        builder.HasIndex(report => new { report.UnitId, report.Year, report.Number, report.Revision }).IsUnique();
        builder.ToTable(table => table.HasTrigger("TR_IssuedReports_Immutable"));
    }
}
