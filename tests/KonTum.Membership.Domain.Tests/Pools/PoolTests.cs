using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Pools;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Pools;

public sealed class PoolTests
{
    private static readonly DateOnly Entered = new(2010, 3, 1);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Remove_AroundTheEntry_MayFallOnItsDayButNotBefore(int days, bool taken)
    {
        var pool = new Pool(Guid.NewGuid(), 1, PoolKind.General, new Period(new DateOnly(2010, 1, 1), new DateOnly(2011, 1, 1)), "1-NQ", Given.By);
        pool.Enter(7, Entered, Given.By).IsOk.Should().BeTrue();

        pool.Remove(7, Entered.AddDays(days), Given.By).IsOk.Should().Be(taken);

        pool.Entries.Single().ValidTo.Should().Be(taken ? Entered.AddDays(days) : null);
    }
}
