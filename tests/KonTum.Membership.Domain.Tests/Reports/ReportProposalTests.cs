using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Domain.Tests.Reports;

public class ReportProposalTests
{
    private static readonly ReportPeriod Period = ReportPeriod.Of(2010, 4);

    private static readonly ChangeContext Preparer = new(new Guid("00000000-0000-0000-0000-000000000001"), new DateTime(2011, 1, 14, 2, 0, 0, DateTimeKind.Utc));

    private static readonly ChangeContext Issuer = Preparer with { ActorId = new Guid("00000000-0000-0000-0000-000000000002") };

    private static ReportTerms Terms(DateOnly? on = null, int number = 62, string signer = "Y Mai") => new(number, on ?? new DateOnly(2011, 1, 14), "BÍ THƯ", signer, "Lưu.", "Lời.");

    [Fact]
    public void Issue_BySomebodyElse_ClosesTheProposal()
    {
        var proposal = Compose().Value;

        proposal.Issue(alone: false, Issuer).IsOk.Should().BeTrue();

        proposal.State.Should().Be(ProposalState.Issued);
        proposal.Issue(alone: false, Issuer).Errors.Single().Code.Should().Be("Report.NotOpen");
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Issue_ByWhoeverPreparedIt_IsForThoseWhoAreAlone(bool alone, bool allowed) => Compose().Value.Issue(alone, Preparer).IsOk.Should().Be(allowed);

    [Theory]
    [InlineData("2010-12-31", false)]
    [InlineData("2011-01-01", true)]
    public void Compose_DatedBeforeThePeriodEnds_IsRefused(string on, bool allowed) => Compose(Terms(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture))).IsOk.Should().Be(allowed);

    [Theory]
    [InlineData(0, "Y Mai", "DocumentNumber")]
    [InlineData(1, " ", "Signer")]
    public void Compose_WithSomethingMissing_SaysWhichField(int number, string signer, string field) =>
        Compose(Terms(number: number, signer: signer)).Errors.Single().Field.Should().Be(field);

    [Theory]
    [InlineData(null, false)]
    [InlineData("Sai số", true)]
    public void Compose_ForAPeriodThatIsIssued_NeedsAReason(string? reason, bool allowed) =>
        ReportProposal.Compose(Guid.Empty, 1, Period, Terms(), supersedes: true, Preparer with { Reason = reason }).IsOk.Should().Be(allowed);

    [Fact]
    public void Revise_AfterWithdrawal_IsRefused()
    {
        var proposal = Compose().Value;
        proposal.Withdraw(Preparer);

        proposal.Revise(Terms(), Preparer).Errors.Single().Code.Should().Be("Report.NotOpen");
    }

    [Fact]
    public void IssuedReport_TakesItsCodeFromItsSum_AndCannotBeChanged()
    {
        var issued = new IssuedReport(Guid.Empty, Compose().Value, 1, null, "{}", "ffffffffff" + new string('0', 54), Issuer);

        issued.ShortCode.Should().Be("ZZZZ-ZZZZ");
        (issued.PreparedBy, issued.IssuedBy).Should().Be((Preparer.ActorId, Issuer.ActorId));
        typeof(IssuedReport).GetMethods().Where(method => method.DeclaringType == typeof(IssuedReport) && !method.IsSpecialName).Should().BeEmpty();
    }

    private static Result<ReportProposal> Compose(ReportTerms? terms = null) => ReportProposal.Compose(Guid.Empty, 1, Period, terms ?? Terms(), supersedes: false, Preparer);
}
