using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Forms;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTum.Membership.Application.Persistence.Configurations;

internal sealed class PaperConfiguration : IEntityTypeConfiguration<FilePaper>, IEntityTypeConfiguration<FormTemplate>
{
    public void Configure(EntityTypeBuilder<FilePaper> builder)
    {
        builder.Property(paper => paper.Code).HasMaxLength(FilePaper.MaxCodeLength);
        builder.Property(paper => paper.Number).HasMaxLength(FilePaper.MaxNumberLength);
        builder.Property(paper => paper.FiledAt).HasMaxLength(FilePaper.MaxPlaceLength);
        builder.HasOne<Candidate>().WithMany().HasForeignKey(paper => paper.CandidateId);
        builder.HasIndex(paper => new { paper.CandidateId, paper.Code }, "IX_FilePapers_Current").IsUnique().HasFilter("[RemovedOn] IS NULL");
    }

    public void Configure(EntityTypeBuilder<FormTemplate> builder)
    {
        builder.Property(template => template.Code).HasMaxLength(FormTemplate.MaxCodeLength);
        builder.Property(template => template.FileName).HasMaxLength(FormTemplate.MaxFileNameLength);
        builder.Property(template => template.Fingerprint).HasMaxLength(64);
        builder.HasOne<Unit>().WithMany().HasForeignKey(template => template.UnitId);
        builder.HasIndex(template => new { template.UnitId, template.Code, template.Edition }).IsUnique();
    }
}
