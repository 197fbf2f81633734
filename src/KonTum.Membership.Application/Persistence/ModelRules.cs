using KonTum.Membership.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KonTum.Membership.Application.Persistence;

/// <summary>What holds for every table, so that no configuration has to remember it.</summary>
internal static class ModelRules
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            // Nothing is deleted because something else is: history never disappears in a cascade.
            foreach (var key in entity.GetForeignKeys().Where(key => !key.IsOwnership && !IsIdentity(entity))) key.DeleteBehavior = DeleteBehavior.Restrict;
            if (typeof(Aggregate).IsAssignableFrom(entity.ClrType)) ConfigureAggregate(entity);
        }
    }

    private static void ConfigureAggregate(IMutableEntityType entity)
    {
        entity.FindProperty(nameof(Aggregate.Version))!.IsConcurrencyToken = true;
        if (entity.FindProperty("PublicId") is { } publicId) entity.AddIndex(publicId).IsUnique = true;
    }

    private static bool IsIdentity(IMutableEntityType entity) => entity.ClrType.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) == true;
}

/// <summary>Instants are UTC in both engines, neither of which remembers it.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    written => written.Kind == DateTimeKind.Utc ? written : written.ToUniversalTime(),
    read => DateTime.SpecifyKind(read, DateTimeKind.Utc));
