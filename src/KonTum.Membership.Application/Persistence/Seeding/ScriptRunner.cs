using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Rules.Admission;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>Plays a script: asks the domain for one act after the other, up to today. Whatever it refuses is a mistake here.</summary>
internal sealed class ScriptRunner(CityWorld world)
{
    private readonly MentorDesk _desk = new(world);
    private readonly PeopleDrawer _people = new(world, "candidates");

    /// <summary>In order of the decision, so that a vote knows who was a full member by then.</summary>
    public void RunAll(IEnumerable<CandidateScript> scripts)
    {
        foreach (var script in scripts.OrderBy(script => script.DecidedOn ?? DateOnly.MaxValue)) Run(script);
    }

    private void Run(CandidateScript script)
    {
        var candidate = script.Candidate = Record(script);
        foreach (var stage in CandidateStages.Path.Skip(1))
        {
            if (script.Days[stage] is not { } day || day > world.Today) break;
            Take(script, candidate, stage, day);
        }

        if (script.Story == Story.ReplacedMentor) ReplaceMentor(script, candidate);
        if (script.Exit is { } exit) End(script, candidate, exit, script.ExitOn!.Value);
        if (script.Leaves is { } leaving) script.Member!.Leave(leaving.By, leaving.On, CityDays.Entered(leaving.On)).OrThrow("Leaving");
    }

    private Candidate Record(CandidateScript script)
    {
        var wishOn = script.Days.WishOn;
        var cell = script.Cell;
        script.Village ??= HomeOf(cell);
        var difficult = script.Village?.Row.DifficultArea == true;
        var group = _people.GroupOf(cell, script.Believer);
        var born = script.Story switch
        {
            Story.TooYoung => wishOn.AddYears(-16).AddDays(-40 - _people.Random.Below(60)),
            Story.TooOld => _people.Born(wishOn, 61, 63),
            _ => _people.Born(wishOn, 19, cell.IsVillageCell ? 40 : 36),
        };
        var schooling = script.Story == Story.LacksSchooling ? Schooling.Literate : _people.SchoolingOf(difficult, !cell.IsVillageCell);
        var facts = _people.FactsOf(group, _people.GenderOf(script.Believer, 41), born, schooling, wishOn);
        var officer = script.Believer?.Post == PostKind.VillageOfficer || (script.Believer is null && cell.IsVillageCell && _people.Random.Chance(14));
        var declaration = _people.DeclarationOf(group, script.Believer, script.Follower, wishOn);
        return Candidate.Record(world.NextId(), facts, officer, cell.Id, script.Village?.Id, ConsentOf(cell, wishOn), declaration,
            world.Rules.At(wishOn), CityDays.Entered(wishOn)).OrThrow("Recording");
    }

    /// <summary>People of a village cell live in its villages; the others in some village of the city, or we do not know.</summary>
    private VillageSite? HomeOf(CellSite cell)
    {
        if (cell.IsVillageCell) return _people.Random.Pick(cell.Homes);
        return _people.Random.Chance(65) ? _people.Random.Pick(world.Villages.Where(village => !village.HadNoMember).ToList()) : null;
    }

    private ConsentRecord ConsentOf(CellSite cell, DateOnly givenOn)
    {
        var medium = _people.Random.Chance(94) ? ConsentMedium.SignedPaper : ConsentMedium.Recording;
        var reference = $"PĐY {world.NextNumber($"consent {cell.Id} {givenOn.Year}")}/{givenOn.Year}-{cell.Row.Code}";
        return ConsentRecord.Create(givenOn.AddDays(-_people.Random.Below(6)), givenOn, true, world.Settings.NoticeVersion, medium, reference, givenOn)
            .OrThrow("Consent");
    }

    private void Take(CandidateScript script, Candidate candidate, CandidateStage stage, DateOnly day)
    {
        var (rules, change) = (world.Rules.At(day), CityDays.Entered(day));
        var result = stage switch
        {
            CandidateStage.InPool => candidate.EnterPool(day, Resolution(script.Cell, day), rules, change),
            CandidateStage.MentorsAssigned => candidate.AssignMentors(
                _desk.Choose(script, day, rules.Introducers, []), day, Resolution(script.Cell, day), rules, change),
            CandidateStage.ClassCompleted => candidate.CompleteClass(CertificateOn(script, day), Numbered("GCN", day, "class"), rules, change),
            CandidateStage.FileOpened => candidate.OpenFile(ScriptPapers.LetterOn(day), day, day, null, rules, change),
            CandidateStage.BackgroundVerified => candidate.RecordVerification(ScriptPapers.Verified(candidate, day), day, null, rules, change),
            CandidateStage.OpinionsCollected => candidate.RecordOpinions(ScriptPapers.Opinions(candidate, day), day, null, rules, change),
            CandidateStage.CellVotePassed => Vote(script, candidate, day, rules, missing: 0),
            CandidateStage.Decided => Admit(script, candidate, day, rules),
            CandidateStage.Probation => Both(candidate.BeginProbation(day, null, rules, change), () => script.Member!.HoldCeremony(day, change)),
            CandidateStage.Recognised => Both(
                candidate.Recognise(ScriptPapers.RecognitionVoteOn(script.Days[CandidateStage.Probation]!.Value, day, rules.ProbationMonths), day, Numbered("QĐ/TU", day, "recognition"), rules, change), () => script.Member!.Recognise(day, rules.ProbationMonths, change)),
            _ => throw new InvalidOperationException($"{stage} is no step of the path."),
        };
        result.OrThrow($"{stage} on {day:O} in {script.Cell.Row.Code}");
    }

