using System.Text.RegularExpressions;
using ArchUnitNET.Loader;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Web.Tests.Architecture;

/// <summary>A module is a folder of a project. Which may know which, so that each can be understood without the rest.</summary>
public sealed class ModuleTests
{
    private static readonly ArchUnitNET.Domain.Architecture House =
        new ArchLoader().LoadAssemblies(typeof(UnitScope).Assembly, typeof(MembershipDbContext).Assembly, typeof(Program).Assembly).Build();

    [Theory]
    [InlineData("KonTum.Membership.Domain", "Common")]
    // The store maps every module's tables and every module reads the store: it is the ground and not a module.
    [InlineData("KonTum.Membership.Application", "Persistence")]
    [InlineData("KonTum.Membership.Web.Features", "Shared")]
    public void Modules_KnowEachOtherInOneDirection(string root, string ground)
    {
        var edges = Edges(root, ground);

        Modules(root).Should().HaveCountGreaterThan(6);
        Cycles(edges).Should().BeEmpty();
    }

    [Fact]
    public void Features_KnowNoOtherFeature() => Edges("KonTum.Membership.Web.Features", "Shared").Keys.Select(edge => $"{edge.From} -> {edge.To}").Except(Listed).Should().BeEmpty();

    [Fact]
    public void Engines_AreKnownToTheStoreAlone()
    {
        var files = Source.Files("src", "*.cs").Where(file => Regex.IsMatch(File.ReadAllText(file), @"Microsoft\.Data\.Sql|EntityFrameworkCore\.Sql(ite|Server)|\bUseSql(ite|Server)\b")).Select(Source.Short).ToList();

        files.Should().NotBeEmpty().And.OnlyContain(file => file.StartsWith("src/KonTum.Membership.Application/Persistence/", StringComparison.Ordinal));
    }

    // The dashboard shows the coverage grid as the coverage page draws it.
    private static readonly string[] Listed = ["Dashboard -> Coverage"];

    private static List<string> Modules(string root) => [.. House.Types.Select(type => ModuleOf(root, type.Namespace?.FullName)).OfType<string>().Distinct()];

    private static Dictionary<(string From, string To), string> Edges(string root, string ground)
    {
        var edges = new Dictionary<(string, string), string>();
        foreach (var type in House.Types)
        {
            if (ModuleOf(root, type.Namespace?.FullName) is not { } from || from == ground) continue;
            foreach (var target in type.Dependencies.Select(dependency => dependency.Target))
                if (ModuleOf(root, target.Namespace?.FullName) is { } to && to != from && to != ground) edges.TryAdd((from, to), $"{type.Name} -> {target.Name}");
        }

        return edges;
    }

    private static string? ModuleOf(string root, string? space) =>
        space?.StartsWith(root + ".", StringComparison.Ordinal) == true ? space[(root.Length + 1)..].Split('.')[0] : null;

    /// <summary>What is left of the graph after everything that knows nothing, or nothing that is left, has been taken away.</summary>
    private static IReadOnlyList<string> Cycles(Dictionary<(string From, string To), string> edges)
    {
        var left = edges.ToDictionary();
        int before;
        do
        {
            before = left.Count;
            foreach (var edge in left.Keys.Where(edge => !left.Keys.Any(other => other.From == edge.To) || !left.Keys.Any(other => other.To == edge.From)).ToList()) left.Remove(edge);
        }
        while (left.Count < before);
        return [.. left.Select(edge => $"{edge.Key.From} -> {edge.Key.To} ({edge.Value})")];
    }
}
