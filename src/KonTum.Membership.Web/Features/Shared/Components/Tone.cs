namespace KonTum.Membership.Web.Features.Shared.Components;

/// <summary>What a message or a mark means; each has its own shape and its own word before its colour.</summary>
public enum Tone
{
    Info,
    Success,
    Warning,
    Error,
    Stop,
}

public static class ToneNames
{
    public static string CssName(this Tone tone) => tone switch
    {
        Tone.Success => "success",
        Tone.Warning => "warning",
        Tone.Error => "error",
        Tone.Stop => "stop",
        _ => "info",
    };
}
