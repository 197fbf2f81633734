using Microsoft.AspNetCore.Http.Extensions;

namespace KonTum.Membership.Web.Features.Shared.Components;

/// <summary>Moves through a list. Counting a very long list is dear, so the total may be left out and only "is there more" given.</summary>
public sealed record Pager(int Page, int PageSize, int? Total = null, bool HasNext = false)
{
    public int? Pages => Total is { } total ? Math.Max(1, (total + PageSize - 1) / PageSize) : null;

    public bool HasPrevious => Page > 1;

    public bool HasFollowing => Pages is { } pages ? Page < pages : HasNext;

    public int From => Total == 0 ? 0 : ((Page - 1) * PageSize) + 1;

    public int? To => Total is { } total ? Math.Min(total, Page * PageSize) : null;

    /// <summary>The same question about another page: every other part of the query stays.</summary>
    public static string LinkTo(HttpRequest request, int page)
    {
        var query = new QueryBuilder(request.Query.Where(part => part.Key != "page").SelectMany(part =>
            part.Value.Select(value => KeyValuePair.Create(part.Key, value ?? ""))))
        {
            { "page", page.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        };
        return request.PathBase + request.Path + query.ToQueryString();
    }
}
