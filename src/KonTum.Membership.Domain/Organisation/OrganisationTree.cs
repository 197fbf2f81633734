namespace KonTum.Membership.Domain.Organisation;

/// <summary>A unit of the tree of one day.</summary>
public sealed record TreeNode(
    int Id,
    string Slug,
    UnitKind Kind,
    int? ParentId,
    string Name,
    string ShortName,
    CellSetting? Setting,
    int Order);

/// <summary>The organisation as it stood on one day. Immutable; small enough to hold a whole country.</summary>
public sealed class OrganisationTree
{
    private readonly Dictionary<int, TreeNode> _nodes;
    private readonly ILookup<int, TreeNode> _children;
    private readonly Dictionary<string, TreeNode> _bySlug;

    /// <exception cref="InvalidOperationException">The parents form a ring, which no reorganisation may leave behind.</exception>
    public OrganisationTree(DateOnly asOf, IEnumerable<TreeNode> nodes)
    {
        AsOf = asOf;
        _nodes = nodes.ToDictionary(node => node.Id);
        _bySlug = _nodes.Values.ToDictionary(node => node.Slug, StringComparer.Ordinal);
        _children = _nodes.Values
            .Where(node => node.ParentId is not null)
            .OrderBy(node => node.Order).ThenBy(node => node.Slug, StringComparer.Ordinal)
            .ToLookup(node => node.ParentId!.Value);
        foreach (var node in _nodes.Values) RefuseRing(node);
    }

    public DateOnly AsOf { get; }

    public IReadOnlyCollection<TreeNode> Nodes => _nodes.Values;

    public TreeNode? Find(int id) => _nodes.GetValueOrDefault(id);

    public TreeNode? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    public IEnumerable<TreeNode> ChildrenOf(int id) => _children[id];

    /// <summary>The unit itself and everything below it, parents before children.</summary>
    public IEnumerable<TreeNode> Subtree(int id)
    {
        if (Find(id) is not { } top) yield break;
        var open = new Stack<TreeNode>();
        open.Push(top);
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var child in _children[node.Id].Reverse()) open.Push(child);
        }
    }

    /// <summary>The unit itself, then the one above it, up to the root.</summary>
    public IEnumerable<TreeNode> PathUp(int id)
    {
        for (var node = Find(id); node is not null; node = node.ParentId is { } parent ? Find(parent) : null) yield return node;
    }

    public TreeNode? BaseOf(int id) => PathUp(id).FirstOrDefault(node => node.Kind.IsBase());

    private void RefuseRing(TreeNode start)
    {
        var steps = 0;
        for (var node = start; node.ParentId is { } parent && _nodes.TryGetValue(parent, out var above); node = above)
            if (++steps > _nodes.Count) throw new InvalidOperationException($"The units above {start.Slug} form a ring.");
    }
}
