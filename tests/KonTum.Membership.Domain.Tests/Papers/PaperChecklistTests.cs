using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Papers;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Papers;

public sealed class PaperChecklistTests
{
    private static readonly PaperKind Letter = new("1-KNĐ", "Đơn", "Letter", CandidateStage.FileOpened, PaperNeed.Required, PaperIssuer.Applicant);
    private static readonly PaperKind Resolution = new("6-KNĐ", "Nghị quyết", "Resolution", CandidateStage.CellVotePassed, PaperNeed.Required, PaperIssuer.Cell, FromStep: CandidateStage.CellVotePassed);
    private static readonly PaperKind Youth = new("4-KNĐ", "Đoàn", "Union", CandidateStage.OpinionsCollected, PaperNeed.WhenApplies, PaperIssuer.YouthUnion, PaperCondition.YouthUnionMember);
    private static readonly PaperKind Trade = new("4A-KNĐ", "Công đoàn", "Union", CandidateStage.OpinionsCollected, PaperNeed.WhenApplies, PaperIssuer.TradeUnion);

    private static PaperFacts Facts(CandidateStage reached, bool youth = false, Dictionary<CandidateStage, PaperTrace>? steps = null, Dictionary<string, PaperTrace>? papers = null) =>
        new(reached, youth, false, steps ?? [], papers ?? []);

    private static PaperLine Of(PaperKind kind, PaperFacts facts) => PaperChecklist.Of([kind], facts).Single();

    [Theory]
    [InlineData(CandidateStage.ClassCompleted, PaperState.NotYetDue)]
    [InlineData(CandidateStage.FileOpened, PaperState.Missing)]
    [InlineData(CandidateStage.Probation, PaperState.Missing)]
    public void Of_RequiredPaper_IsMissingFromItsStageOn(CandidateStage reached, PaperState state) => Of(Letter, Facts(reached)).State.Should().Be(state);

    [Fact]
    public void Of_RecordedPaper_IsIn() => Of(Letter, Facts(CandidateStage.FileOpened, papers: new() { ["1-KNĐ"] = new(new DateOnly(2010, 1, 2), null, "Tập 1") })).State.Should().Be(PaperState.In);

    [Fact]
    public void Of_PaperThatItsStepTells_LacksOnlyItsPlaceAndKeepsTheStepsNumber()
    {
        var steps = new Dictionary<CandidateStage, PaperTrace> { [CandidateStage.CellVotePassed] = new(new DateOnly(2010, 3, 1), "7-NQ/CB", null) };

        var told = Of(Resolution, Facts(CandidateStage.CellVotePassed, steps: steps));
        var filed = Of(Resolution, Facts(CandidateStage.CellVotePassed, steps: steps, papers: new() { ["6-KNĐ"] = new(null, null, "Tập 2") }));

        (told.State, told.Trace!.Number).Should().Be((PaperState.NotFiled, "7-NQ/CB"));
        filed.Trace.Should().Be(new PaperTrace(new DateOnly(2010, 3, 1), "7-NQ/CB", "Tập 2"));
        filed.State.Should().Be(PaperState.In);
    }

    [Fact]
    public void Of_PaperThatAFactOrAVoteTells_IsThereWithoutBeingEnteredTwice()
    {
        var told = Facts(CandidateStage.CellVotePassed) with
        {
            Facts = new Dictionary<FileFactKind, PaperTrace> { [FileFactKind.ApplicationLetter] = new(new DateOnly(2010, 1, 2), null, null) },
            Votes = new Dictionary<VotingBody, PaperTrace> { [VotingBody.BaseCommittee] = new(new DateOnly(2010, 4, 1), "9-NQ/ĐU", null) },
        };

        Of(Letter with { FromFact = FileFactKind.ApplicationLetter }, told).State.Should().Be(PaperState.NotFiled);
        Of(Resolution with { FromStep = null, FromVote = VotingBody.BaseCommittee }, told).Trace!.Number.Should().Be("9-NQ/ĐU");
    }

    [Theory]
    [InlineData(true, PaperState.Missing)]
    [InlineData(false, PaperState.NotNeeded)]
    public void Of_PaperOfACaseThatTheFileShows_IsAskedForOnlyThen(bool youth, PaperState state) => Of(Youth, Facts(CandidateStage.OpinionsCollected, youth)).State.Should().Be(state);

    [Fact]
    public void Of_PaperOfACaseThatTheReaderTells_IsNeverMissing() => Of(Trade, Facts(CandidateStage.Decided)).State.Should().Be(PaperState.Open);

    [Fact]
    public void Catalogue_OfARuleSetWithoutAList_IsTheNearestEarlierOne()
    {
        RuleSet Set(string id, int year) => Given.Rules with { Id = id, ValidFrom = new DateOnly(year, 1, 1) };
        var rulebook = new Rulebook([Set("a", 2006), Set("b", 2011), Set("c", 2016), Set("d", 2021)]);

        var catalogue = new PaperCatalogue(rulebook, new Dictionary<string, IReadOnlyList<PaperKind>> { ["a"] = [Letter], ["c"] = [Letter, Youth] });

        new[] { "a", "b", "c", "d" }.Select(id => catalogue.For(id).Count).Should().Equal(1, 1, 2, 2);
    }

    [Fact]
    public void Catalogue_WithAPaperTwice_IsRefused() =>
        FluentActions.Invoking(() => new PaperCatalogue(new Rulebook([Given.Rules]), new Dictionary<string, IReadOnlyList<PaperKind>> { [Given.Rules.Id] = [Letter, Letter] })).Should().Throw<ArgumentException>();
}
