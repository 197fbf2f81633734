using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArchUnitNET.Loader;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Tests.Architecture;

/// <summary>The rules of the house. A rule without subjects fails, so that none can pass by looking at nothing.</summary>
public sealed partial class HouseTests
{
    private static readonly Assembly Domain = typeof(UnitScope).Assembly;
    private static readonly Assembly Application = typeof(MembershipDbContext).Assembly;
    private static readonly Assembly Web = typeof(Program).Assembly;

    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader().LoadAssemblies(Domain, Application, Web).Build();

    private static readonly Dictionary<string, string[]> References = new()
    {
        ["src/KonTum.Membership.Domain"] = [],
        ["src/KonTum.Membership.Application"] =
        [
            "KonTum.Membership.Domain", "DocumentFormat.OpenXml", "Microsoft.AspNetCore.DataProtection.EntityFrameworkCore", "Microsoft.AspNetCore.Identity.EntityFrameworkCore",
            "Microsoft.Data.SqlClient", "Microsoft.EntityFrameworkCore.Design", "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore.SqlServer",
            "System.IO.Packaging", "System.Security.Cryptography.Pkcs",
        ],
        ["src/KonTum.Membership.Web"] =
        [
            "KonTum.Membership.Application", "Microsoft.AspNetCore.Identity.UI", "Microsoft.AspNetCore.OpenApi", "Microsoft.Extensions.Diagnostics.HealthChecks.EntityFrameworkCore",
            "NetEscapades.AspNetCore.SecurityHeaders", "Serilog.AspNetCore", "Serilog.Formatting.Compact", "Serilog.Sinks.File",
        ],
    };

    [Fact]
    public void Domain_KnowsOnlyTheBaseLibrary() =>
        Domain.GetReferencedAssemblies().Select(reference => reference.Name!).Should().NotBeEmpty().And.OnlyContain(name => name.StartsWith("System", StringComparison.Ordinal));

