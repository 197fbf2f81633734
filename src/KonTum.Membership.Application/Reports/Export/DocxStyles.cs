using DocumentFormat.OpenXml.Wordprocessing;

namespace KonTum.Membership.Application.Reports.Export;

/// <summary>The styles of the document: whoever edits it changes a style, not every paragraph.</summary>
internal static class DocxStyles
{
    public const string Letterhead = "Letterhead";
    public const string PartyName = "PartyName";
    public const string PlaceAndDate = "PlaceAndDate";
    public const string Title = "Title";
    public const string Subject = "Subtitle";
    public const string TitleRule = "TitleRule";
    public const string Heading = "Heading1";
    public const string Body = "BodyText";
    public const string BodyWithBlanks = "BodyTextBlanks";
    public const string Caption = "Caption";
    public const string TableText = "TableText";
    public const string TableNote = "TableNote";
    public const string DenseTableText = "DenseTableText";
    public const string RecipientsHeading = "RecipientsHeading";
    public const string Recipients = "Recipients";
    public const string Signature = "Signature";
    public const string PageNumber = "Header";
    public const string Foot = "Footer";
    public const string SignatureNote = "SignatureNote";
    public const string FormCode = "FormCode";
    public const string Addressee = "Addressee";
    public const string DottedLine = "DottedLine";
    public const string SectionEnd = "SectionEnd";
    public const string Strong = "Strong";
    public const string Grid = "TableGrid";

    public static Styles All(DocumentLayout layout, string language)
    {
        var sizes = layout.Sizes;
        var pitch = new Pitch(layout.LinePitch * 20, layout.LinePitchIsExact ? LineSpacingRuleValues.Exact : LineSpacingRuleValues.AtLeast);
        var indent = DocxText.Digits(DocxText.Twips(layout.FirstLineIndent));
        var styles = new Styles(Defaults(layout, language), Normal());
        styles.Append(
            Paragraph(Letterhead, "Letterhead", sizes.Letterhead, JustificationValues.Center),
            Paragraph(PartyName, "Party Name", sizes.PartyName, JustificationValues.Center, bold: true),
            Paragraph(PlaceAndDate, "Place and Date", sizes.Letterhead, JustificationValues.Center, italic: true),
            Paragraph(Title, "Title", sizes.Title, JustificationValues.Center, bold: true, before: 480),
            Paragraph(Subject, "Subtitle", sizes.Subject, JustificationValues.Center, bold: true),
            Paragraph(TitleRule, "Title Rule", sizes.Subject, JustificationValues.Center, after: 240),
            Paragraph(Heading, "heading 1", sizes.Body, JustificationValues.Both, bold: true, after: 120, pitch: pitch, indent: indent, outline: 0, keepNext: true),
            Paragraph(Body, "Body Text", sizes.Body, JustificationValues.Both, after: 120, pitch: pitch, indent: indent),
            Paragraph(BodyWithBlanks, "Body Text with Blanks", sizes.Body, JustificationValues.Left, after: 120, pitch: pitch, indent: indent),
            Paragraph(Caption, "caption", sizes.Body, JustificationValues.Center, bold: true, before: 160, after: 120, keepNext: true),
            Paragraph(TableText, "Table Text", sizes.Table, JustificationValues.Left),
            Paragraph(DenseTableText, "Dense Table Text", sizes.DenseTable, JustificationValues.Left),
            Paragraph(TableNote, "Table Note", sizes.Note, JustificationValues.Left, italic: true, before: 80, after: 200),
            Paragraph(RecipientsHeading, "Recipients Heading", sizes.RecipientsHeading, JustificationValues.Left, underlined: true),
            Paragraph(Recipients, "Recipients", sizes.Recipients, JustificationValues.Left),
            Paragraph(Signature, "Signature", sizes.Body, JustificationValues.Center, keepNext: true),
            Paragraph(PageNumber, "header", sizes.PageNumber, JustificationValues.Center),
            Paragraph(Foot, "footer", sizes.Footer, JustificationValues.Center),
            Paragraph(SignatureNote, "Signature Note", sizes.Note, JustificationValues.Center, italic: true, keepNext: true),
            Paragraph(FormCode, "Form Code", sizes.Note, JustificationValues.Right, italic: true, after: 60),
            Paragraph(Addressee, "Addressee", sizes.Body, JustificationValues.Center, after: 120),
            Dotted(layout, Paragraph(DottedLine, "Dotted Line", sizes.Body, JustificationValues.Left, after: 60, pitch: pitch)),
            Paragraph(SectionEnd, "Section End", 1, JustificationValues.Left, pitch: new Pitch(20, LineSpacingRuleValues.Exact)),
            new Style(new StyleName { Val = "Strong" }, new StyleRunProperties(new Bold())) { Type = StyleValues.Character, StyleId = Strong },
            GridStyle());
        return styles;
    }

    private static DocDefaults Defaults(DocumentLayout layout, string language) => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = layout.FontFamily, HighAnsi = layout.FontFamily, EastAsia = layout.FontFamily, ComplexScript = layout.FontFamily },
            new FontSize { Val = DocxText.Digits(layout.Sizes.Body * 2) },
            new FontSizeComplexScript { Val = DocxText.Digits(layout.Sizes.Body * 2) },
            new Languages { Val = language == "vi" ? "vi-VN" : language })),
        new ParagraphPropertiesDefault());

    private static Style Normal() =>
        new(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true };

    private sealed record Pitch(int Twips, LineSpacingRuleValues Rule);

    private static Style Paragraph(
        string id, string name, int points, JustificationValues justification, bool bold = false, bool italic = false, bool underlined = false,
        int before = 0, int after = 0, Pitch? pitch = null, string? indent = null, int? outline = null, bool keepNext = false)
    {
        // The schema wants these in this order.
        var paragraph = new StyleParagraphProperties();
        if (keepNext) paragraph.Append(new KeepNext());
        var spacing = new SpacingBetweenLines { Before = DocxText.Digits(before), After = DocxText.Digits(after) };
        if (pitch is not null) (spacing.Line, spacing.LineRule) = (DocxText.Digits(pitch.Twips), pitch.Rule);
        paragraph.Append(spacing);
        if (indent is not null) paragraph.Append(new Indentation { FirstLine = indent });
        paragraph.Append(new Justification { Val = justification });
        if (outline is not null) paragraph.Append(new OutlineLevel { Val = outline });

        var run = new StyleRunProperties();
        if (bold) run.Append(new Bold());
        if (italic) run.Append(new Italic());
        run.Append(new FontSize { Val = DocxText.Digits(points * 2) }, new FontSizeComplexScript { Val = DocxText.Digits(points * 2) });
        if (underlined) run.Append(new Underline { Val = UnderlineValues.Single });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph, run)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
    }

    /// <summary>A tab to the right edge with dots before it: a line to write on, as long as the page is wide.</summary>
    private static Style Dotted(DocumentLayout layout, Style style)
    {
        var tab = new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = DocxText.Twips(layout.TextWidth) };
        style.StyleParagraphProperties!.PrependChild(new Tabs(tab));
        return style;
    }

    private static Style GridStyle() => new(
        new StyleName { Val = "Table Grid" },
        new StyleTableProperties(new TableBorders(
            Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>(), Edge<InsideHorizontalBorder>(), Edge<InsideVerticalBorder>())))
    {
        Type = StyleValues.Table,
        StyleId = Grid,
    };

    private static T Edge<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "auto" };
}
