using System.Text;
using CsCheck;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Tests.Common;

public class VietnameseTextTests
{
    // Letters, loose marks, blanks, joiners, halves of surrogate pairs: what a paste from anywhere can bring.
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char["aăâđêôơưyAĐÊzfw'-. "],
        Gen.Char["ạảãáàấềỗợữỹẶỆĭŏčñƀơ"],
        Gen.Char["\u0300\u0301\u0303\u0306\u0309\u0323\u0302\u031b\u200d\u00a0\t\ud83d\ude00\ufeff한ßİ"],
        Gen.Char).Array[0, 30].Select(characters => new string(characters));

    [Theory]
    [InlineData("  Nguyễn \t  Văn\u00a0A ", "Nguyễn Văn A")]
    [InlineData("Nguye\u0302\u0303n", "Nguyễn")]
    [InlineData("A\u200dn\u0007h", "Anh")]
    [InlineData("a\u200d\u0301", "á")]
    [InlineData(" \t\u200d ", "")]
    public void Normalise_PastedText_IsTidied(string text, string expected) => VietnameseText.Normalise(text).Should().Be(expected);

    [Fact]
    public void Normalise_AnyText_IsComposedTidyAndStable() => AnyText.Sample(text =>
    {
        var normal = VietnameseText.Normalise(text);

        VietnameseText.Normalise(normal).Should().Be(normal);
        normal.IsNormalized(NormalizationForm.FormC).Should().BeTrue();
        normal.Should().NotContain("  ").And.Be(normal.Trim());
    }, iter: 2000);

    [Theory]
    [InlineData("Đặng Thị Ước", "DANG THI UOC")]
    [InlineData("đỗ trường giang", "DO TRUONG GIANG")]
    [InlineData("Y H’Bĕ Niê Kđăm", "Y H’BE NIE KDAM")]
    [InlineData("A ƀrơ\u0306i", "A BROI")]
    [InlineData("Ðinh Văn Ưng", "DINH VAN UNG")]
    public void SearchKey_Names_LoseMarksAndCase(string name, string key) => VietnameseText.SearchKey(name).Should().Be(key);

    [Fact]
    public void SearchKey_AnyText_IsTheSameForEveryWayOfTypingIt() => AnyText.Sample(text =>
    {
        var normal = VietnameseText.Normalise(text);

        VietnameseText.SearchKey(normal.Normalize(NormalizationForm.FormD)).Should().Be(VietnameseText.SearchKey(text));
        VietnameseText.SearchKey($" {text}\t").Should().Be(VietnameseText.SearchKey(text));
    }, iter: 2000);

    [Theory]
    [InlineData("Y H'Bĕ, niê-Niê", "Y", "H", "BE", "NIE")]
    [InlineData("Y H’Bĕ", "Y", "H", "BE")]
    public void SearchWords_Name_AreItsPartsOnce(string name, params string[] words) => VietnameseText.SearchWords(name).Should().Equal(words);

    [Fact]
    public void SortKey_Tones_ComeInDictionaryOrder() => InOrder("Ma", "Mà", "Mả", "Mã", "Má", "Mạ");

    [Fact]
    public void SortKey_Letters_ComeInAlphabeticalOrder() =>
        InOrder("An", "Ăn", "Ân", "Bê", "Cư", "Dư", "Đa", "En", "Ên", "Fa", "Ga", "Ia", "Ja", "Oa", "Ôa", "Ơa", "Pa", "Ua", "Ưa", "Va", "Wa", "Xa", "Ya", "Za");

    [Fact]
    public void SortKey_Letters_ComeBeforeTones() => InOrder("Lan", "Làn", "Lạn", "Lang", "Lăn", "Lân");

    [Fact]
    public void SortKey_ShorterWord_ComesFirst() => InOrder("Hoa", "Hoà", "Hoan", "Hoang", "Hoàng");

    [Fact]
    public void SortKey_FullNames_GoByGivenThenFamilyThenMiddleName() =>
        InOrder("A Nam An", "Nguyễn Văn An", "Phạm Bá An", "Phạm Văn An", "Lê Thị Ánh", "Trần Bình", "Nguyễn Thị Đào", "Nguyễn An Thị Đông", "Đỗ Ý");

    [Fact]
    public void SortKey_LettersOfTheHighlands_StandBesideThePlainOnes() => InOrder("On", "Ọn", "Ŏn", "Ôn", "Ơn", "Ợn", "Ơ\u0306n", "Pan");

    [Fact]
    public void SortKey_UpperCaseAndLooseMarks_MakeNoDifference()
    {
        VietnameseText.SortKey("NGUYỄN VĂN AN").Should().Be(VietnameseText.SortKey("nguyễn văn an"));
        VietnameseText.SortKey("Nguyễn Ấn".Normalize(NormalizationForm.FormD)).Should().Be(VietnameseText.SortKey("Nguyễn Ấn"));
    }

    [Fact]
    public void SortKey_AnyText_IsPlainAsciiAndNeverTooLong() => AnyText.Sample(text =>
    {
        var key = VietnameseText.SortKey(text);

        key.Should().Match(made => Ascii.IsValid(made));
        key.Length.Should().BeLessThanOrEqualTo(PersonName.MaxSortKeyLength);
    }, iter: 2000);

    private static void InOrder(params string[] names) =>
        names.Reverse().OrderBy(VietnameseText.SortKey, StringComparer.Ordinal).Should().Equal(names);
}
