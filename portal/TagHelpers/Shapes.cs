namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>Draws shapes as inline SVG, 12 px, in the colour of the text, silent to screen readers: the word beside them speaks.</summary>
internal static class Shapes
{
    public static string Draw(Shape shape) => $"""<svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">{Inside(shape)}</svg>""";

    private static string Inside(Shape shape) => shape switch
    {
        Shape.FilledCircle => """<circle cx="6" cy="6" r="5" fill="currentColor"/>""",
        Shape.HalfCircle => """<circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M6 1a5 5 0 0 0 0 10z" fill="currentColor"/>""",
        Shape.OpenDiamond => """<path d="M6 .8 11.2 6 6 11.2 .8 6z" fill="none" stroke="currentColor" stroke-width="1.5"/>""",
        Shape.DashedCircle => """<circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.2 2"/>""",
        Shape.BarredSquare => """<path d="M1 1h10v10H1zM3 5v2h6V5z" fill="currentColor" fill-rule="evenodd"/>""",
        Shape.Dash => """<path d="M2 6h8" stroke="currentColor" stroke-width="1.6"/>""",
        Shape.OpenCircle => """<circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" stroke-width="1.5"/>""",
        Shape.FilledTriangle => """<path d="M6 .5 11.8 11H.2z" fill="currentColor"/>""",
        Shape.OpenTriangle => """<path d="M6 1.5 10.8 10.3H1.2z" fill="none" stroke="currentColor" stroke-width="1.5"/>""",
        Shape.Arrow => """<path d="M1 6h9M6.5 2 10.5 6 6.5 10" fill="none" stroke="currentColor" stroke-width="1.6"/>""",
        Shape.DashedSquare => """<path d="M1.5 1.5h9v9h-9z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.4 1.8"/>""",
        _ => """<path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" stroke-width="1.8"/>""",
    };
}
