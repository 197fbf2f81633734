using KonTum.Membership.Application.Audit;
using KonTum.Membership.Domain.Candidates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTum.Membership.Application.Persistence.Configurations;

internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        // The triggers themselves are made by the migration; here the provider is told to write in a way they allow.
        builder.ToTable(table =>
        {
            table.HasTrigger("AuditEntries_Kept");
            table.HasTrigger("AuditEntries_Unchanged");
        });
        // Given by the save, inside its transaction; the engine gives none.
        builder.Property(entry => entry.Id).HasAnnotation("SqlServer:ValueGenerationStrategy", SqlServerValueGenerationStrategy.None);
        builder.Property(entry => entry.Act).HasMaxLength(AuditEntry.MaxActLength);
        builder.Property(entry => entry.SubjectType).HasMaxLength(40);
        builder.Property(entry => entry.Fields).HasMaxLength(AuditEntry.MaxFieldsLength);
        builder.Property(entry => entry.Reason).HasMaxLength(CandidateStep.MaxReasonLength);
        builder.Property(entry => entry.Address).HasMaxLength(AuditEntry.MaxAddressLength);
        builder.Property(entry => entry.Link).HasMaxLength(AuditChain.LinkBytes);
        builder.HasIndex(entry => new { entry.SubjectId, entry.Id });
        builder.HasIndex(entry => new { entry.ActorId, entry.At });
        builder.HasIndex(entry => new { entry.At, entry.Id });
        builder.HasIndex(entry => new { entry.Act, entry.At });
    }

    public void Configure(EntityTypeBuilder<AuditSeal> builder)
    {
        builder.ToTable(table =>
        {
            table.HasTrigger("AuditSeals_Kept");
            table.HasTrigger("AuditSeals_Unchanged");
        });
        builder.Property(seal => seal.Id).ValueGeneratedNever();
        builder.Property(seal => seal.Head).HasMaxLength(AuditChain.LinkBytes);
        builder.Property(seal => seal.Mark).HasMaxLength(AuditChain.LinkBytes);
    }
}
