using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Papers;

namespace KonTum.Membership.Application.Papers;

/// <summary>A unit as it writes itself on a paper.</summary>
public sealed record PaperUnit(int Id, UnitKind Kind, string Name, string? Letterhead, string? Symbol, string? Seat);

public sealed record CaseMentor(string FullName, string? CellName, DateOnly From, DateOnly? To);

public sealed record RecordedPaper(Guid PublicId, string Code, PaperTrace Trace, int Version);

/// <summary>A vote that counts, as it stands in the minutes.</summary>
public sealed record CaseVote(VotingBody Body, DateOnly On, string? Document, int VotingBase, int Present, int InFavour, int Against, int BlankOrInvalid);

/// <summary>Everything about one file that its papers and forms may say.</summary>
/// <param name="Units">The cell, then the units above it, up to the root.</param>
/// <param name="EthnicCode">Null unless the person stated it under its own consent.</param>
/// <param name="ReligionCode">As the ethnic code.</param>
public sealed record CaseFile(
    int CandidateId, Guid PublicId, string FullName, DateOnly BirthDate, Gender Gender, Schooling Schooling, bool YouthUnionMember, string? EthnicCode, string? ReligionCode,
    DateOnly RequestedOn, CandidateStage Stage, CandidateStage Reached, string RuleSetId, DateOnly? CertificateOn, string? VillageName, int? VillageUnitId, string? VillageUnitName,
    IReadOnlyList<PaperUnit> Units, IReadOnlyDictionary<CandidateStage, PaperTrace> Steps, IReadOnlyList<CaseMentor> Mentors, IReadOnlyList<RecordedPaper> Papers,
    DateOnly? AdmittedOn, DateOnly? CeremonyOn)
{
    public IReadOnlyDictionary<FileFactKind, PaperTrace> Told { get; init; } = new Dictionary<FileFactKind, PaperTrace>();

    public IReadOnlyList<CaseVote> Votes { get; init; } = [];

    public CaseVote? Vote(VotingBody body) => Votes.LastOrDefault(vote => vote.Body == body);

    public PaperUnit Cell => Units[0];

    public PaperUnit? Sectional => Units.FirstOrDefault(unit => unit.Kind == UnitKind.SectionalCommittee);

    public PaperUnit? Base => Units.FirstOrDefault(unit => unit.Kind.IsBase());

    public PaperUnit? AboveBase => Units.SkipWhile(unit => !unit.Kind.IsBase()).Skip(1).FirstOrDefault();

    public PaperFacts Facts => new(Reached, YouthUnionMember, Sectional is not null, Steps, Papers.ToDictionary(paper => paper.Code, paper => paper.Trace))
    {
        Facts = Told,
        Votes = Votes.GroupBy(vote => vote.Body).ToDictionary(votes => votes.Key, votes => new PaperTrace(votes.Last().On, votes.Last().Document, null)),
    };
}
