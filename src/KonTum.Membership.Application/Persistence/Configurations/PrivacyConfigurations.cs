using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTum.Membership.Application.Persistence.Configurations;

internal sealed class PrivacyConfiguration : IEntityTypeConfiguration<FileStub>, IEntityTypeConfiguration<FileStubSpan>, IEntityTypeConfiguration<RetentionReview>
{
    public void Configure(EntityTypeBuilder<FileStub> builder)
    {
        builder.Property(stub => stub.ConsentReference).HasMaxLength(ConsentRecord.MaxReferenceLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(stub => stub.CellId);
        builder.HasOne<Candidate>().WithMany().HasForeignKey(stub => stub.CandidateId);
        builder.HasIndex(stub => stub.CandidateId, "IX_FileStubs_Waiting").IsUnique().HasFilter("[CandidateId] IS NOT NULL");
        builder.HasIndex(stub => stub.ReviewId);
        builder.HasMany(stub => stub.Spans).WithOne().HasForeignKey(span => span.FileStubId);
    }

    public void Configure(EntityTypeBuilder<FileStubSpan> builder)
    {
        builder.HasOne<Unit>().WithMany().HasForeignKey(span => span.CellId);
        builder.HasIndex(span => new { span.CellId, span.ValidFrom, span.ValidTo, span.Stage });
    }

    public void Configure(EntityTypeBuilder<RetentionReview> builder) => builder.Property(review => review.Decision).HasMaxLength(RetentionReview.MaxDecisionLength);
}
