namespace KonTum.Membership.Web.Features.Shared.Components;

/// <summary>A plain table of words and numbers. Lists with buttons or forms in their rows write their own with the same classes.</summary>
public sealed record DataTable(string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows)
{
    /// <summary>On a narrow screen each row becomes a card; set off where rows are compared with each other.</summary>
    public bool Stacks { get; init; } = true;

    public bool HidesCaption { get; init; }
}

public sealed record TableColumn(string Label, bool IsNumber = false)
{
    /// <summary>For the screen alone: what it says may not leave the room.</summary>
    public bool NotPrinted { get; init; }

    /// <summary>Left out of short rows on a narrow screen.</summary>
    public bool IsDetail { get; init; }
}

public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    public bool IsTotal { get; init; }

    /// <summary>Nobody has to do anything about it: a phone shows it without its details, which are a link away.</summary>
    public bool IsShort { get; init; }

    public static TableRow Of(params string[] texts) => new([.. texts.Select(text => new TableCell(text))]);
}

public sealed record TableCell(string Text, string? Href = null)
{
    /// <summary>Set, the text is shown as a mark with a shape.</summary>
    public Tone? Tone { get; init; }

    /// <summary>What paper says where it may say less than the screen.</summary>
    public string? Printed { get; init; }

    public string? FigureKey { get; init; }

    public string? Raw { get; init; }
}
