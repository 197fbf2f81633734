using KonTum.Membership.Domain.Candidates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTum.Membership.Application.Persistence.Configurations;

internal sealed class ContactConfiguration : IEntityTypeConfiguration<CandidateContact>
{
    public void Configure(EntityTypeBuilder<CandidateContact> builder)
    {
        builder.HasOne<Candidate>().WithMany().HasForeignKey(contact => contact.CandidateId);
        builder.HasIndex(contact => contact.CandidateId).IsUnique();
        builder.Property(contact => contact.IdentityNumber).HasMaxLength(120);
        builder.Property(contact => contact.Phone).HasMaxLength(120);
        builder.Property(contact => contact.IdentityMark).HasMaxLength(32);
        builder.HasIndex(contact => contact.IdentityMark).IsUnique().HasFilter("[IdentityMark] IS NOT NULL");
    }
}
