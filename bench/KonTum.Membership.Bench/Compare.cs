using System.Globalization;

namespace KonTum.Membership.Bench;

/// <summary>Processor time per request of the search page beside the hand-written page, in turn within one run.</summary>
internal static class Compare
{
    private const int Rounds = 7;
    private const int Requests = 400;
    private const int Clients = 16;

    public static async Task<int> RunAsync(string dll, string data)
    {
        await using var product = await Server.ProductAsync(dll, data);
        await using var limit = await Server.LimitAsync(Path.Combine(data, "membership.db"));
        await product.SignInAsync("thanhuy", "Demo-KonTum-2011!");
        const string search = "/candidates?q=nguyen&pageSize=50", byHand = "/list?q=NGUYEN";
        await product.AskAsync(search, Requests, Clients);
        await limit.AskAsync(byHand, Requests, Clients);
        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var ours = await CostAsync(product, search);
            var theirs = await CostAsync(limit, byHand);
            ratios.Add(ours / theirs);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: product {ours:0.00} ms, by hand {theirs:0.00} ms, ratio {ours / theirs:0.00}"));
        }

        ratios.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"processor time per request at {Clients} clients, ratio: min {ratios[0]:0.00}, median {ratios[Rounds / 2]:0.00}, max {ratios[^1]:0.00}"));
        return 0;
    }

    private static async Task<double> CostAsync(Server server, string path)
    {
        var before = server.ProcessorTime;
        await server.AskAsync(path, Requests, Clients);
        return (server.ProcessorTime - before).TotalMilliseconds / Requests;
    }
}
