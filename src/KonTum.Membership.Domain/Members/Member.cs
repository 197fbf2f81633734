using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;

namespace KonTum.Membership.Domain.Members;

public enum MemberStatus
{
    /// <summary>From the admission decision; without a vote.</summary>
    Probationary,
    Full,
}

/// <summary>A member's one main post. Further posts are notes and are not counted.</summary>
public enum PostKind
{
    /// <summary>Official of a commune or ward.</summary>
    CommuneOfficial,

    /// <summary>Officer of a village or residential group.</summary>
    VillageOfficer,

    /// <summary>Village militia or police aide.</summary>
    SecurityAide,

    /// <summary>Administrative and public-service staff.</summary>
    AdministrativeStaff,
}

public enum MembershipEnd
{
    Died,
    TransferredOut,
    StruckOff,
    Expelled,
    Resigned,
}

public enum Schooling
{
    Literate,
    Primary,
    LowerSecondary,
    UpperSecondary,
}

/// <summary>Facts about a person that do not change with time, or whose earlier value says nothing.</summary>
public sealed record PersonFacts(PersonName Name, DateOnly BirthDate, Gender Gender, Schooling Schooling, bool YouthUnionMember);

/// <summary>A member from the admission decision on. Cell, residence, status and post are dated.</summary>
public sealed class Member : Aggregate
{
    private readonly List<MemberCell> _cells = [];
    private readonly List<MemberResidence> _residences = [];
    private readonly List<MemberStanding> _standings = [];
    private readonly List<MemberPost> _posts = [];

    private Member()
    {
        Name = null!;
        Declaration = null!;
    }

    /// <param name="admittedOn">The date of the admission decision: stock, flow and seniority all count from it.</param>
    /// <param name="proposedByCellId">The cell that proposed the admission: targets are counted by it.</param>
    public Member(Guid publicId, PersonFacts facts, DateOnly admittedOn, int proposedByCellId, int? villageId, SelfDeclaration declaration, ChangeContext change)
    {
        PublicId = publicId;
        Name = facts.Name;
        BirthDate = facts.BirthDate;
        Gender = facts.Gender;
        Schooling = facts.Schooling;
        YouthUnionMember = facts.YouthUnionMember;
        AdmittedOn = admittedOn;
        ProposedByCellId = proposedByCellId;
        Declaration = declaration;
        _cells.Add(new MemberCell(proposedByCellId, admittedOn));
        _standings.Add(new MemberStanding(MemberStatus.Probationary, admittedOn));
        if (villageId is { } village) _residences.Add(new MemberResidence(village, false, admittedOn));
        Raise(new DomainEvent("Member.Admitted", admittedOn, change));
    }

    public Guid PublicId { get; private set; }

    public PersonName Name { get; private set; }

    public DateOnly BirthDate { get; private set; }

    public Gender Gender { get; private set; }

    public Schooling Schooling { get; private set; }

    public bool YouthUnionMember { get; private set; }

    public DateOnly AdmittedOn { get; private set; }

    public int ProposedByCellId { get; private set; }

    /// <summary>The day on which the ceremony was held; probation counts from it. Null while it is awaited.</summary>
    public DateOnly? CeremonyOn { get; private set; }

    /// <summary>Months by which a decision prolonged the probation.</summary>
    public int ProbationExtraMonths { get; private set; }

    public DateOnly? LeftOn { get; private set; }

    public MembershipEnd? LeftBy { get; private set; }

    public SelfDeclaration Declaration { get; private set; }

    public IReadOnlyList<MemberCell> Cells => _cells;

    public IReadOnlyList<MemberResidence> Residences => _residences;

    public IReadOnlyList<MemberStanding> Standings => _standings;

    public IReadOnlyList<MemberPost> Posts => _posts;

    public bool IsMemberOn(DateOnly date) => _standings.At(date) is not null;

    public Result HoldCeremony(DateOnly on, ChangeContext change)
    {
        if (CeremonyOn is not null) return new DomainError("Member.CeremonyHeld", CeremonyOn) { Field = "OccurredOn" };
        if (on < AdmittedOn) return new DomainError("Member.CeremonyBeforeDecision", AdmittedOn) { Field = "OccurredOn" };
        CeremonyOn = on;
        Raise(new DomainEvent("Member.CeremonyHeld", on, change));
        return Result.Ok;
    }

