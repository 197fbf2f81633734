using KonTum.Membership.Domain.Quality;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTum.Membership.Application.Persistence.Configurations;

internal sealed class QualityConfiguration : IEntityTypeConfiguration<QualityMark>
{
    public void Configure(EntityTypeBuilder<QualityMark> builder)
    {
        builder.Property(mark => mark.Subject).HasMaxLength(QualityMark.MaxSubjectLength);
        builder.Property(mark => mark.Reason).HasMaxLength(QualityMark.MaxReasonLength);
        builder.HasIndex(mark => new { mark.Subject, mark.Check }).IsUnique();
    }
}
