namespace KonTum.Membership.Web.Infrastructure.Razor;

/// <summary>Own line icons on a 24-unit square, drawn in the colour of the text around them.</summary>
internal static class Icons
{
    private static readonly Dictionary<string, string> Shapes = new(StringComparer.Ordinal)
    {
        ["check"] = """<path d="M5 12.5l4.5 4.5L19 7.5"/>""",
        ["success"] = """<circle cx="12" cy="12" r="9.5"/><path d="M7.5 12.5l3 3 6-6.5"/>""",
        ["info"] = """<circle cx="12" cy="12" r="9.5"/><path d="M12 11v6M12 7.2v.1"/>""",
        ["warning"] = """<path d="M12 3L22 20.5H2z"/><path d="M12 10v4.5M12 17.4v.1"/>""",
        ["error"] = """<path d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8z"/><path d="M12 7v6M12 16.6v.1"/>""",
        ["stop"] = """<circle cx="12" cy="12" r="9.5"/><path d="M6 18L18 6"/>""",
        ["print"] = """<path d="M7 9V3h10v6M7 17H4v-8h16v8h-3"/><path d="M7 14h10v7H7z"/>""",
        ["next"] = """<path d="M5 12h14M13 6l6 6-6 6"/>""",
        ["previous"] = """<path d="M19 12H5M11 6l-6 6 6 6"/>""",
        ["menu"] = """<path d="M4 6.5h16M4 12h16M4 17.5h16"/>""",
        ["person"] = """<circle cx="12" cy="8" r="4.2"/><path d="M4 21c.6-4.6 3.8-7 8-7s7.4 2.4 8 7"/>""",
        ["people"] = """<circle cx="9" cy="8.5" r="3.7"/><path d="M2 20.5c.5-4 3.2-6 7-6s6.5 2 7 6M15.5 5a3.7 3.7 0 010 7M18.5 15.3c2 .9 3.2 2.7 3.5 5.2"/>""",
        ["calendar"] = """<path d="M4 5.5h16v15H4zM4 10h16M8.5 3v4M15.5 3v4"/>""",
        ["search"] = """<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/>""",
        ["plus"] = """<path d="M12 5v14M5 12h14"/>""",
        ["help"] = """<circle cx="12" cy="12" r="9.5"/><path d="M9.2 9.5c0-1.7 1.2-2.8 2.9-2.8s2.8 1 2.8 2.6c0 2.2-2.9 2.3-2.9 4.5M12 17.2v.1"/>""",
        ["download"] = """<path d="M12 4v11M7 10.5l5 5 5-5M4.5 20h15"/>""",
        ["lock"] = """<path d="M5 11h14v10H5zM8 11V7.5a4 4 0 018 0V11"/>""",
        ["language"] = """<circle cx="12" cy="12" r="9.5"/><path d="M2.5 12h19M12 2.5c3 2.6 4.2 5.8 4.2 9.5S15 18.9 12 21.5C9 18.9 7.8 15.7 7.8 12S9 5.1 12 2.5z"/>""",
        ["signout"] = """<path d="M10 4H4.5v16H10M10 12h10.5M16 7.5l4.5 4.5-4.5 4.5"/>""",
        // The four states of a village must differ as shapes: they are read on grey prints.
        ["village-local"] = """<path d="M12 3L21.5 12H19v8.5H5V12H2.5z" fill="currentColor"/>""",
        ["village-member"] = """<path d="M12 3L21.5 12H19v8.5H5V12H2.5z"/><path d="M12 3.5V20.5H5V12H2.5z" fill="currentColor"/>""",
        ["village-none"] = """<path d="M12 3L21.5 12H19v8.5H5V12H2.5z"/>""",
        ["village-unknown"] = """<path d="M12 3L21.5 12H19v8.5H5V12H2.5z" stroke-dasharray="2.5 2.5"/><path d="M10.2 12.2c0-1.1.8-1.8 1.9-1.8s1.8.7 1.8 1.7c0 1.4-1.9 1.5-1.9 2.9M12 17.6v.1"/>""",
    };

    public static string Shape(string name) =>
        Shapes.TryGetValue(name, out var shape) ? shape : throw new ArgumentException($"There is no icon '{name}'.", nameof(name));
}
