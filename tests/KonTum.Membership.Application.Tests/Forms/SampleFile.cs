using KonTum.Membership.Application.Forms;
using KonTum.Membership.Application.Papers;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Application.Tests.Reports.Export;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Papers;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Application.Tests.Forms;

/// <summary>Files at three stages, in a place that does not exist.</summary>
internal static class SampleFile
{
    public static readonly FormLibrary Library = FormLibrary.Load();

    public static readonly Rulebook Rulebook = EmbeddedRulebook.Load();

    public static readonly FormNames Names = new(kind => kind.ToString(), code => $"dân tộc {code}", code => $"tôn giáo {code}");

    private static readonly PaperUnit[] Units =
    [
        new(4, UnitKind.Cell, "Chi bộ thôn Thử", null, null, null),
        new(3, UnitKind.CommuneCommittee, "Đảng bộ xã Thử Nghiệm", "ĐẢNG ỦY XÃ THỬ NGHIỆM", "ĐU", "Thử Nghiệm"),
        new(2, UnitKind.CityCommittee, "Đảng bộ thành phố Giả Định", "THÀNH ỦY GIẢ ĐỊNH", "TU", "Giả Định"),
        new(1, UnitKind.ProvincialCommittee, "Đảng bộ tỉnh Giả Định", null, null, null),
    ];

    /// <summary>Has asked; nothing else.</summary>
    public static CaseFile Early => Of(CandidateStage.WishRecorded, ethnic: null, religion: null);

    /// <summary>The cell has voted.</summary>
    public static CaseFile Mid => Of(CandidateStage.CellVotePassed, ethnic: "13", religion: null) with
    {
        Votes = [new CaseVote(VotingBody.Cell, new DateOnly(2009, 8, 10), "8-SỐ", 9, 9, 8, 1, 0)],
        Told = new Dictionary<FileFactKind, PaperTrace> { [FileFactKind.ApplicationLetter] = new(new DateOnly(2009, 5, 6), null, null) },
    };

    public static CaseFile Recognised => Of(CandidateStage.Recognised, ethnic: "13", religion: "02") with
    {
        Votes = [.. Mid.Votes, new CaseVote(VotingBody.BaseCommittee, new DateOnly(2009, 12, 20), "21-NQ/ĐU", 11, 10, 10, 0, 0)],
        AdmittedOn = new DateOnly(2010, 1, 18),
        CeremonyOn = new DateOnly(2010, 2, 5),
        Papers =
        [
            Paper("2-KNĐ", new DateOnly(2009, 5, 8), null), Paper("7-KNĐ", new DateOnly(2009, 12, 10), "3-BC"),
            Paper("4-KNĐ", new DateOnly(2009, 9, 1), "4-NQ/ĐTN"), Paper("4A-KNĐ", new DateOnly(2009, 9, 2), "5-NQ/CĐ"), Paper("CN-ĐVM", new DateOnly(2010, 9, 1), "45-GCN"),
            Paper("13-KNĐ", new DateOnly(2011, 2, 7), "2-NQ/CB"), Paper("14-KNĐ", new DateOnly(2011, 2, 9), "6-BC"), Paper("15-KNĐ", new DateOnly(2011, 2, 14), "5-NQ/ĐU"),
        ],
    };

    public static TheoryData<string> Codes() => [.. Library.Forms.Select(form => form.Slug)];

    public static CaseFile At(string stage) => stage switch { "early" => Early, "mid" => Mid, _ => Recognised };

    public static FormValues Values(CaseFile file) => FormValues.Of(file, PaperChecklist.Of(EmbeddedPapers.Catalogue(Rulebook).For(file.RuleSetId), file.Facts), Rulebook.Find(file.RuleSetId)!, Library, Names);

    public static ComposedForm Compose(string slug, CaseFile file) => FormComposer.Compose(Library.Find(slug)!, Values(file), Library);

    private static CaseFile Of(CandidateStage reached, string? ethnic, string? religion) => new(
        1, new Guid("44444444-4444-4444-4444-444444444444"), $"Y {SampleReport.Letters}", new DateOnly(1985, 2, 9), Gender.Female, Schooling.UpperSecondary, true, ethnic, religion,
        new DateOnly(2009, 1, 10), reached, reached, "qd-23-2006", reached >= CandidateStage.ClassCompleted ? new DateOnly(2009, 4, 1) : null, "Thôn Thử", 3, "Thử Nghiệm",
        Units, CandidateStages.Path.TakeWhile(stage => stage <= reached).ToDictionary(stage => stage, stage => new PaperTrace(new DateOnly(2009, 1, 10).AddMonths((int)stage), $"{(int)stage + 1}-SỐ", null)),
        reached >= CandidateStage.MentorsAssigned
            ? [new CaseMentor("Nguyễn Văn Giúp", "Chi bộ thôn Thử", new DateOnly(2009, 3, 10), null), new CaseMentor("Lê Thị Đỡ", "Chi bộ thôn Thử", new DateOnly(2009, 3, 10), null)] : [],
        [], null, null);

    private static RecordedPaper Paper(string code, DateOnly on, string? number) => new(Guid.Empty, code, new PaperTrace(on, number, "Tập 1"), 0);
}
