using System.Globalization;

namespace KonTum.Membership.Web.Infrastructure.Localisation;

/// <summary>Official documents are in Vietnamese, whatever the reader's language.</summary>
public static class OfficialLanguage
{
    public static T Of<T>(Func<T> make)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(AppCultures.Vietnamese);
        try
        {
            return make();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
