using KonTum.Membership.Domain.Members;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>Deals sex, minority and post to the believers, each by its own sum and independently of the others.</summary>
internal static class BelieverDeal
{
    public static IReadOnlyList<Believer> Deal(BelieverFigures figures, SplitMix64 random)
    {
        var minority = random.Shuffle(Enumerable.Range(0, figures.Members).Select(i => i < figures.Minority));
        var women = random.Shuffle(Enumerable.Range(0, figures.Members).Select(i => i < figures.Women));
        var posts = figures.Posts.SelectMany(post => Enumerable.Repeat<PostKind?>(post.Key, post.Value)).ToList();
        posts.AddRange(Enumerable.Repeat<PostKind?>(null, figures.Members - posts.Count));
        posts = random.Shuffle(posts);
        return [.. minority.Select((isMinority, i) => new Believer(isMinority, women[i], posts[i]))];
    }

    /// <summary>Whether a post of this kind is found in a cell of that kind.</summary>
    public static bool Fits(PostKind? post, CellSite cell) => post switch
    {
        PostKind.CommuneOfficial => cell.IsTerritorial,
        PostKind.VillageOfficer or PostKind.SecurityAide => cell.IsVillageCell,
        PostKind.AdministrativeStaff => !cell.IsVillageCell,
        _ => true,
    };
}
