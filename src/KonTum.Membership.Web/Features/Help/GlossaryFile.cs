namespace KonTum.Membership.Web.Features.Help;

/// <summary>Reads docs/domain/glossary.md, which travels inside the assembly: one list for people, code and page.</summary>
public static class GlossaryFile
{
    private const int Columns = 5;

    public static readonly Lazy<IReadOnlyList<GlossarySection>> Sections = new(() => Parse(ReadLines()));

    public static IReadOnlyList<GlossarySection> Parse(IEnumerable<string> lines)
    {
        var sections = new List<(string Title, List<GlossaryTerm> Terms)>();
        foreach (var line in lines)
            if (line.StartsWith("## ", StringComparison.Ordinal))
                sections.Add((line[3..].Trim(), []));
            else if (TermOf(line) is { } term && sections.Count > 0)
                sections[^1].Terms.Add(term);

        return [.. sections.Select(section => new GlossarySection(section.Title, section.Terms))];
    }

    private static GlossaryTerm? TermOf(string line)
    {
        if (!line.StartsWith('|') || line.StartsWith("|---", StringComparison.Ordinal))
            return null;

        var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length != Columns)
            throw new FormatException($"The glossary row '{line}' has {cells.Length} columns, not {Columns}.");

        // The head of each table is the only row whose code name is not written as code.
        return cells[1].StartsWith('`') ? new GlossaryTerm(cells[0], cells[1].Trim('`'), cells[2], cells[3], cells[4]) : null;
    }

    private static IEnumerable<string> ReadLines()
    {
        using var stream = typeof(GlossaryFile).Assembly.GetManifestResourceStream("glossary.md")
            ?? throw new InvalidOperationException("The glossary is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
