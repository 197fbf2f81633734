using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Privacy;
using KonTum.Membership.Domain.Privacy;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Web.Features.Shared.Components;

namespace KonTum.Membership.Web.Features.Erasures;

/// <summary>The day on which a person who withdrew was told.</summary>
public sealed class AnswerForm
{
    public int Version { get; set; }

    [Required, Display(Name = "Answer.OccurredOn")]
    public DateOnly? OccurredOn { get; set; }
}

/// <summary>One withdrawal with the days by which it is answered and erased.</summary>
public sealed record WithdrawalRow(ErasureLine Line, DueDay Answer, DueDay Erasure);

public sealed record WithdrawalsPage(IReadOnlyList<WithdrawalRow> Rows, DateOnly Today, bool MayReview);

public sealed record WithdrawalPage(WithdrawalRow Row, AnswerForm Form, DefinitionList Clocks, DateOnly Today, bool MayAnswer, bool MayErase)
{
    public ErasureLine Line => Row.Line;
}

/// <summary>The paper that says what was erased; the name is written on it by hand.</summary>
public sealed record CertificatePage(ErasureLine Line, PrivacyTerms Terms);
