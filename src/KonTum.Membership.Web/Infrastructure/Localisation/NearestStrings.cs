using System.Reflection;
using KonTum.Membership.Web.Features.Shared;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Infrastructure.Localisation;

/// <summary>
/// Labels and messages of a form are looked up in the strings of its own feature, then upward, then in the shared ones:
/// the same walk that views take.
/// </summary>
public sealed class NearestStrings : IStringLocalizer
{
    private static readonly Type[] Markers = [.. typeof(NearestStrings).Assembly.GetTypes().Where(IsMarker)];

    private readonly IStringLocalizer[] _chain;

    public NearestStrings(Type owner, IStringLocalizerFactory factory) => _chain = [.. ChainFor(owner).Select(factory.Create)];

    public LocalizedString this[string name] => Find(strings => strings[name]);

    public LocalizedString this[string name, params object[] arguments] => Find(strings => strings[name, arguments]);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        _chain.SelectMany(strings => strings.GetAllStrings(includeParentCultures));

    internal static IEnumerable<Type> ChainFor(Type owner) =>
        Markers.Where(marker => Contains(marker.Namespace!, owner.Namespace))
            .OrderByDescending(marker => marker.Namespace!.Length)
            .ThenBy(marker => marker.Name, StringComparer.Ordinal)
            .Append(typeof(SharedStrings))
            .Distinct();

    private static bool IsMarker(Type type) =>
        type.IsClass && type.Name.EndsWith("Strings", StringComparison.Ordinal)
        && type.Namespace?.Contains(".Features.", StringComparison.Ordinal) == true
        && type.GetMembers(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance).All(m => m is ConstructorInfo);

    private static bool Contains(string folder, string? inner) =>
        inner == folder || inner?.StartsWith(folder + ".", StringComparison.Ordinal) == true;

    private LocalizedString Find(Func<IStringLocalizer, LocalizedString> look)
    {
        LocalizedString? found = null;
        foreach (var strings in _chain)
        {
            found = look(strings);
            if (!found.ResourceNotFound)
                break;
        }

        return found!;
    }
}
