using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Mentors;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Mentors;

public sealed class MentorStatementsTests
{
    private static readonly Guid Id = new("22222222-2222-2222-2222-222222222222");
    private static readonly Quarter Quarter = new(2011, 1);
    private static readonly Period Help = new(new DateOnly(2010, 5, 1));
    private static readonly RemarkContent Content = new(true, true, false, true, "Việc giao đều xong.", false);

    private static Result<MentorRemark> Write(RemarkContent? content = null, Period? help = null, DateOnly? on = null) =>
        MentorRemark.Write(Id, 1, 2, help ?? Help, Quarter, content ?? Content, on ?? new DateOnly(2011, 3, 30), Given.By);

    [Fact]
    public void Write_ByAMentorOfTheQuarter_KeepsWhoTypedItAndSaysWhichActItIs()
    {
        var remark = Write().Value;

        remark.EnteredBy.Should().Be(Given.By.ActorId);
        remark.Sentence.Should().Be("Việc giao đều xong.");
        remark.Events.Should().ContainSingle().Which.Act.Should().Be("Mentor.Remarked");
    }

    [Theory]
    [InlineData("2011-01-01", true)]
    [InlineData("2011-01-02", false)]
    public void Write_WhereHelpEndedBeforeTheQuarter_IsRefused(string until, bool refused) =>
        Write(help: new Period(Help.From, DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture))).Errors.Any(error => error.Code == "Remark.NotHelping").Should().Be(refused);

    [Fact]
    public void Write_NothingTickedAndNothingSaid_IsRefused() => Write(new RemarkContent(false, false, false, false, " ", true)).Errors[0].Code.Should().Be("Remark.Empty");

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Write_SentenceUpToItsLength_IsTaken(int length, bool taken) => Write(Content with { Sentence = new string('a', length) }).IsOk.Should().Be(taken);

    [Fact]
    public void Write_DatedBeforeTheQuarter_IsRefused() => Write(on: new DateOnly(2010, 12, 31)).Errors[0].Code.Should().Be("Remark.BeforeQuarter");

    [Fact]
    public void Rewrite_LeavesOneRemarkWithTheNewWords()
    {
        var remark = Write().Value;

        remark.Rewrite(Content with { Sentence = "Đã gặp thêm.", ProposesNextStep = true }, new DateOnly(2011, 4, 1), Given.By).IsOk.Should().BeTrue();

        (remark.Sentence, remark.ProposesNextStep, remark.WrittenOn).Should().Be(("Đã gặp thêm.", true, new DateOnly(2011, 4, 1)));
    }

    [Fact]
    public void Offer_WithoutProof_IsRefused() => MentorOffer.Record(Id, 1, new DateOnly(2011, 1, 1), " ", Given.By).Errors[0].Code.Should().Be("Offer.ReferenceMissing");

    [Fact]
    public void Offer_TakenBack_CannotBeTakenBackAgainNorBeforeItWasMade()
    {
        var offer = MentorOffer.Record(Id, 1, new DateOnly(2011, 1, 10), "Biên bản 1", Given.By).Value;

        offer.Withdraw(new DateOnly(2011, 1, 9), Given.By).Errors[0].Code.Should().Be("Offer.WithdrawnBeforeStated");
        offer.Withdraw(new DateOnly(2011, 1, 10), Given.By).IsOk.Should().BeTrue();
        offer.Withdraw(new DateOnly(2011, 2, 1), Given.By).Errors[0].Code.Should().Be("Offer.Withdrawn");
    }

    [Fact]
    public void HelpingCell_OfTheApplicantItself_IsRefused() => HelpingCell.Name(Id, 1, 7, 7, new DateOnly(2011, 1, 1), "1-CV", Given.By).Errors[0].Code.Should().Be("HelpingCell.IsOwn");

    [Fact]
    public void HelpingCell_Ended_HoldsUntilThatDayAndEndsOnce()
    {
        var help = HelpingCell.Name(Id, 1, 7, 8, new DateOnly(2011, 1, 1), "1-CV/ĐU", Given.By).Value;

        help.End(new DateOnly(2011, 1, 1), Given.By).Errors[0].Code.Should().Be("Timeline.EndsBeforeStart");
        help.End(new DateOnly(2011, 2, 1), Given.By).IsOk.Should().BeTrue();
        help.ValidTo.Should().Be(new DateOnly(2011, 2, 1));
        help.End(new DateOnly(2011, 3, 1), Given.By).Errors[0].Code.Should().Be("HelpingCell.Ended");
    }
}
