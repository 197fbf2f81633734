using KonTum.Membership.Application.Privacy;
using KonTum.Membership.Domain.Privacy;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Erasures;

/// <summary>Works out and says the two days of a withdrawal.</summary>
public sealed class ErasureWords(IStringLocalizer<ErasureStrings> strings, DomainWords words, PrivacyTerms terms, WorkingCalendar calendar)
{
    public PrivacyTerms Terms => terms;

    public string this[string key] => strings[key];

    public WithdrawalRow Row(ErasureLine line) => new(
        line, ErasureClocks.Answer(line.EndedOn, line.AnsweredOn, terms, calendar), ErasureClocks.Erasure(line.EndedOn, line.HeldByOthers, line.ErasedOn, terms));

    public DefinitionList Clocks(WithdrawalRow row, DateOnly today) => new(
    [
        new DefinitionItem(strings["Clock.Answer"], State(row.Answer, today)) { Note = Argument(row.Answer) },
        new DefinitionItem(strings["Clock.Erasure"], State(row.Erasure, today)) { Note = Argument(row.Erasure) },
    ]);

    /// <summary>"Done on", "by", or "by, and that day has passed".</summary>
    public string State(DueDay due, DateOnly today) =>
        due.DoneOn is { } done ? strings[due.IsOverdue(today) ? "Clock.DoneLate" : "Clock.Done", Display.Day(done)]
        : due.On is { } on ? strings[due.IsOverdue(today) ? "Clock.Overdue" : "Clock.By", Display.Day(on)]
        : words.Say(due.Refusal!);

    private string Argument(DueDay due)
    {
        var counted = strings[due.IsWorkingDays ? "Clock.WorkingDays" : "Clock.Days", due.Days, Display.Day(due.From)];
        var basis = strings[terms.Verified ? "Clock.Basis" : "Clock.BasisUnverified", terms.LegalBasis];
        return $"{counted} {basis}";
    }
}
