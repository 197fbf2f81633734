using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Mentors;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Mentors;

public sealed class MentorAlertsTests
{
    private static readonly DateOnly Today = new(2011, 4, 15);
    private static readonly Quarter First = new(2011, 1);

    private static HelperFacts Helper(int id = 1, bool isMember = true, bool isFull = true, bool isNear = true, int load = 1, DateOnly? from = null, bool remarked = true) =>
        new(id, from ?? new DateOnly(2010, 6, 1), isMember, isFull, isNear, load, remarked ? [First] : []);

    private static IEnumerable<MentorAlertKind> Of(params HelperFacts[] helpers) => MentorAlerts.Of(helpers, Given.Rules, Today).Select(alert => alert.Kind);

    [Fact]
    public void Of_TwoAbleMentorsWithRemarks_IsEmpty() => Of(Helper(1), Helper(2)).Should().BeEmpty();

    [Fact]
    public void Of_FileWithoutMentors_IsEmpty() => Of().Should().BeEmpty();

    [Fact]
    public void Of_MentorWhoLeft_SaysSoAndThatTooFewAreLeft() =>
        Of(Helper(1), Helper(2, isMember: false, isFull: false, remarked: false)).Should().Equal(MentorAlertKind.Left, MentorAlertKind.TooFewLeft);

    [Fact]
    public void Of_MentorNoLongerFull_SaysSo() => Of(Helper(1), Helper(2, isFull: false)).Should().Contain(MentorAlertKind.NotFull).And.Contain(MentorAlertKind.TooFewLeft);

    [Fact]
    public void Of_MentorInACellElsewhere_SaysSo() => Of(Helper(1), Helper(2, isNear: false)).Should().Equal(MentorAlertKind.MovedAway, MentorAlertKind.TooFewLeft);

    [Fact]
    public void Of_OneMentorAlone_SaysTooFew() => Of(Helper()).Should().Equal(MentorAlertKind.TooFewLeft);

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Of_Load_IsSaidAboveTheLimitOnly(int load, bool said) => Of(Helper(1), Helper(2, load: load)).Contains(MentorAlertKind.OverLoad).Should().Be(said);

    [Theory]
    [InlineData("2011-02-28", true)]
    [InlineData("2011-03-01", false)]
    public void Of_MissingRemark_IsOwedByWhoBeganBeforeTheLastMonth(string from, bool owed) =>
        Of(Helper(1), Helper(2, from: DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), remarked: false)).Contains(MentorAlertKind.RemarkMissing).Should().Be(owed);

    [Theory]
    [InlineData("2011-03-31", 2010, 4)]
    [InlineData("2011-04-01", 2011, 1)]
    [InlineData("2011-01-01", 2010, 4)]
    public void LastEnded_AtTheTurnOfAQuarter_IsTheOneBefore(string today, int year, int number) =>
        RemarkQuarters.LastEnded(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).Should().Be(new Quarter(year, number));
}
