namespace KonTum.Membership.Web.Features.Shared;

/// <summary>What went wrong, in one of the kinds that have words of their own, and the mark by which the log finds it.</summary>
public sealed record ErrorPage(int Status, string Reference)
{
    public string Kind => Status switch
    {
        400 or 403 or 404 or 409 or 429 or 500 or 503 => Status.ToString(System.Globalization.CultureInfo.InvariantCulture),
        401 => "403",
        410 => "404",
        >= 500 => "500",
        _ => "400",
    };

    /// <summary>Only where someone must look into it does the reader need something to quote.</summary>
    public bool ShowsReference => Status is >= 500 or 400;
}