    /// <summary>
    /// Makes a probationer a full member on the day the probation ends, even where the papers come later
    /// (Charter art. 5; the later rule sets say so in words).
    /// </summary>
    /// <param name="decidedOn">The date of the recognition decision, not before the end of probation.</param>
    public Result Recognise(DateOnly decidedOn, int probationMonths, ChangeContext change)
    {
        if (CeremonyOn is not { } ceremony) return new DomainError("Member.NoCeremony") { Field = "OccurredOn" };
        if (_standings.Latest() is not { Status: MemberStatus.Probationary, ValidTo: null }) return new DomainError("Member.NotProbationary");
        var probationEnd = ceremony.AddMonths(probationMonths + ProbationExtraMonths);
        if (decidedOn < probationEnd) return new DomainError("Member.ProbationRunning", probationEnd) { Field = "OccurredOn" };
        var result = _standings.Follow(new MemberStanding(MemberStatus.Full, probationEnd));
        if (result.IsOk) Raise(new DomainEvent("Member.Recognised", probationEnd, change));
        return result;
    }

    /// <summary>Prolongs the probation by decision, once. Whether the regulation knows of it is asked before.</summary>
    public Result ExtendProbation(int months, DateOnly on, ChangeContext change)
    {
        if (_standings.Latest() is not { Status: MemberStatus.Probationary, ValidTo: null }) return new DomainError("Member.NotProbationary");
        if (CeremonyOn is not { } ceremony) return new DomainError("Member.NoCeremony") { Field = "OccurredOn" };
        if (ProbationExtraMonths > 0) return new DomainError("Probation.Extended", ProbationExtraMonths);
        if (months is < 1 or > 12) return new DomainError("Probation.MonthsOutOfRange", 1, 12) { Field = "Months" };
        if (on < ceremony) return new DomainError("Step.BeforeLast", on, ceremony) { Field = "OccurredOn" };
        ProbationExtraMonths = months;
        Raise(new DomainEvent("Member.ProbationExtended", on, change));
        return Result.Ok;
    }

    public Result MoveToCell(int cellId, DateOnly from, ChangeContext change)
    {
        if (LeftOn is not null) return new DomainError("Member.Left", LeftOn);
        if (_cells.Latest()?.CellId == cellId) return new DomainError("Member.AlreadyInCell");
        var result = _cells.Follow(new MemberCell(cellId, from));
        if (result.IsOk) Raise(new DomainEvent("Member.Moved", from, change));
        return result;
    }

    /// <param name="seconded">Sent from outside to cover the village; a seconded member is not a local one.</param>
    public Result Reside(int villageId, bool seconded, DateOnly from, ChangeContext change)
    {
        var result = _residences.Follow(new MemberResidence(villageId, seconded, from));
        if (result.IsOk) Raise(new DomainEvent("Member.ResidenceRecorded", from, change));
        return result;
    }

    public Result TakePost(PostKind kind, DateOnly from, ChangeContext change)
    {
        var result = _posts.Follow(new MemberPost(kind, from));
        if (result.IsOk) Raise(new DomainEvent("Member.PostTaken", from, change));
        return result;
    }

    /// <param name="on">The first day on which the person is no longer a member.</param>
    public Result Leave(MembershipEnd by, DateOnly on, ChangeContext change)
    {
        if (LeftOn is not null) return new DomainError("Member.Left", LeftOn);
        if (on <= _cells.Latest()!.ValidFrom || on <= _standings.Latest()!.ValidFrom) return new DomainError("Timeline.EndsBeforeStart", on, _standings.Latest()!.ValidFrom);
        _cells.Close(on);
        _standings.Close(on);
        if (_residences.Latest() is { } residence && residence.ValidFrom < on) _residences.Close(on);
        if (_posts.Latest() is { } post && post.ValidFrom < on) _posts.Close(on);
        LeftOn = on;
        LeftBy = by;
        Raise(new DomainEvent("Member.Left", on, change));
        return Result.Ok;
    }
}
