using KonTum.Membership.Web.Infrastructure.Startup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>A setting that cannot be met stops the start and says what to do; it is never passed over.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Production", "Demo:Enabled", "true", "Demo__Enabled")]
    [InlineData("Production", "Clock:Fixed", "2011-04-15", "Clock__Fixed")]
    [InlineData("Development", "Clock:Fixed", "31/02/2011", "Clock__Fixed")]
    [InlineData("Development", "Database:Provider", "Oracle", "Database__Provider")]
    [InlineData("Development", "Database:Provider", "SqlServer", "ConnectionStrings__Membership")]
    [InlineData("Production", "Security:RequireTwoFactor", "true", "Security__RequireTwoFactor")]
    public void Setting_ThatCannotBeMet_StopsTheStart(string environment, string key, string value, string named)
    {
        var read = () => Read(environment, key, value);

        read.Should().Throw<SettingException>().Which.Message.Should().Contain(named);
    }

    [Fact]
    public void Settings_LeftOut_AreAnEmbeddedDatabaseWithoutADemonstration()
    {
        var settings = Read("Production", "Urls", "http://localhost:5080");

        settings.DemoEnabled.Should().BeFalse();
        settings.FixedDay.Should().BeNull();
        settings.Database.ConnectionString.Should().EndWith("membership.db");
    }

    private static AppSettings Read(string environment, string key, string value) => AppSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(key, (string?)value)]).Build(),
        new HostingEnvironment { EnvironmentName = environment, ContentRootPath = AppContext.BaseDirectory });
}
