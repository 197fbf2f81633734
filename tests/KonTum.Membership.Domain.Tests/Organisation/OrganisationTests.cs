using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Organisation;

public sealed class OrganisationTests
{
    [Fact]
    public void Change_OfAUnit_LeavesThePastAsItWas()
    {
        var unit = new Unit(Guid.NewGuid(), "kroong", new UnitDescription(UnitKind.CommuneCommittee, 1, "Đảng bộ xã Kroong", "Kroong"), new DateOnly(2009, 4, 10), Given.By);

        unit.Change(new UnitDescription(UnitKind.SectionalCommittee, 7, "Đảng bộ bộ phận Kroong", "Kroong"), new DateOnly(2025, 7, 1), Given.By).IsOk.Should().BeTrue();

        unit.At(new DateOnly(2009, 4, 9)).Should().BeNull();
        unit.At(new DateOnly(2025, 6, 30))!.ParentId.Should().Be(1);
        unit.At(new DateOnly(2025, 7, 1))!.Kind.Should().Be(UnitKind.SectionalCommittee);
    }

    [Fact]
    public void Change_BackInTime_IsRefused()
    {
        var unit = new Unit(Guid.NewGuid(), "x", new UnitDescription(UnitKind.Cell, 1, "X", "X"), new DateOnly(2009, 4, 10), Given.By);

        unit.Change(new UnitDescription(UnitKind.Cell, 2, "X", "X"), new DateOnly(2009, 4, 10), Given.By).Errors.Single().Code.Should().Be("Timeline.NotAfterLatest");
        unit.Close(new DateOnly(2009, 4, 10), Given.By).Errors.Single().Code.Should().Be("Timeline.EndsBeforeStart");
    }

    [Fact]
    public void Tree_WithARing_IsRefused()
    {
        TreeNode[] nodes = [Node(1, 3), Node(2, 1), Node(3, 2)];

        var build = () => new OrganisationTree(new DateOnly(2010, 1, 1), nodes);

        build.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Tree_OfAnyDepth_KnowsItsSubtreesAndTheWayUp()
    {
        var tree = new OrganisationTree(new DateOnly(2010, 1, 1), [Node(1, null), Node(2, 1), Node(3, 2), Node(4, 3), Node(5, 1)]);

        tree.Subtree(2).Select(n => n.Id).Should().Equal(2, 3, 4);
        tree.PathUp(4).Select(n => n.Id).Should().Equal(4, 3, 2, 1);
        tree.Subtree(99).Should().BeEmpty();
    }

    private static TreeNode Node(int id, int? parent) => new(id, $"u{id}", UnitKind.Cell, parent, $"U{id}", $"U{id}", null, 0);
}
