using System.Globalization;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Mentors;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>What members said: who offered to help, and the remarks of the last two quarters. Some are still owed.</summary>
internal sealed class MentorStatements(CityWorld world)
{
    private const int PerCentGiven = 88;

    private readonly SplitMix64 _random = world.Random("mentor statements");

    public IEnumerable<MentorOffer> Offers(IReadOnlyCollection<Candidate> candidates) =>
        from help in candidates.SelectMany(candidate => candidate.Mentors.Where(mentor => mentor is { Volunteered: true, ValidTo: null }))
        group help.ValidFrom by help.MemberId into days
        orderby days.Key
        let day = days.Min()
        let reference = string.Format(CultureInfo.InvariantCulture, world.Settings.Statements.OfferReference, day)
        select MentorOffer.Record(_random.NextId(), days.Key, day, reference, CityDays.Entered(day)).OrThrow("An offer to help");

    public IEnumerable<MentorRemark> Remarks(IReadOnlyCollection<Candidate> candidates)
    {
        var last = RemarkQuarters.LastEnded(world.Today);
        foreach (var quarter in new[] { RemarkQuarters.LastEnded(last.FirstDay), last })
        {
            var helps = from candidate in candidates
                        where !candidate.Stage.IsOver()
                        orderby candidate.Id
                        from mentor in candidate.Mentors
                        where mentor.ValidTo is null && RemarkQuarters.Owes(mentor.ValidFrom, quarter)
                        select (candidate, mentor);
            foreach (var (candidate, mentor) in helps)
            {
                if (!_random.Chance(PerCentGiven)) continue;
                var on = _random.Workday(quarter.LastDay.AddDays(-12), quarter.LastDay.AddDays(3)).WorkdayBefore();
                var content = new RemarkContent(true, _random.Chance(80), _random.Chance(85), true, _random.Pick(world.Settings.Statements.Remarks), ProposesNextStep: _random.Chance(20));
                yield return MentorRemark.Write(NewId.From(candidate.PublicId, $"remark {mentor.MemberId} {quarter}"), candidate.Id, mentor.MemberId, new Period(mentor.ValidFrom), quarter, content, on, CityDays.Entered(on))
                    .OrThrow("A remark");
            }
        }
    }
}
