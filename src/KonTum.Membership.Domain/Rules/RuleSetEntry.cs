using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Rules;

public enum RuleSetAct
{
    Added,
    Withdrawn,
}

/// <summary>A rule set that the office added to those shipped, or took back before it was in force. Entries are added and never changed.</summary>
public sealed class RuleSetEntry : Aggregate
{
    public const int MaxContentLength = 16_000;
    public const int MaxReasonLength = 300;

    private RuleSetEntry()
    {
        RuleSetId = Content = Reason = string.Empty;
    }

    public Guid PublicId { get; private set; }

    public string RuleSetId { get; private set; }

    /// <summary>1 for the first entry about this set.</summary>
    public int Number { get; private set; }

    public RuleSetAct Act { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The file as it was imported.</summary>
    public string Content { get; private set; }

    public string Reason { get; private set; }

    public Guid EnteredBy { get; private set; }

    public DateTime EnteredAt { get; private set; }

    /// <summary>Refused where it would change what was in force on days that are past, or where its id or its day is taken.</summary>
    public static Result<RuleSetEntry> Add(Guid publicId, RuleSet rules, string content, Rulebook book, int number, DateOnly today, ChangeContext change)
    {
        var errors = RefuseReason(change);
        if (book.Find(rules.Id) is not null) errors.Add(new DomainError("RuleSet.IdTaken", rules.Id) { Field = nameof(Content) });
        if (book.Sets.Any(set => set.ValidFrom == rules.ValidFrom)) errors.Add(new DomainError("RuleSet.DayTaken", rules.ValidFrom) { Field = nameof(Content) });
        else if (rules.ValidFrom < book.At(today).ValidFrom) errors.Add(new DomainError("RuleSet.BeforeCurrent", rules.ValidFrom, book.At(today).ValidFrom) { Field = nameof(Content) });
        if (content.Length > MaxContentLength) errors.Add(new DomainError("Text.TooLong", MaxContentLength) { Field = nameof(Content) });
        if (errors.Count > 0) return Result<RuleSetEntry>.Refused(errors);
        var entry = Of(publicId, rules.Id, number, RuleSetAct.Added, rules.ValidFrom, content, change);
        entry.Raise(new DomainEvent("Rules.Added", rules.ValidFrom, change));
        return entry;
    }

    /// <summary>Takes back a set that is not in force yet: once somebody may have been judged by it, it stays.</summary>
    public static Result<RuleSetEntry> Withdraw(Guid publicId, RuleSet rules, int number, DateOnly today, ChangeContext change)
    {
        if (rules.ValidFrom <= today) return new DomainError("RuleSet.AlreadyInForce", rules.ValidFrom);
        if (RefuseReason(change) is { Count: > 0 } errors) return Result<RuleSetEntry>.Refused(errors);
        var entry = Of(publicId, rules.Id, number, RuleSetAct.Withdrawn, rules.ValidFrom, string.Empty, change);
        entry.Raise(new DomainEvent("Rules.Withdrawn", rules.ValidFrom, change));
        return entry;
    }

    private static RuleSetEntry Of(Guid publicId, string ruleSetId, int number, RuleSetAct act, DateOnly validFrom, string content, ChangeContext change) => new()
    {
        PublicId = publicId,
        RuleSetId = ruleSetId,
        Number = number,
        Act = act,
        ValidFrom = validFrom,
        Content = content,
        Reason = change.Reason!.Trim(),
        EnteredBy = change.ActorId,
        EnteredAt = change.At,
    };

    private static List<DomainError> RefuseReason(ChangeContext change) =>
        string.IsNullOrWhiteSpace(change.Reason) ? [new DomainError("Step.ReasonMissing") { Field = nameof(Reason) }]
        : change.Reason.Trim().Length > MaxReasonLength ? [new DomainError("Text.TooLong", MaxReasonLength) { Field = nameof(Reason) }]
        : [];
}
