using KonTum.Membership.Domain.Consent;

namespace KonTum.Membership.Domain.Tests.Consent;

public sealed class ConsentTests
{
    private static readonly DateOnly Today = new(2011, 4, 15);

    [Fact]
    public void Create_NotAgreed_IsRefusedWhateverElseIsFilledIn() =>
        ConsentRecord.Create(Today, Today, false, "1", ConsentMedium.SignedPaper, "1", Today).Errors.Single().Code.Should().Be("Consent.NotGiven");

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Create_DatedTomorrow_IsRefused(int days, bool taken) =>
        ConsentRecord.Create(Today.AddDays(days), Today.AddDays(days), true, "1", ConsentMedium.Recording, "1", Today).IsOk.Should().Be(taken);

    [Fact]
    public void Create_WithNothing_SaysEverythingThatIsMissingAtOnce() =>
        ConsentRecord.Create(null, null, false, "1", ConsentMedium.SignedPaper, "  ", Today).Errors.Select(e => e.Field)
            .Should().BeEquivalentTo(["Agreed", "RequestedOn", "ConsentGivenOn", "ConsentReference"]);

    [Fact]
    public void Declaration_Blank_IsValidAndKeepsNothing()
    {
        var blank = SelfDeclaration.Create(" ", Today, null, Today).Value;

        blank.EthnicConsentOn.Should().BeNull("a consent without a statement would tell that a question was asked");
        blank.ReligionConsentOn.Should().BeNull();
    }

    [Theory]
    [InlineData("13", false, null, true, "Declaration.EthnicConsentMissing")]
    [InlineData(null, true, "02", false, "Declaration.ReligionConsentMissing")]
    [InlineData("99", true, null, true, "Declaration.UnknownCode")]
    public void Declaration_EachStatement_NeedsAConsentOfItsOwn(string? ethnic, bool ethnicConsent, string? religion, bool religionConsent, string code) =>
        SelfDeclaration.Create(ethnic, ethnicConsent ? Today : null, religion, religionConsent ? Today : null).Errors.Single().Code.Should().Be(code);
}
