using WorkforcePlatform.Legal.V1;

namespace WorkforcePlatform.Legal.Matters;

/// <summary>The dates that decide in which stage a matter is, and the two spells in which it counts as open work.</summary>
public sealed record MatterDates
{
    public DateOnly? OpenedOn { get; init; }
    public DateOnly? PreProceedingsOn { get; init; }
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The first day on which it stood that the council would issue: the last gateway's decision, the application or the letter.</summary>
    public DateOnly? ToIssueOn { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public DateOnly? ClosedOn { get; init; }

    /// <summary>For each child the first day their proceedings are over; null while they last.</summary>
    public IReadOnlyList<DateOnly?> ChildrenEndedOn { get; init; } = [];

    /// <summary>The first day that anything is known of; null if nothing is.</summary>
    public DateOnly? FirstDay => Day.First(OpenedOn, PreProceedingsOn, IssuedOn);

    /// <summary>From their start to the first of the decision that ends them, the issue and the closing. Null if they were never begun.</summary>
    public Spell? PreProceedings => PreProceedingsOn is { } from ? new Spell(from, Day.First(DecidedOn, IssuedOn, ClosedOn)) : null;

    /// <summary>From the issue until every child has a final order or has left, and never beyond the closing. Null if nothing was issued.</summary>
    public Spell? Proceedings => IssuedOn is { } from ? new Spell(from, Day.First(LastChildEndedOn, ClosedOn)) : null;

    public MatterStage StageOn(DateOnly day) => On(day).Stage;

    /// <summary>The stage on a day, and the day it began; null if that is not known.</summary>
    public (MatterStage Stage, DateOnly? Since) On(DateOnly day) => this switch
    {
        { ClosedOn: { } closed } when closed <= day => (MatterStage.Closed, closed),
        { FirstDay: { } first } when first > day => (MatterStage.NotOpened, null),
        { Proceedings: { } proceedings } when proceedings.Contains(day) => (MatterStage.Proceedings, proceedings.From),
        { PreProceedings: { } before } when before.Contains(day) => (MatterStage.PreProceedings, before.From),
        { IssuedOn: { } issued } when issued <= day => (MatterStage.Concluded, Proceedings!.Value.To),
        { ToIssueOn: { } decided } when decided <= day => (MatterStage.ToIssue, PreProceedings?.To is { } ended && ended > decided ? ended : decided),
        { PreProceedingsOn: { } begun } when begun <= day => (MatterStage.Concluded, PreProceedings!.Value.To),
        _ => (MatterStage.Enquiry, OpenedOn),
    };

    private DateOnly? LastChildEndedOn => ChildrenEndedOn.Count > 0 && ChildrenEndedOn.All(ended => ended is not null) ? ChildrenEndedOn.Max() : null;
}
