using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Persistence.Reach;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Pools;
using KonTum.Membership.Domain.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTum.Membership.Application.Persistence.Configurations;

internal sealed class CandidateConfiguration : IEntityTypeConfiguration<Candidate>, IEntityTypeConfiguration<CandidatePlacement>,
    IEntityTypeConfiguration<CandidateStep>, IEntityTypeConfiguration<FileFact>, IEntityTypeConfiguration<CandidateVote>, IEntityTypeConfiguration<MentorAssignment>, IEntityTypeConfiguration<CandidateDraft>
{
    public void Configure(EntityTypeBuilder<Candidate> builder)
    {
        builder.ComplexProperty(candidate => candidate.Name, PersonColumns.Name);
        builder.ComplexProperty(candidate => candidate.Consent, consent =>
        {
            consent.Property(c => c.RequestedOn).HasColumnName("RequestedOn");
            consent.Property(c => c.GivenOn).HasColumnName("ConsentGivenOn");
            consent.Property(c => c.NoticeVersion).HasColumnName("ConsentNotice").HasMaxLength(20);
            consent.Property(c => c.Medium).HasColumnName("ConsentMedium");
            consent.Property(c => c.Reference).HasColumnName("ConsentReference").HasMaxLength(ConsentRecord.MaxReferenceLength);
        });
        // The screen asks, the domain refuses, and the database refuses too: nobody is here who did not ask.
        builder.ToTable(table => table.HasCheckConstraint("CK_Candidates_Consent",
            "[RequestedOn] >= '1930-02-03' AND [ConsentGivenOn] >= '1930-02-03' AND [ConsentReference] <> '' AND [ConsentNotice] <> ''"));
        builder.OwnsOne(candidate => candidate.Declaration, owned => PersonColumns.Declaration(owned, "CandidateDeclarations", "CandidateId"));
        builder.Navigation(candidate => candidate.Declaration).IsRequired();
        builder.HasMany(candidate => candidate.Placements).WithOne().HasForeignKey(placement => placement.CandidateId);
        builder.HasMany(candidate => candidate.Steps).WithOne().HasForeignKey(step => step.CandidateId);
        builder.HasMany(candidate => candidate.Mentors).WithOne().HasForeignKey(mentor => mentor.CandidateId);
        builder.HasMany(candidate => candidate.Facts).WithOne().HasForeignKey(fact => fact.CandidateId);
        builder.HasMany(candidate => candidate.Votes).WithOne().HasForeignKey(vote => vote.CandidateId);
        builder.Property(candidate => candidate.NewMemberClassNumber).HasMaxLength(CandidateStep.MaxDocumentLength);
        builder.Ignore(candidate => candidate.LastStep);
        builder.Ignore(candidate => candidate.CanBeTakenBack);
        builder.HasIndex(candidate => candidate.MemberPublicId);
    }

    public void Configure(EntityTypeBuilder<CandidatePlacement> builder)
    {
        builder.HasOne<Unit>().WithMany().HasForeignKey(placement => placement.CellId);
        builder.HasOne<Village>().WithMany().HasForeignKey(placement => placement.VillageId);
        builder.HasIndex(placement => new { placement.VillageId, placement.ValidFrom });
        builder.HasIndex(placement => placement.CandidateId, "IX_CandidatePlacements_Current").IsUnique().HasFilter("[ValidTo] IS NULL");
    }

    public void Configure(EntityTypeBuilder<CandidateStep> builder)
    {
        builder.Property(step => step.Document).HasMaxLength(CandidateStep.MaxDocumentLength);
        builder.Property(step => step.Reason).HasMaxLength(CandidateStep.MaxReasonLength);
        builder.Property(step => step.RuleSetId).HasMaxLength(RuleSetCheck.MaxIdLength);
        builder.Property(step => step.Act).HasDefaultValue(StepAct.Taken);
        builder.HasIndex(step => new { step.CandidateId, step.Order }).IsUnique();
        builder.HasIndex(step => new { step.CandidateId, step.OccurredOn, step.Until, step.Stage });
    }

    public void Configure(EntityTypeBuilder<FileFact> builder)
    {
        builder.ToTable("FileFacts");
        builder.Property(fact => fact.Reference).HasMaxLength(FileFact.MaxReferenceLength);
        builder.HasOne<Member>().WithMany().HasForeignKey(fact => fact.MemberId);
    }

    public void Configure(EntityTypeBuilder<CandidateVote> builder)
    {
        builder.Property(vote => vote.Document).HasMaxLength(CandidateStep.MaxDocumentLength);
        builder.Property(vote => vote.RuleSetId).HasMaxLength(RuleSetCheck.MaxIdLength);
        builder.ComplexProperty(vote => vote.Ballot);
    }

    public void Configure(EntityTypeBuilder<MentorAssignment> builder)
    {
        builder.HasOne<Member>().WithMany().HasForeignKey(mentor => mentor.MemberId);
        builder.HasIndex(mentor => new { mentor.MemberId, mentor.ValidTo });
    }

    public void Configure(EntityTypeBuilder<CandidateDraft> builder)
    {
        builder.Property(draft => draft.Id).ValueGeneratedNever();
        builder.Property(draft => draft.Content).HasMaxLength(CandidateDraft.MaxContentLength);
        builder.Property(draft => draft.Version).IsConcurrencyToken();
        builder.HasOne<AppUser>().WithMany().HasForeignKey(draft => draft.OwnerId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(draft => draft.CellId);
        builder.ToTable(table => table.HasCheckConstraint("CK_CandidateDrafts_Consent", "[RequestedOn] >= '1930-02-03' AND [ConsentGivenOn] >= '1930-02-03'"));
    }
}

internal sealed class PoolConfiguration : IEntityTypeConfiguration<Pool>, IEntityTypeConfiguration<PoolEntry>
{
    public void Configure(EntityTypeBuilder<Pool> builder)
    {
        builder.Property(pool => pool.Resolution).HasMaxLength(Pool.MaxResolutionLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(pool => pool.CellId);
        builder.HasMany(pool => pool.Entries).WithOne().HasForeignKey(entry => entry.PoolId);
        builder.HasIndex(pool => new { pool.CellId, pool.TermFrom });
    }

    public void Configure(EntityTypeBuilder<PoolEntry> builder)
    {
        builder.HasOne<Candidate>().WithMany().HasForeignKey(entry => entry.CandidateId);
        builder.HasIndex(entry => new { entry.PoolId, entry.CandidateId }, "IX_PoolEntries_Current").IsUnique().HasFilter("[ValidTo] IS NULL");
    }
}

internal sealed class ReachConfiguration : IEntityTypeConfiguration<UnitReach>, IEntityTypeConfiguration<MemberReach>,
    IEntityTypeConfiguration<CandidateReach>, IEntityTypeConfiguration<CandidateWord>
{
    public void Configure(EntityTypeBuilder<UnitReach> builder)
    {
        builder.ToTable("UnitReach");
        builder.HasKey(row => new { row.AncestorId, row.UnitId, row.ValidFrom });
        builder.HasIndex(row => new { row.UnitId, row.ValidFrom });
    }

    public void Configure(EntityTypeBuilder<MemberReach> builder)
    {
        builder.ToTable("MemberReach");
        builder.Property(row => row.SortKey).HasMaxLength(PersonName.MaxSortKeyLength);
        builder.HasKey(row => new { row.UnitId, row.SortKey, row.MemberId, row.ValidFrom });
        builder.HasIndex(row => row.MemberId);
        builder.HasIndex(row => new { row.UnitId, row.ValidFrom, row.ValidTo, row.MemberId, row.CellId });
    }

    public void Configure(EntityTypeBuilder<CandidateReach> builder)
    {
        builder.ToTable("CandidateReach");
        builder.Property(row => row.SortKey).HasMaxLength(PersonName.MaxSortKeyLength);
        builder.HasKey(row => new { row.UnitId, row.SortKey, row.CandidateId, row.ValidFrom });
        builder.HasIndex(row => row.CandidateId);
    }

    public void Configure(EntityTypeBuilder<CandidateWord> builder)
    {
        builder.Property(row => row.Word).HasMaxLength(CandidateWord.MaxWordLength);
        builder.HasKey(row => new { row.UnitId, row.Word, row.CandidateId });
        builder.HasIndex(row => row.CandidateId);
    }
}
