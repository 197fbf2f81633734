using KonTum.Membership.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTum.Membership.Application.Persistence.Configurations;

internal sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>, IEntityTypeConfiguration<UnitVersion>, IEntityTypeConfiguration<UnitSuccessor>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.Property(unit => unit.Slug).HasMaxLength(Unit.MaxSlugLength);
        builder.HasIndex(unit => unit.Slug).IsUnique();
        builder.HasMany(unit => unit.Versions).WithOne().HasForeignKey(version => version.UnitId);
        builder.HasMany(unit => unit.Successors).WithOne().HasForeignKey(successor => successor.UnitId);
    }

    public void Configure(EntityTypeBuilder<UnitSuccessor> builder)
    {
        builder.HasOne<Unit>().WithMany().HasForeignKey(successor => successor.SuccessorId);
        builder.HasIndex(successor => new { successor.UnitId, successor.SuccessorId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<UnitVersion> builder)
    {
        builder.Property(version => version.Name).HasMaxLength(UnitVersion.MaxNameLength);
        builder.Property(version => version.ShortName).HasMaxLength(UnitVersion.MaxNameLength);
        builder.Property(version => version.Letterhead).HasMaxLength(UnitVersion.MaxNameLength);
        builder.Property(version => version.Symbol).HasMaxLength(20);
        builder.Property(version => version.Seat).HasMaxLength(60);
        builder.HasOne<Unit>().WithMany().HasForeignKey(version => version.ParentId);
        builder.HasIndex(version => new { version.ParentId, version.ValidFrom });
        builder.HasIndex(version => version.UnitId, "IX_UnitVersions_Current").IsUnique().HasFilter("[ValidTo] IS NULL");
        builder.ToTable(table => table.HasCheckConstraint("CK_UnitVersions_Period", "[ValidTo] IS NULL OR [ValidTo] > [ValidFrom]"));
    }
}

internal sealed class VillageConfiguration : IEntityTypeConfiguration<Village>, IEntityTypeConfiguration<VillageVersion>,
    IEntityTypeConfiguration<VillageHead>, IEntityTypeConfiguration<CellVillage>
{
    public void Configure(EntityTypeBuilder<Village> builder)
    {
        builder.Property(village => village.Code).HasMaxLength(Village.MaxCodeLength);
        builder.HasIndex(village => village.Code).IsUnique();
        builder.HasMany(village => village.Versions).WithOne().HasForeignKey(version => version.VillageId);
        builder.HasMany(village => village.Heads).WithOne().HasForeignKey(head => head.VillageId);
    }

    public void Configure(EntityTypeBuilder<VillageVersion> builder)
    {
        builder.Property(version => version.Name).HasMaxLength(UnitVersion.MaxNameLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(version => version.UnitId);
        builder.HasIndex(version => new { version.UnitId, version.ValidFrom });
        builder.HasIndex(version => version.VillageId, "IX_VillageVersions_Current").IsUnique().HasFilter("[ValidTo] IS NULL");
        builder.ToTable(table => table.HasCheckConstraint("CK_VillageVersions_Period", "[ValidTo] IS NULL OR [ValidTo] > [ValidFrom]"));
    }

    public void Configure(EntityTypeBuilder<VillageHead> builder) =>
        builder.HasIndex(head => head.VillageId, "IX_VillageHeads_Current").IsUnique().HasFilter("[ValidTo] IS NULL");

    public void Configure(EntityTypeBuilder<CellVillage> builder)
    {
        builder.HasOne<Unit>().WithMany().HasForeignKey(link => link.CellId);
        builder.HasOne<Village>().WithMany().HasForeignKey(link => link.VillageId);
        builder.HasIndex(link => new { link.VillageId, link.ValidFrom });
        builder.HasIndex(link => new { link.CellId, link.ValidFrom });
    }
}
