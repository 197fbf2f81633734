using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Mentors;
using KonTum.Membership.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTum.Membership.Application.Persistence.Configurations;

internal sealed class MentorConfiguration : IEntityTypeConfiguration<MentorOffer>, IEntityTypeConfiguration<MentorRemark>, IEntityTypeConfiguration<HelpingCell>
{
    public void Configure(EntityTypeBuilder<MentorOffer> builder)
    {
        builder.Property(offer => offer.Reference).HasMaxLength(MentorOffer.MaxReferenceLength);
        builder.HasOne<Member>().WithMany().HasForeignKey(offer => offer.MemberId);
        builder.HasIndex(offer => offer.MemberId, "IX_MentorOffers_Standing").IsUnique().HasFilter("[WithdrawnOn] IS NULL");
    }

    public void Configure(EntityTypeBuilder<MentorRemark> builder)
    {
        builder.Property(remark => remark.Sentence).HasMaxLength(MentorRemark.MaxSentenceLength);
        builder.HasOne<Candidate>().WithMany().HasForeignKey(remark => remark.CandidateId);
        builder.HasOne<Member>().WithMany().HasForeignKey(remark => remark.MemberId);
        builder.HasIndex(remark => new { remark.CandidateId, remark.MemberId, remark.Year, remark.QuarterNumber }).IsUnique();
        builder.ToTable(table => table.HasCheckConstraint("CK_MentorRemarks_Quarter", "[QuarterNumber] >= 1 AND [QuarterNumber] <= 4"));
    }

    public void Configure(EntityTypeBuilder<HelpingCell> builder)
    {
        builder.Property(help => help.Document).HasMaxLength(HelpingCell.MaxDocumentLength);
        builder.HasOne<Candidate>().WithMany().HasForeignKey(help => help.CandidateId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(help => help.CellId);
    }
}
