namespace KonTum.Membership.Domain.Rules.Admission;

/// <summary>The days on which an age begins and ends to count.</summary>
internal static class Ages
{
    public static DateOnly FirstDay(DateOnly birthDate, int years, AgeCounting counting)
    {
        var birthday = birthDate.AddYears(years);
        return counting == AgeCounting.ByMonth ? new DateOnly(birthday.Year, birthday.Month, 1) : birthday;
    }

    /// <summary>The last day on which somebody is not yet past an age.</summary>
    public static DateOnly LastDay(DateOnly birthDate, int years, AgeCounting counting) =>
        counting == AgeCounting.ByMonth ? FirstDay(birthDate, years, counting).AddMonths(1).AddDays(-1) : birthDate.AddYears(years);
}
