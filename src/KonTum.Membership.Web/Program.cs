using KonTum.Membership.Web.Infrastructure.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddShell();

var app = builder.Build();
app.UseExceptionHandler("/error/500");
app.UseStatusCodePagesWithReExecute("/error/{0}");
app.UseShell();
app.MapStaticAssets();
app.MapControllers().WithStaticAssets();
app.Run();
