using KonTum.Membership.Domain.Obstacles;
using KonTum.Membership.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTum.Membership.Application.Persistence.Configurations;

internal sealed class ObstacleConfiguration : IEntityTypeConfiguration<Obstacle>, IEntityTypeConfiguration<ObstacleStep>
{
    public void Configure(EntityTypeBuilder<Obstacle> builder)
    {
        builder.HasOne<Unit>().WithMany().HasForeignKey(obstacle => obstacle.RaisedByUnitId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(obstacle => obstacle.AtUnitId);
        builder.HasMany(obstacle => obstacle.Steps).WithOne().HasForeignKey(step => step.ObstacleId);
        builder.HasIndex(obstacle => new { obstacle.RaisedByUnitId, obstacle.State, obstacle.RaisedOn });
        builder.HasIndex(obstacle => obstacle.SharedOn);
    }

    public void Configure(EntityTypeBuilder<ObstacleStep> builder)
    {
        builder.Property(step => step.Text).HasMaxLength(Obstacle.MaxTextLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(step => step.UnitId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(step => step.OnBehalfOfUnitId);
        builder.HasIndex(step => new { step.ObstacleId, step.Order }).IsUnique();
    }
}
