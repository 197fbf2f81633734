namespace KonTum.Membership.Web.Features.Shared.Components;

/// <summary>
/// Where a file stands among its steps. <paramref name="Current"/> counts from 1; a number past the end means all done.
/// With <paramref name="Exit"/> the file stopped at the current step, for the reason it gives.
/// </summary>
public sealed record StageBar(IReadOnlyList<string> Stages, int Current, string? Exit = null)
{
    public bool IsFinished => Exit is null && Current > Stages.Count;

    public string CssFor(int number) =>
        number < Current ? "done" : number > Current ? "to-come" : Exit is null ? "current" : "stopped";
}
