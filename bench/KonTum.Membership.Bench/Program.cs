using System.Text.Encodings.Web;
using System.Text.Unicode;
using KonTum.Membership.Bench;

// bench limit FILE PORT        serves the hand-written page over a database file
// bench compare DLL DATA       starts the product (its built DLL) on a data folder and the hand-written page on the
//                              same database, asks both in turn, and prints processor time per request and the ratio
// bench pages DLL DATA         time and bytes of the product's pages at 1 and 16 clients
// bench targets                allocation of a city and of a country beside a plain largest-remainder pass
switch (args)
{
    case ["limit", var file, var port]:
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddControllersWithViews();
        builder.Services.AddSingleton(new LimitDatabase(file));
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        app.MapControllers();
        await app.RunAsync();
        return 0;
    case ["compare", var dll, var data]:
        return await Compare.RunAsync(dll, data);
    case ["pages", var dll, var data]:
        return await Pages.RunAsync(dll, data);
    case ["targets"]:
        return Allocation.Run();
    default:
        Console.Error.WriteLine("Usage: bench limit FILE PORT | compare DLL DATA | pages DLL DATA | targets");
        return 2;
}
