namespace WorkforcePlatform.Workforce.People;

internal static class SupervisionMapping
{
    // Without the child: whoever reads a worker need not be somebody who may know children.
    public static V1.Supervision ToProto(this Supervision supervision) => new()
    {
        DueOn = Day.Iso(supervision.DueOn),
        HeldOn = Day.Iso(supervision.HeldOn),
        RecordedOn = Day.Iso(supervision.RecordedOn),
    };
}