    /// <summary>A certificate of years ago was still good when the cell noted it, and is not any more.</summary>
    private static DateOnly CertificateOn(CandidateScript script, DateOnly day) =>
        script.Story == Story.ExpiredCertificate ? script.Days[CandidateStage.MentorsAssigned]!.Value.AddMonths(-58).WorkdayBefore() : day;

    private Result Vote(CandidateScript script, Candidate candidate, DateOnly day, RuleSet rules, int missing)
    {
        var full = script.Cell.FullMembersOn(day);
        var entitled = full > 6 && _people.Random.Chance(30) ? full - 1 : full;
        var present = entitled > 4 && _people.Random.Chance(25) ? entitled - 1 : entitled;
        var needed = rules.VotesNeeded(entitled);
        var inFavour = missing > 0 ? needed - missing : Math.Max(needed, present - _people.Random.Below(2));
        var against = Math.Min(present - inFavour, missing > 0 ? 2 : 1);
        var ballot = new Ballot(full, 0, full - entitled, full, present, inFavour, against, present - inFavour - against);
        return candidate.RecordCellVote(ballot, ScriptPapers.CellOf(script, full), day, Resolution(script.Cell, day), rules, CityDays.Entered(day));
    }

    private Result Admit(CandidateScript script, Candidate candidate, DateOnly day, RuleSet rules)
    {
        var body = rules.DecidedBy(script.Cell.Unit.Kind) ?? throw new InvalidOperationException($"Nobody decides above {script.Cell.Row.Code}.");
        if (body == DecidingBody.StandingCommitteeAbove)
        {
            var considered = CityDays.Earlier(candidate.LastStep.OccurredOn.AddDays(4).WorkdayAfter(), day);
            candidate.RecordCommitteeVote(ScriptPapers.Committee, considered, Numbered("NQ/ĐU", considered, $"committee {script.Cell.Unit.Slug}"), rules, CityDays.Entered(considered)).OrThrow("The base committee's vote");
        }

        var decision = new AdmissionDecision(body, ScriptPapers.StandingCommittee);
        var admitted = candidate.Admit(world.NextId(), decision, ScriptPapers.CellOf(script, script.Cell.FullMembersOn(day)), day, Numbered("QĐ/TU", day, "admission"), rules, CityDays.Entered(day));
        if (!admitted.TryGet(out var member)) return Result.Refused(admitted.Errors);
        if (script.Believer?.Post is { } post) member.TakePost(post, day, CityDays.Entered(day)).OrThrow("A post");
        script.Member = member;
        script.Cell.Roster.Add(member);
        return Result.Ok;
    }

    private void ReplaceMentor(CandidateScript script, Candidate candidate)
    {
        var on = CityDays.Later(world.FiguresOn.AddDays(-30), candidate.Mentors[0].ValidFrom.AddDays(30)).WorkdayAfter();
        var leaving = candidate.Mentors[0];
        var successor = _desk.Choose(script, on, 1, [.. candidate.Mentors.Select(mentor => mentor.MemberId)])[0];
        candidate.ReplaceMentor(leaving.MemberId, successor, on, CityDays.Entered(on, world.Settings.Reasons.MentorReplaced)).OrThrow("Another mentor");
        _desk.Release(leaving.MemberId, script.Cell, leaving.ValidFrom, on);
    }

    private void End(CandidateScript script, Candidate candidate, CandidateStage exit, DateOnly on)
    {
        var rules = world.Rules.At(on);
        var ended = exit switch
        {
            CandidateStage.NotPassed => Vote(script, candidate, on, rules, missing: script.Story == Story.OneVoteShort ? 1 : 2),
            CandidateStage.RemovedFromPool => candidate.End(exit, ExitReason.NoLongerTakesPart, on, Resolution(script.Cell, on), rules, CityDays.Entered(on, world.Settings.Reasons.Removed)),
            CandidateStage.Transferred => candidate.End(exit, ExitReason.MovedAway, on, Numbered("GT/CB", on, $"slip {script.Cell.Id}"), rules, CityDays.Entered(on)),
            _ => candidate.End(exit, null, on, null, rules, CityDays.Entered(on)),
        };
        ended.OrThrow($"{exit} on {on:O}");
    }

    private string Resolution(CellSite cell, DateOnly day) => $"{world.NextNumber($"resolution {cell.Id} {day.Year}")}-NQ/CB";

    private string Numbered(string symbol, DateOnly day, string register) => $"{world.NextNumber($"{register} {day.Year}")}-{symbol}/{day.Year}";

    private static Result Both(Result first, Func<Result> second) => first.IsOk ? second() : first;
}
