using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Application.Procedure;

/// <summary>One file that would get other days under another rule set.</summary>
public sealed record FileImpact(OpenFile File, RuleSet Own, IReadOnlyList<ClockChange> Changes);

/// <summary>Which open files within reach a rule set would give other days, were they switched to it.</summary>
public sealed class RuleImpactQuery(OpenFileQuery files, Rulebook rulebook, WorkingCalendar calendar)
{
    public async Task<IReadOnlyList<FileImpact>> OfAsync(UnitScope scope, RuleSet proposed, CancellationToken cancellationToken)
    {
        var open = await files.ListAsync(scope, cancellationToken);
        return
        [
            .. open.Select(file => (File: file, Own: rulebook.Find(file.RuleSetId) ?? rulebook.At(scope.AsOf)))
                .Select(pair => new FileImpact(pair.File, pair.Own, RuleImpact.Of(pair.File.Facts, pair.Own, proposed, calendar)))
                .Where(impact => impact.Changes.Count > 0).OrderBy(impact => impact.File.SortKey, StringComparer.Ordinal).ThenBy(impact => impact.File.Id),
        ];
    }
}
