using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Reports;
using KonTum.Membership.Application.Reports.Issuing;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Web.Features.Reports;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using KonTum.Membership.Web.Infrastructure.Startup;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Web.Infrastructure.Commands;

/// <summary>Writes the city's report of a quarter to a file; quarter 0 is the year.</summary>
public static class ReportVerb
{
    public static async Task<int> RunAsync(Verb verb, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (verb.Words.Count != 2 || !int.TryParse(verb.Words[0], out var year) || !int.TryParse(verb.Words[1], out var number)
            || !verb.Options.TryGetValue("out", out var path) || !Enum.TryParse<QuarterFormat>(verb.Options.GetValueOrDefault("format"), ignoreCase: true, out var format)
            || verb.Options.Count > 2) return verb.Misused();
        var today = services.GetRequiredService<BusinessClock>().Today;
        if (ReportQuarters.Find(year, number, today) is not { } period) return Verb.Refused($"There is no report for quarter {number} of {year}.");
        var database = await Verb.DatabaseAsync(services);
        if (await CityAsync(database, period.LastDay, cancellationToken) is not { } city) return Verb.Refused("There is no city committee on that day.");

        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo(AppCultures.Vietnamese);
        var made = await MakeAsync(services, new UnitScope(city, period.LastDay, SeesPeople: false), period, today, format, cancellationToken);
        if (!made.TryGet(out var bytes)) return Verb.Refused(string.Join(" ", made.Errors.Select(services.GetRequiredService<DomainWords>().Say)));
        var file = AppPaths.Resolve(path);
        await File.WriteAllBytesAsync(file, bytes, cancellationToken);
        Console.WriteLine($"Written: {file}");
        return 0;
    }

    /// <summary>The report as it was issued, or the draft of today where it was not.</summary>
    private static async Task<Result<byte[]>> MakeAsync(IServiceProvider services, UnitScope scope, ReportPeriod period, DateOnly today, QuarterFormat format, CancellationToken cancellationToken)
    {
        var (files, issued) = (services.GetRequiredService<QuarterFiles>(), services.GetRequiredService<IssuedReportQuery>());
        if (await issued.LatestAsync(scope, period, cancellationToken) is { } latest) return await files.MakeIssuedAsync(latest, format, cancellationToken);
        var composed = await services.GetRequiredService<QuarterReportQuery>().ComposeAsync(scope, period, today, ReportWords.OfficialTotal, cancellationToken);
        if (!composed.TryGet(out var report, out var errors)) return Result<byte[]>.Refused(errors);
        var draft = await files.DraftAsync(report, scope, await issued.ProposalAsync(scope, period, cancellationToken), today, cancellationToken);
        return draft.TryGet(out var frozen, out var refused) ? await files.MakeDraftAsync(frozen, format, cancellationToken) : Result<byte[]>.Refused(refused);
    }

    /// <summary>The topmost committee that keeps accounts of its own.</summary>
    private static Task<int?> CityAsync(MembershipDbContext database, DateOnly day, CancellationToken cancellationToken) =>
        database.UnitVersions
            .Where(version => version.Kind == UnitKind.CityCommittee && version.ValidFrom <= day && (version.ValidTo == null || version.ValidTo > day) && database.Users.Any(user => user.UnitId == version.UnitId))
            .OrderBy(version => version.UnitId).Select(version => (int?)version.UnitId).FirstOrDefaultAsync(cancellationToken);
}
