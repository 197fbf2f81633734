using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Probation;
using KonTum.Membership.Domain.Transfers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTum.Membership.Application.Persistence.Configurations;

internal sealed class TransferConfiguration : IEntityTypeConfiguration<Transfer>, IEntityTypeConfiguration<StrikeOff>
{
    public void Configure(EntityTypeBuilder<Transfer> builder)
    {
        builder.Property(transfer => transfer.Document).HasMaxLength(Transfer.MaxDocumentLength);
        builder.Property(transfer => transfer.AnswerDocument).HasMaxLength(Transfer.MaxDocumentLength);
        builder.Property(transfer => transfer.AnswerReason).HasMaxLength(Transfer.MaxReasonLength);
        builder.HasOne<Candidate>().WithMany().HasForeignKey(transfer => transfer.CandidateId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(transfer => transfer.FromCellId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(transfer => transfer.ToCellId);
        builder.HasIndex(transfer => transfer.CandidateId, "IX_Transfers_UnderWay").IsUnique().HasFilter("[State] = 'Proposed'");
    }

    public void Configure(EntityTypeBuilder<StrikeOff> builder)
    {
        builder.Property(strike => strike.Words).HasMaxLength(CandidateStep.MaxReasonLength);
        builder.Property(strike => strike.Resolution).HasMaxLength(CandidateStep.MaxDocumentLength);
        builder.Property(strike => strike.Decision).HasMaxLength(CandidateStep.MaxDocumentLength);
        builder.HasOne<Candidate>().WithMany().HasForeignKey(strike => strike.CandidateId);
        builder.HasIndex(strike => strike.CandidateId, "IX_StrikeOffs_UnderWay").IsUnique().HasFilter("[State] = 'Proposed'");
    }
}
