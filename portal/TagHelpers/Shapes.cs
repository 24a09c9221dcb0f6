namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>Draws shapes as inline SVG, 12 px, silent to screen readers: the word beside them speaks.</summary>
internal static class Shapes
{
    private const string Ink = "#1b2429";
    private const string Soft = "#4a5860";

    public static string Draw(Shape shape) => $"""<svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">{Inside(shape)}</svg>""";

    private static string Inside(Shape shape) => shape switch
    {
        Shape.FilledCircle => $"""<circle cx="6" cy="6" r="5" fill="{Ink}"/>""",
        Shape.HalfCircle => $"""<circle cx="6" cy="6" r="5" fill="#fff" stroke="{Ink}" stroke-width="1.5"/><path d="M6 1a5 5 0 0 0 0 10z" fill="{Ink}"/>""",
        Shape.OpenDiamond => $"""<path d="M6 .8 11.2 6 6 11.2 .8 6z" fill="#fff" stroke="{Ink}" stroke-width="1.5"/>""",
        Shape.DashedCircle => $"""<circle cx="6" cy="6" r="5" fill="#fff" stroke="{Soft}" stroke-width="1.5" stroke-dasharray="2.2 2"/>""",
        Shape.BarredSquare => $"""<path d="M1 1h10v10H1z" fill="{Ink}"/><path d="M3 6h6" stroke="#fff" stroke-width="2"/>""",
        Shape.Dash => $"""<path d="M2 6h8" stroke="{Soft}" stroke-width="1.6"/>""",
        Shape.OpenCircle => $"""<circle cx="6" cy="6" r="5" fill="#fff" stroke="{Ink}" stroke-width="1.5"/>""",
        Shape.FilledTriangle => $"""<path d="M6 .5 11.8 11H.2z" fill="{Ink}"/>""",
        _ => $"""<path d="M2 2l8 8M10 2l-8 8" stroke="{Ink}" stroke-width="1.8"/>""",
    };
}
