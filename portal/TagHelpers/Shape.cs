namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>The shapes that stand beside a word of quality or standing. Each can be told from the others in grey.</summary>
public enum Shape
{
    FilledCircle = 1,
    HalfCircle,
    OpenDiamond,
    DashedCircle,
    BarredSquare,
    Dash,
    OpenCircle,
    FilledTriangle,
    Cross,
    DashedSquare,
    OpenTriangle,
    Arrow,
}
