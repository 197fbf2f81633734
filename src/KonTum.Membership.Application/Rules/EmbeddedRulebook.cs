using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Application.Rules;

/// <summary>Reads the rule sets that are shipped with the program, one file for each regulation.</summary>
public static class EmbeddedRulebook
{
    /// <exception cref="InvalidOperationException">A file lacks a parameter, has one that nobody knows or contradicts itself: the program must not start on it.</exception>
    public static Rulebook Load()
    {
        var assembly = typeof(EmbeddedRulebook).Assembly;
        var sets = assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".json", StringComparison.Ordinal) && name.Contains(".Rules.Data.", StringComparison.Ordinal))
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                var rules = RuleSetFile.Read(reader.ReadToEnd());
                return rules.IsOk ? rules.Value : throw new InvalidOperationException($"{name}: {string.Join("; ", rules.Errors)}");
            });
        return new Rulebook(sets);
    }
}
