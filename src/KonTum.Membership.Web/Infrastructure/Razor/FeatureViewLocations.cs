using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace KonTum.Membership.Web.Infrastructure.Razor;

/// <summary>Views lie beside their controller: its namespace is the folder, searched upward and then in Shared.</summary>
public sealed class FeatureViewLocations : IViewLocationExpander
{
    private const string Root = "Features";
    private const string FolderKey = "feature-folder";

    // The folder is part of the cache key: two features may both have an Index view.
    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values[FolderKey] = context.ActionContext.ActionDescriptor is ControllerActionDescriptor action
            ? FolderOf(action.ControllerTypeInfo.Namespace)
            : Root;

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        for (var folder = context.Values[FolderKey]!; folder != Root; folder = folder[..folder.LastIndexOf('/')])
            yield return $"/{folder}/{{0}}.cshtml";

        yield return $"/{Root}/Shared/{{0}}.cshtml";
        yield return $"/{Root}/Shared/Components/{{0}}.cshtml";
    }

    private static string FolderOf(string? space)
    {
        var start = space?.IndexOf($".{Root}.", StringComparison.Ordinal) ?? -1;
        return start < 0 ? Root : space![(start + 1)..].Replace('.', '/');
    }
}
