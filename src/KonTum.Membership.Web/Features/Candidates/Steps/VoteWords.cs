using KonTum.Membership.Domain.Rules;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Candidates.Steps;

/// <summary>Says a threshold in words, with the votes that a body of eleven would need.</summary>
internal static class VoteWords
{
    private const int Example = 11;

    public static string Threshold(IStringLocalizer strings, VoteThreshold threshold) =>
        strings[threshold.MoreThan ? "Vote.Threshold.MoreThan" : "Vote.Threshold.AtLeast", threshold.Numerator, threshold.Denominator, Example, threshold.Needed(Example)];
}