    [Fact]
    public void Application_KnowsNoPage() =>
        Application.GetReferencedAssemblies().Select(reference => reference.Name!).Should().HaveCountGreaterThan(5)
            .And.NotContain(name => name.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal) || name == "KonTum.Membership.Web");

    [Fact]
    public void Projects_ReferenceExactlyWhatIsListed()
    {
        foreach (var (folder, expected) in References)
        {
            var project = XDocument.Load(Source.Files(folder, "*.csproj").Single());
            project.Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value)
                .Concat(project.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))))
                .Should().BeEquivalentTo(expected, $"{folder} lists its references");
        }
    }

    [Fact]
    public void Controllers_TouchNoDatabase()
    {
        var controllers = House.Classes.Where(type => type.Name.EndsWith("Controller", StringComparison.Ordinal)).ToList();

        controllers.Should().HaveCountGreaterThan(12);
        controllers.SelectMany(type => type.Dependencies.Select(dependency => (From: type.Name, To: dependency.Target.FullName)))
            .Where(edge => edge.To.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || edge.To.StartsWith("KonTum.Membership.Application.Persistence", StringComparison.Ordinal))
            .Should().BeEmpty();
    }

    [Fact]
    public void Queries_WriteNothing()
    {
        var queries = Application.GetTypes().Where(type => type.Name.EndsWith("Query", StringComparison.Ordinal)).ToList();

        queries.Should().HaveCountGreaterThan(12);
        Source.Files("src/KonTum.Membership.Application", "*Query.cs").Where(file => File.ReadAllText(file) is var text && (text.Contains("SaveChanges", StringComparison.Ordinal) || text.Contains("ExecuteDelete", StringComparison.Ordinal) || text.Contains("ExecuteUpdate", StringComparison.Ordinal)))
            .Should().BeEmpty();
    }

    [Fact]
    public void GetActions_CallNoService()
    {
        var offenders = new List<string>();
        var actions = 0;
        foreach (var file in Source.Files("src/KonTum.Membership.Web/Features", "*Controller.cs"))
        {
            var text = File.ReadAllText(file);
            var services = ServiceParameter().Matches(text).Select(match => match.Groups[1].Value).ToList();
            foreach (Match action in GetAction().Matches(text))
            {
                actions++;
                offenders.AddRange(services.Where(service => Regex.IsMatch(action.Value, $@"\b{service}\.")).Select(service => $"{Source.Short(file)}: {service}"));
            }
        }

        actions.Should().BeGreaterThan(25);
        offenders.Should().BeEmpty();
    }

    [Fact]
    public void Queries_TakeAScopeOrStandOnTheList()
    {
        // Of one account's own, or asked about something that was found within reach before.
        string[] own = ["AccountQuery.FindAsync", "DraftListQuery.ListAsync", "DraftListQuery.FindAsync", "FeedQuery.MadeAtAsync", "FeedQuery.OwnerAsync", "CellQuery.VillagesAsync", "PlaceQuery.NameAsync", "FiguresQuery.Admitted",
            // Calendar and rule sets are of nobody.
            "CalendarQuery.AtAsync", "CalendarQuery.OfYearAsync", "RuleSetQuery.EntriesAsync"];
        var methods = Application.GetTypes().Where(type => type is { IsClass: true, IsPublic: true } && type.Name.EndsWith("Query", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).Where(method => !method.IsSpecialName && method.ReturnType != typeof(bool)).ToList();

        methods.Should().HaveCountGreaterThan(25);
        methods.Where(method => method.GetParameters().All(parameter => parameter.ParameterType != typeof(UnitScope)))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Distinct().Except(own).Where(name => !name.Contains('<', StringComparison.Ordinal) && !name.EndsWith(".Equals", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void Entities_CannotBeChangedFromOutside()
    {
        var entities = Domain.GetTypes().Where(type => !type.IsAbstract && (typeof(Aggregate).IsAssignableFrom(type) || typeof(DatedFact).IsAssignableFrom(type))).ToList();

        entities.Should().HaveCountGreaterThan(12);
        entities.Should().OnlyContain(type => type.IsSealed);
        entities.SelectMany(type => type.GetProperties()).Where(property => property.SetMethod is { IsPublic: true }).Should().BeEmpty();
        entities.Where(type => type.GetConstructor([]) is { IsPublic: true }).Should().BeEmpty();
    }

    [Fact]
    public void Aggregates_AreToldWhoWhenAndWhy()
    {
        var mutators = Domain.GetTypes().Where(type => typeof(Aggregate).IsAssignableFrom(type) && !type.IsAbstract)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Result) || (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(Result<>))).ToList();

        mutators.Should().HaveCountGreaterThan(20);
        mutators.Where(method => method.GetParameters()[^1].ParameterType != typeof(ChangeContext)).Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Should().BeEmpty();
    }

    [Fact]
    public void Sources_ReadNoClockNoUserNoChanceFromTheAir()
    {
        var files = Source.Files("src", "*.cs");

        files.Should().HaveCountGreaterThan(150);
        files.SelectMany(file => Banned().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileName(file)}: {match.Value}"))
            // The printer waits for a browser that is ending to let go of its folder; there is no event to wait for.
            .Except(["PdfPrinter.cs: Task.Delay"]).Should().BeEmpty();
    }

    [Fact]
    public void Sources_KeepTheirSizeAndLeaveNothingUndone()
    {
        Source.Files("src", "*.cs").Where(file => File.ReadLines(file).Count() > 300).Select(Source.Short).Should().BeEmpty();
        Source.Files("src", "*.cshtml").Where(file => File.ReadLines(file).Count() > 150).Select(Source.Short).Should().BeEmpty();
        Source.Files("src", "*.cs").Concat(Source.Files("tests", "*.cs").Where(file => !file.EndsWith("HouseTests.cs", StringComparison.Ordinal)))
            .Where(file => Undone().IsMatch(File.ReadAllText(file))).Select(Source.Short).Should().BeEmpty();
    }

    [Fact]
    public void Controllers_StaySmall()
    {
        var controllers = Web.GetTypes().Where(type => typeof(ControllerBase).IsAssignableFrom(type) && !type.IsAbstract).ToList();

        controllers.Should().HaveCountGreaterThan(12);
        controllers.Should().OnlyContain(type => type.IsSealed && type.GetConstructors().Single().GetParameters().Length <= 5);
        controllers.Should().OnlyContain(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Length <= 8);
    }

    [GeneratedRegex(@"\w+Service (\w+)[,)]")]
    private static partial Regex ServiceParameter();

    [GeneratedRegex(@"\[HttpGet(?:(?!\[Http).)*", RegexOptions.Singleline)]
    private static partial Regex GetAction();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bGuid\.NewGuid\b|\bnew Random\b|\bThread\.Sleep\b|\bTask\.Delay\b|\bHtml\.Raw\b")]
    private static partial Regex Banned();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b(?!.*#\d)|NotImplementedException")]
    private static partial Regex Undone();
}
