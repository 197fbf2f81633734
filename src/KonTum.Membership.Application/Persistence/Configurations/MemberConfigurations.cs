using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTum.Membership.Application.Persistence.Configurations;

internal sealed class MemberConfiguration : IEntityTypeConfiguration<Member>, IEntityTypeConfiguration<MemberCell>,
    IEntityTypeConfiguration<MemberResidence>, IEntityTypeConfiguration<MemberStanding>, IEntityTypeConfiguration<MemberPost>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ComplexProperty(member => member.Name, PersonColumns.Name);
        builder.HasOne<Unit>().WithMany().HasForeignKey(member => member.ProposedByCellId);
        builder.HasIndex(member => new { member.ProposedByCellId, member.AdmittedOn });
        builder.HasIndex(member => member.AdmittedOn);
        builder.OwnsOne(member => member.Declaration, owned => PersonColumns.Declaration(owned, "MemberDeclarations", "MemberId"));
        builder.Navigation(member => member.Declaration).IsRequired();
        builder.HasMany(member => member.Cells).WithOne().HasForeignKey(cell => cell.MemberId);
        builder.HasMany(member => member.Residences).WithOne().HasForeignKey(residence => residence.MemberId);
        builder.HasMany(member => member.Standings).WithOne().HasForeignKey(standing => standing.MemberId);
        builder.HasMany(member => member.Posts).WithOne().HasForeignKey(post => post.MemberId);
    }

    public void Configure(EntityTypeBuilder<MemberCell> builder)
    {
        builder.HasOne<Unit>().WithMany().HasForeignKey(cell => cell.CellId);
        builder.HasIndex(cell => new { cell.CellId, cell.ValidFrom, cell.ValidTo, cell.MemberId });
        builder.HasIndex(cell => cell.MemberId, "IX_MemberCells_Current").IsUnique().HasFilter("[ValidTo] IS NULL");
    }

    public void Configure(EntityTypeBuilder<MemberResidence> builder)
    {
        builder.HasOne<Village>().WithMany().HasForeignKey(residence => residence.VillageId);
        builder.HasIndex(residence => new { residence.VillageId, residence.ValidFrom, residence.ValidTo, residence.MemberId, residence.Seconded });
        builder.HasIndex(residence => residence.MemberId, "IX_MemberResidences_Current").IsUnique().HasFilter("[ValidTo] IS NULL");
    }

    public void Configure(EntityTypeBuilder<MemberStanding> builder)
    {
        builder.HasIndex(standing => new { standing.MemberId, standing.ValidFrom, standing.ValidTo, standing.Status });
        builder.HasIndex(standing => standing.MemberId, "IX_MemberStandings_Current").IsUnique().HasFilter("[ValidTo] IS NULL");
    }

    public void Configure(EntityTypeBuilder<MemberPost> builder)
    {
        builder.HasIndex(post => new { post.MemberId, post.ValidFrom, post.ValidTo, post.Kind });
        builder.HasIndex(post => post.MemberId, "IX_MemberPosts_Current").IsUnique().HasFilter("[ValidTo] IS NULL");
    }
}

/// <summary>The columns that members and candidates share.</summary>
internal static class PersonColumns
{
    public static void Name(ComplexPropertyBuilder<PersonName> name)
    {
        name.Property(n => n.Full).HasColumnName("FullName").HasMaxLength(PersonName.MaxLength);
        name.Property(n => n.SearchKey).HasColumnName("SearchKey").HasMaxLength(PersonName.MaxLength);
        name.Property(n => n.SortKey).HasColumnName("SortKey").HasMaxLength(PersonName.MaxSortKeyLength);
    }

    /// <summary>A table of its own, so that what a person says of ethnicity and religion is read only where it is asked for.</summary>
    public static void Declaration<TOwner>(OwnedNavigationBuilder<TOwner, SelfDeclaration> declaration, string table, string key) where TOwner : class
    {
        declaration.WithOwner().HasForeignKey(key);
        declaration.HasKey(key);
        declaration.Property(d => d.EthnicCode).HasMaxLength(SelfDeclaration.CodeLength);
        declaration.Property(d => d.ReligionCode).HasMaxLength(SelfDeclaration.CodeLength);
        declaration.ToTable(table, t =>
        {
            t.HasCheckConstraint($"CK_{table}_EthnicConsent", "[EthnicCode] IS NULL OR [EthnicConsentOn] IS NOT NULL");
            t.HasCheckConstraint($"CK_{table}_ReligionConsent", "[ReligionCode] IS NULL OR [ReligionConsentOn] IS NOT NULL");
        });
    }
}
