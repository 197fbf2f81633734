using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KonTum.Membership.Web.Features.Shared.Components;

public sealed record Banner(Tone Tone, string Text)
{
    public string? Title { get; init; }

    public LinkItem? Link { get; init; }
}

/// <summary>A message that survives the redirect after a form was saved.</summary>
public static class BannerAfterRedirect
{
    public const string Key = "Banner";
    private const string ToneKey = "BannerTone";

    public static void SetBanner(this Controller controller, string text, Tone tone = Tone.Success)
    {
        controller.TempData[Key] = text;
        controller.TempData[ToneKey] = tone.ToString();
    }

    public static Banner? Take(ITempDataDictionary kept) =>
        kept[Key] is string text
            ? new Banner(Enum.TryParse<Tone>(kept[ToneKey] as string, out var tone) ? tone : Tone.Success, text)
            : null;
}
