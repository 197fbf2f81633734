using System.Globalization;

namespace KonTum.Membership.Bench;

/// <summary>Milliseconds at 1 and 16 clients and compressed bytes of the pages of the city's reader.</summary>
internal static class Pages
{
    private static readonly string[] Paths =
    [
        "/help/glossary", "/organizations", "/candidates", "/candidates?q=nguyen", "/dashboard?asOf=2010-12-31", "/coverage?asOf=2010-12-31", "/reports/quarterly/2010/4", "/targets/2011", "/members", "/cells",
    ];

    public static async Task<int> RunAsync(string dll, string data)
    {
        await using var product = await Server.ProductAsync(dll, data);
        await product.SignInAsync("thanhuy", "Demo-KonTum-2011!");
        Console.WriteLine("page | bytes | p50/p95 ms at 1 client | p50/p95 ms at 16 clients | processor ms per request");
        foreach (var path in Paths)
        {
            await product.AskAsync(path, 40, 4);
            var bytes = await product.BytesAsync(path);
            var alone = await product.AskAsync(path, 60, 1);
            var before = product.ProcessorTime;
            var crowd = await product.AskAsync(path, 240, 16);
            var cost = (product.ProcessorTime - before).TotalMilliseconds / crowd.Length;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path} | {bytes} | {At(alone, 0.5):0.0}/{At(alone, 0.95):0.0} | {At(crowd, 0.5):0.0}/{At(crowd, 0.95):0.0} | {cost:0.00}"));
        }

        return 0;
    }

    private static double At(double[] ordered, double share) => ordered[Math.Min(ordered.Length - 1, (int)(ordered.Length * share))];
}
