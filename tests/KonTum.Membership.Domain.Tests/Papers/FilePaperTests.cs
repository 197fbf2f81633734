using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Forms;
using KonTum.Membership.Domain.Papers;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Papers;

public sealed class FilePaperTests
{
    private static readonly Guid Id = new("33333333-3333-3333-3333-333333333333");
    private static readonly DateOnly Born = new(1985, 6, 15);

    private static Result<FilePaper> Record(PaperTrace trace) => FilePaper.Record(Id, 1, "6-KNĐ", trace, Born, Given.By);

    [Fact]
    public void Record_WithItsPlace_IsTakenAndNamesThePaperInTheTrail()
    {
        var paper = Record(new PaperTrace(new DateOnly(2010, 3, 1), " 7-NQ/CB ", "Tập 3")).Value;

        (paper.Number, paper.FiledAt).Should().Be(("7-NQ/CB", "Tập 3"));
        paper.Events.Should().ContainSingle().Which.Fields.Should().Equal("6-KNĐ");
    }

    [Fact]
    public void Record_WithoutItsPlace_IsRefused() => Record(new PaperTrace(null, "7", " ")).Errors[0].Code.Should().Be("Paper.PlaceMissing");

    [Theory]
    [InlineData("1985-06-15", true)]
    [InlineData("1985-06-16", false)]
    public void Record_OlderThanThePerson_IsRefused(string on, bool refused) =>
        Record(new PaperTrace(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), null, "Tập 3")).Errors.Any(error => error.Code == "Paper.BeforeBirth").Should().Be(refused);

    [Fact]
    public void Remove_LeavesARowThatCannotBeChangedAnyMore()
    {
        var paper = Record(new PaperTrace(null, null, "Tập 3")).Value;

        paper.Remove(new DateOnly(2011, 1, 1), Given.By).IsOk.Should().BeTrue();

        paper.Amend(new PaperTrace(null, null, "Tập 4"), Born, Given.By).Errors[0].Code.Should().Be("Paper.Removed");
        paper.Remove(new DateOnly(2011, 1, 2), Given.By).Errors[0].Code.Should().Be("Paper.Removed");
    }

    [Fact]
    public void Template_FollowsTheEditionBeforeIt_AndCanGiveTheBuiltInFormBack()
    {
        var first = FormTemplate.Upload(Id, 1, "6-KNĐ", null, new DateOnly(2011, 4, 1), "a.docx", [1], Given.By).Value;

        FormTemplate.Upload(Id, 1, "6-KNĐ", first, new DateOnly(2011, 3, 31), "b.docx", [2], Given.By).Errors[0].Code.Should().Be("Template.BeforeLast");
        FormTemplate.Upload(Id, 1, "6-KNĐ", first, new DateOnly(2011, 4, 1), "b.docx", [2], Given.By).Value.Edition.Should().Be(2);
        first.Revert(new DateOnly(2011, 3, 1), Given.By).Errors[0].Code.Should().Be("Template.BeforeLast");
        first.Revert(new DateOnly(2011, 4, 2), Given.By).IsOk.Should().BeTrue();
        first.Revert(new DateOnly(2011, 4, 3), Given.By).Errors[0].Code.Should().Be("Template.Reverted");
    }
}
