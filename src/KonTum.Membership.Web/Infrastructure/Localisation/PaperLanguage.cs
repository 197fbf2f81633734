using System.Globalization;

namespace KonTum.Membership.Web.Infrastructure.Localisation;

/// <summary>Official papers are always in Vietnamese, whatever the reader's language.</summary>
public static class PaperLanguage
{
    public static T InVietnamese<T>(Func<T> make)
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
