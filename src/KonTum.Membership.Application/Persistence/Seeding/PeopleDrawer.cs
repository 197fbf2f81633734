using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Members;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>What one of the believers is, dealt so that the sums of the source article come out.</summary>
internal sealed record Believer(bool Minority, bool Woman, PostKind? Post);

/// <summary>Draws people who do not exist.</summary>
internal sealed class PeopleDrawer(CityWorld world, string purpose)
{
    private readonly SplitMix64 _random = world.Random(purpose);

    public SplitMix64 Random => _random;

    /// <summary>The group a person belongs to; what the person declares is another matter.</summary>
    public string GroupOf(CellSite cell, Believer? believer)
    {
        var minority = believer?.Minority ?? _random.Chance(cell.Minority is null ? 7 : 85);
        if (!minority) return SelfDeclaration.MajorityEthnicCode;
        return cell.Minority is { } people && _random.Chance(90) ? people : _random.Pick(world.Settings.Minorities);
    }

    public PersonFacts FactsOf(string group, Gender gender, DateOnly born, Schooling schooling, DateOnly asOf)
    {
        var names = world.Reference.Names[group];
        var parts = gender == Gender.Male ? names.Male : names.Female;
        string[] words = [_random.Pick(parts.First), _random.Pick(parts.Middle), _random.Pick(parts.Given)];
        var name = PersonName.Create(string.Join(' ', words.Where(word => word.Length > 0))).OrThrow("A name");
        return new PersonFacts(name, born, gender, schooling, asOf < born.AddYears(30));
    }

    public Gender GenderOf(Believer? believer, int womenPercent) =>
        believer?.Woman ?? _random.Chance(womenPercent) ? Gender.Female : Gender.Male;

    /// <summary>A birth date that makes the person so many years old on a day.</summary>
    public DateOnly Born(DateOnly on, int youngest, int oldest) =>
        on.AddYears(-_random.Between(youngest, oldest)).AddDays(-_random.Below(350) - 1);

    public Schooling SchoolingOf(bool difficultArea, bool officeWorker)
    {
        if (officeWorker) return Schooling.UpperSecondary;
        if (difficultArea && _random.Chance(18)) return Schooling.Primary;
        return _random.Chance(difficultArea ? 45 : 25) ? Schooling.LowerSecondary : Schooling.UpperSecondary;
    }

    /// <summary>
    /// What the person says, from the day of the consent on. Whoever belongs to a minority among the believers says
    /// so; of the others one in twelve leaves the line blank.
    /// </summary>
    public SelfDeclaration DeclarationOf(string group, Believer? believer, bool follower, DateOnly consentOn)
    {
        var declares = believer?.Minority == true || _random.Chance(92);
        var religion = follower ? _random.Pick(world.Settings.Religions) : null;
        return SelfDeclaration.Create(declares ? group : null, consentOn, religion, consentOn).OrThrow("A declaration");
    }
}
