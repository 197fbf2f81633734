using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Transfers;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Transfers;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Transfers;

/// <summary>Gathers and says what a slip carries.</summary>
public sealed class SlipReading(TransferQuery transfers, PlaceQuery places, Rulebook rulebook, WorkingCalendar calendar, IStringLocalizer<TransferStrings> strings, DomainWords words)
{
    public async Task<TransfersPage> ListAsync(CurrentUser user, CancellationToken cancellationToken) =>
        new([.. (await transfers.ListAsync(user.Scope(), cancellationToken)).Select(line => (line, Due(line)))], user.Today);

    public async Task<SlipPage?> FindAsync(CurrentUser user, Guid id, AcceptForm? accept, DeclineForm? decline, CancellationToken cancellationToken)
    {
        if (await transfers.FindAsync(user.Scope(), id, cancellationToken) is not { } line || await transfers.ServedAsync(user.Scope(), id, cancellationToken) is not { } served) return null;
        var mayWrite = user.May(Permissions.WriteCandidates);
        var villages = mayWrite && line is { IsTo: true, State: TransferState.Proposed } ? await places.VillagesAsync(user.Scope(), cancellationToken) : [];
        return new SlipPage(
            line, Due(line), Served(line, served), accept ?? new AcceptForm { Version = line.Version }, decline ?? new DeclineForm { Version = line.Version },
            [.. villages.Select(village => new SelectListItem(village.Name, village.Code))], user.Today, mayWrite, served.CandidateId);
    }

    public async Task<IReadOnlyList<SelectListItem>> CellsAsync(CurrentUser user, string without, CancellationToken cancellationToken) =>
        [.. (await transfers.CellsAsync(user.Scope(), cancellationToken)).Where(cell => cell.Slug != without).Select(cell => new SelectListItem($"{cell.Name} ({cell.Slug})", cell.Slug))];

    public string State(DueDay due, DateOnly today) => due.On is { } on ? strings[due.IsOverdue(today) ? "Slip.Overdue" : "Slip.By", Display.Day(on)] : words.Say(due.Refusal!);

    private DueDay Due(TransferLine line) => Transfer.AnswerDue(line.ProposedOn, line.AnsweredOn, rulebook.At(line.ProposedOn), calendar);

    private DefinitionList Served(TransferLine line, TransferServed served)
    {
        var items = new List<DefinitionItem>
        {
            new(strings["Served.Person"], strings["Served.Born", line.FullName, line.BirthYear]),
            new(strings["Served.Consent"], Display.Day(served.ConsentGivenOn)),
            new(strings["Served.Stage"], strings["Served.StageSince", words.Name(line.Stage), Display.Day(served.StageSince)]),
        };
        if (served.HelpedSince.Count > 0) items.Add(new DefinitionItem(strings["Served.Helped"], string.Join(", ", served.HelpedSince.Select(Display.Day))) { Note = strings["Served.HelpedNote"] });
        if (served.CertificateOn is { } certificate) items.Add(new DefinitionItem(strings["Served.Certificate"], Display.Day(certificate)));
        if (served.FileOpenedOn is { } opened) items.Add(new DefinitionItem(strings["Served.FileOpened"], Display.Day(opened)));
        if (served.CeremonyOn is { } ceremony) items.Add(new DefinitionItem(strings["Served.Ceremony"], Display.Day(ceremony)) { Note = strings["Served.CeremonyNote"] });
        return new DefinitionList(items);
    }
}
