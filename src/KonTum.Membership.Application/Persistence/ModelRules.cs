using KonTum.Membership.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KonTum.Membership.Application.Persistence;

/// <summary>What holds for every table, so that no configuration has to remember it.</summary>
internal static class ModelRules
{
    private static readonly string[] OrderedKeys = ["SortKey", "SearchKey", "Word", "Slug", "Code"];

    public static void Apply(ModelBuilder builder, bool sqlServer)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            // Nothing is deleted because something else is: history never disappears in a cascade.
            foreach (var key in entity.GetForeignKeys().Where(key => !key.IsOwnership && !IsIdentity(entity))) key.DeleteBehavior = DeleteBehavior.Restrict;
            if (sqlServer) CompareBinary(entity);
            if (!IsIdentity(entity)) IndexForeignKeys(entity);
            if (typeof(Aggregate).IsAssignableFrom(entity.ClrType)) ConfigureAggregate(entity);
        }
    }

    /// <summary>Keys made for ordering compare byte by byte; SQLite does so by itself, SQL Server has to be told.</summary>
    private static void CompareBinary(IMutableEntityType entity)
    {
        var own = entity.GetProperties().Where(property => property.ClrType == typeof(string) && OrderedKeys.Contains(property.Name));
        var inNames = entity.GetComplexProperties().Where(property => property.ClrType == typeof(PersonName))
            .SelectMany(property => property.ComplexType.GetProperties()).Where(property => OrderedKeys.Contains(property.Name));
        foreach (var property in own.Concat(inNames).ToList()) property.SetCollation("Latin1_General_100_BIN2");
    }

    /// <summary>
    /// An index over the current facts alone answers no question about another day, and yet it keeps the framework
    /// from making one that would: so every way from an owner to its facts gets an index over all of them.
    /// </summary>
    private static void IndexForeignKeys(IMutableEntityType entity)
    {
        foreach (var owner in entity.GetForeignKeys().Where(key => key.Properties.Count == 1).Select(key => key.Properties[0]).Distinct().ToList())
        {
            if (entity.GetIndexes().Any(index => index.GetFilter() is null && index.Properties[0] == owner) || entity.GetKeys().Any(key => key.Properties[0] == owner)) continue;
            IMutableProperty?[] columns = [owner, entity.FindProperty(nameof(DatedFact.ValidFrom)), entity.FindProperty(nameof(DatedFact.ValidTo))];
            entity.AddIndex([.. columns.OfType<IMutableProperty>()]);
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
