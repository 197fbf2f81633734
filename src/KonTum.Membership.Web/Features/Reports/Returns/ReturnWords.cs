using KonTum.Membership.Domain.Reports;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Reports.Returns;

/// <summary>The texts of the returns, with the names of periods as the reports write them.</summary>
public sealed class ReturnWords(IStringLocalizer<ReturnStrings> strings, ReportWords reports)
{
    public string this[string key, params object[] arguments] => strings[key, arguments];

    public string NameOf(ReportPeriod period) => reports.NameOf(period);
}
