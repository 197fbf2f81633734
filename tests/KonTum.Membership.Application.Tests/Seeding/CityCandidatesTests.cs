using KonTum.Membership.Application.Rules;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Procedure;
using static KonTum.Membership.Application.Tests.Seeding.BaseTables;

namespace KonTum.Membership.Application.Tests.Seeding;

/// <summary>The table of the built-in city: applicants, pools, plans, and the situations that show a rule at work.</summary>
public sealed class CityCandidatesTests
{
    [Fact]
    public async Task Files_AtYearEnd_Are320AtEveryStage()
    {
        var stages = await RowsAsync($"SELECT Stage, count(*) FROM ({FilesOn()}) GROUP BY Stage");

        stages.Should().HaveCount(8);
        stages.Sum(row => (long)row[1]!).Should().Be(320);
    }

    [Fact]
    public async Task Files_InEveryWardAndCommune_StandAtEveryStage()
    {
        var units = await RowsAsync($"""
            SELECT cell.ParentId, count(DISTINCT f.Stage) FROM ({FilesOn()}) f
            JOIN CandidatePlacements p ON p.CandidateId = f.Id AND {Holds("p")}
            JOIN UnitVersions cell ON cell.UnitId = p.CellId AND {Holds("cell")}
            JOIN UnitVersions base ON base.UnitId = cell.ParentId AND base.Kind IN ('WardCommittee','CommuneCommittee') AND {Holds("base")}
            GROUP BY cell.ParentId
            """);

        units.Should().HaveCount(21);
        units.Should().OnlyContain(row => (long)row[1]! == 8);
    }

    [Fact]
    public async Task Files_AllOfThem_HaveConsentBeforeAnythingElse()
    {
        var without = await CountAsync("""
            SELECT count(*) FROM Candidates k WHERE k.RequestedOn IS NULL OR k.ConsentGivenOn IS NULL OR k.ConsentReference = ''
                OR EXISTS (SELECT 1 FROM CandidateSteps s WHERE s.CandidateId = k.Id AND s.OccurredOn < k.ConsentGivenOn)
            """);

        without.Should().Be(0);
    }

    [Fact]
    public async Task Files_AtYearEnd_CanLawfullyBeDecidedWithinTheYear()
    {
        var rows = await RowsAsync($"""
            SELECT f.Stage, k.BirthDate, k.Schooling, coalesce(v.DifficultArea, 0), k.CertificateOn,
                (SELECT group_concat(m.ValidFrom) FROM MentorAssignments m WHERE m.CandidateId = k.Id AND {Holds("m")}),
                (SELECT count(*) FROM MemberCells c JOIN MemberStandings s ON s.MemberId = c.MemberId AND s.Status = 'Full' AND {Holds("s")} WHERE c.CellId = p.CellId AND {Holds("c")})
            FROM ({FilesOn()}) f JOIN Candidates k ON k.Id = f.Id
            JOIN CandidatePlacements p ON p.CandidateId = k.Id AND {Holds("p")}
            LEFT JOIN VillageVersions v ON v.VillageId = p.VillageId AND {Holds("v")}
            """);
        var asOf = DateOnly.Parse(FiguresOn, null);
        var rules = EmbeddedRulebook.Load().At(asOf);

        var lawful = rows.Count(row => EarliestAdmission.Of(FactsOf(row), rules, asOf).Date <= new DateOnly(2011, 12, 31));

        rows.Should().HaveCount(320);
        lawful.Should().BeGreaterThanOrEqualTo(180).And.BeLessThan(320, "some lack age, schooling or a cell that can vote");
        (await CountAsync("SELECT sum(Applicants) FROM CellTargets t JOIN TargetPlans p ON p.Id = t.TargetPlanId WHERE p.Year = 2011"))
            .Should().Be(lawful, "the plan counted the same people");
    }

    [Theory]
    [InlineData("ReligiousFollowers", 90, 90)]
    [InlineData("General", 196, 0)]
    public async Task Pools_AtYearEnd_HoldTheFilesPastTheWish(string kind, long expected, long stateReligion)
    {
        var row = (await RowsAsync($"""
            SELECT count(*), count(d.ReligionCode) FROM PoolEntries e JOIN Pools o ON o.Id = e.PoolId AND o.Kind = '{kind}'
            JOIN CandidateDeclarations d ON d.CandidateId = e.CandidateId AND (d.ReligionConsentOn IS NULL OR d.ReligionConsentOn <= '{FiguresOn}')
            WHERE {Holds("e")} AND e.CandidateId IN (SELECT Id FROM ({FilesOn()}))
            """))[0];

        row[0].Should().Be(expected);
        row[1].Should().Be(stateReligion);
    }

