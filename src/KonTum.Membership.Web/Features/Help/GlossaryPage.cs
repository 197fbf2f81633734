namespace KonTum.Membership.Web.Features.Help;

public sealed record GlossaryPage(IReadOnlyList<GlossarySection> Sections, bool IsEnglish);

public sealed record GlossarySection(string Title, IReadOnlyList<GlossaryTerm> Terms)
{
    /// <summary>The part of the resource keys that names this section, such as "Asking" of "Asking and agreeing".</summary>
    public string Key { get; } = Title.Split([' ', ','], 2)[0];
}

public sealed record GlossaryTerm(string Vietnamese, string CodeName, string English, string Meaning, string VietnameseMeaning);
