using CsCheck;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Tests.Common;

public class PersonNameTests
{
    [Theory]
    [InlineData(null, "PersonName.Missing")]
    [InlineData(" \t\u200b", "PersonName.Missing")]
    [InlineData("12 - .", "PersonName.NoLetter")]
    public void Create_NoName_IsRefusedAtItsField(string? text, string code)
    {
        var error = PersonName.Create(text).Errors.Should().ContainSingle().Subject;

        (error.Code, error.Field).Should().Be((code, "FullName"));
    }

    [Theory]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void Create_Length_IsLimitedAfterTidying(int length, bool allowed) =>
        PersonName.Create($"  {new string('a', length)}  ").IsOk.Should().Be(allowed);

    [Theory]
    [InlineData("A Thăng")]
    [InlineData("Y H'Bĕ Niê")]
    [InlineData("Rơ-Châm M. Ơ\u0306i")]
    [InlineData("A B\u0300a")]
    [InlineData("Nguyễn 😀 An")]
    public void Create_NamesAsPeopleWriteThem_AreKept(string name) => PersonName.Create(name).Value.Full.Should().Be(name);

    [Fact]
    public void Create_SameNameTypedDifferently_IsEqual() =>
        PersonName.Create("Nguye\u0302\u0303n  Va\u0306n An").Value.Should().Be(PersonName.Create(" Nguyễn Văn An").Value);

    [Fact]
    public void Create_LongestNames_FitTheirKeys() => Gen.Char["ạ Ệửđ b"].Array[0, PersonName.MaxLength].Sample(characters =>
    {
        if (!PersonName.Create(new string(characters)).TryGet(out var name)) return;

        name.SearchKey.Length.Should().BeLessThanOrEqualTo(PersonName.MaxLength);
        name.SortKey.Length.Should().BeLessThanOrEqualTo(PersonName.MaxSortKeyLength);
    }, iter: 1000);

    [Fact]
    public void Create_AnyCharacters_NeverThrows() => Gen.OneOf(Gen.Char, Gen.Char['\ud800', '\udfff']).Array[0, 20].Sample(text => PersonName.Create(new string(text)).Errors.Count.Should().BeInRange(0, 1), iter: 2000);
}

public class ResultTests
{
    [Fact]
    public void Refused_WithoutReason_IsABug() =>
        FluentActions.Invoking(() => Result<PersonName>.Refused([])).Should().Throw<ArgumentException>();

    [Fact]
    public void Value_OfARefusal_ThrowsAndNamesTheReason() =>
        FluentActions.Invoking(() => PersonName.Create("").Value).Should().Throw<InvalidOperationException>().WithMessage("*PersonName.Missing*");
}