    [Theory]
    [InlineData(2010, 120, 0)]
    [InlineData(2011, 130, 1)]
    public async Task Plans_Issued_AddUpToTheirTotals(int year, long total, long revisions)
    {
        var row = (await RowsAsync($"""
            SELECT p.Total, (SELECT sum(Allocated + Manual) FROM CellTargets t WHERE t.TargetPlanId = p.Id),
                (SELECT sum(c.Delta) FROM PlanRevision r JOIN CellTargetChange c ON c.PlanRevisionId = r.Id WHERE r.TargetPlanId = p.Id),
                (SELECT count(*) FROM PlanRevision r WHERE r.TargetPlanId = p.Id)
            FROM TargetPlans p WHERE p.Year = {year} AND p.State = 'Issued' AND p.DecisionNumber <> '' AND p.Signer <> ''
            """)).Should().ContainSingle().Subject;

        row[0].Should().Be(total);
        row[1].Should().Be(total);
        row[2].Should().BeOneOf(null, 0L);
        row[3].Should().Be(revisions);
    }

    [Theory]
    [InlineData("SELECT count(*) FROM CellVillages l WHERE l.Service = 'Merged'", 1, 60)]
    [InlineData("SELECT count(*) FROM CellVillages l WHERE l.Service = 'Attached'", 1, 30)]
    [InlineData("SELECT count(*) FROM Villages v WHERE v.Id NOT IN (SELECT VillageId FROM CellVillages)", 1, 3)]
    [InlineData("SELECT count(*) FROM Candidates WHERE ClosedOn IS NULL AND date(CertificateOn, '+60 months') < '2011-04-15'", 1, 1)]
    [InlineData("SELECT count(*) FROM Candidates k JOIN CandidateSteps s ON s.CandidateId = k.Id AND s.Stage = 'FileOpened' AND s.OccurredOn < '2010-04-15' WHERE k.ClosedOn IS NULL", 1, 1)]
    [InlineData("SELECT count(*) FROM FileStubs WHERE ErasedOn IS NOT NULL", 1, 1)]
    [InlineData("SELECT count(*) FROM Transfers t JOIN Candidates k ON k.Id = t.CandidateId AND k.ClosedOn IS NULL WHERE t.State = 'Proposed' AND t.FromCellId <> t.ToCellId", 1, 1)]
    [InlineData("SELECT count(*) FROM MemberCells WHERE ValidFrom BETWEEN '2011-04-08' AND '2011-04-15' AND EXISTS (SELECT 1 FROM MemberCells b WHERE b.MemberId = MemberCells.MemberId AND b.ValidTo = MemberCells.ValidFrom)", 1, 1)]
    [InlineData("SELECT count(*) FROM (SELECT a.MemberId FROM MentorAssignments a JOIN Candidates k ON k.Id = a.CandidateId AND k.ClosedOn IS NULL WHERE a.ValidTo IS NULL GROUP BY a.MemberId HAVING count(*) > 2)", 1, 3)]
    [InlineData("SELECT count(*) FROM MentorAssignments a JOIN Candidates k ON k.Id = a.CandidateId WHERE a.ValidTo IS NOT NULL AND k.ClosedOn IS NULL", 1, 9)]
    [InlineData("SELECT count(*) FROM Candidates k WHERE k.Stage = 'NotPassed'", 1, 9)]
    [InlineData("SELECT count(*) FROM Candidates k JOIN CandidateSteps s ON s.CandidateId = k.Id AND s.Stage = 'Decided' AND s.OccurredOn <= '2011-03-03' WHERE k.Stage = 'Decided'", 1, 1)]
    public async Task Situations_ThatShowARule_ArePresent(string sql, long least, long most)
    {
        var count = await CountAsync(sql);

        count.Should().BeInRange(least, most);
    }

    [Fact]
    public async Task WithdrawnPerson_IsErasedButForTheStub()
    {
        var left = await CountAsync("""
            SELECT count(*) FROM FileStubs w JOIN Candidates k ON k.ConsentReference = w.ConsentReference OR k.PublicId = w.PublicId
            """);

        left.Should().Be(0);
    }

    private static AdmissionFacts FactsOf(object?[] row) => new(
        Enum.Parse<CandidateStage>((string)row[0]!), DateOnly.Parse((string)row[1]!, null), Enum.Parse<Schooling>((string)row[2]!), (long)row[3]! == 1,
        row[4] is string certificate ? DateOnly.Parse(certificate, null) : null,
        row[5] is string helps ? [.. helps.Split(',').Select(day => DateOnly.Parse(day, null))] : [],
        (int)(long)row[6]!);
}
