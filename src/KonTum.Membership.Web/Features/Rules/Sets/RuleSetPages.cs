using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Features.Shared.Rules;

namespace KonTum.Membership.Web.Features.Rules.Sets;

/// <summary>All rule sets by date, and what the office entered about them.</summary>
public sealed record RuleSetsPage(DataTable Sets, DataTable? Entries, bool MayManage);

/// <summary>One set beside the one before it.</summary>
/// <param name="Before">Null for the first.</param>
/// <param name="CanBeWithdrawn">It was added here and is not in force yet.</param>
public sealed record RuleSetPage(RuleSet Rules, RuleSet? Before, string Lead, IReadOnlyList<ParameterLine> Parameters, bool CanBeWithdrawn, ImportForm Form);

/// <summary>What a file would bring, before anything is kept.</summary>
/// <param name="Content">The file, to be sent again with the confirmation.</param>
public sealed record PreviewPage(RuleSet Rules, RuleSet? Before, IReadOnlyList<ParameterLine> Parameters, ImpactSummary Impact, string Content, ImportForm Form);

/// <param name="Lead">"12 hồ sơ đổi hạn", or that none does.</param>
/// <param name="Files">The files by name, for whoever may open them.</param>
public sealed record ImpactSummary(string Lead, DataTable? Counts, DataTable? Files);

public sealed record ImportPage(ImportForm Form, string? ExampleHref);
