using WorkforcePlatform.Legal.V1;
using Matter = WorkforcePlatform.Legal.Matters.Matter;

namespace WorkforcePlatform.Legal.Clocks;

/// <summary>The next of the three hearings that proceedings pass through (PD12A): what it is called, by when it is due, and the day it is booked for.</summary>
internal readonly record struct ProceedingsStage(string Name, ClockLimit Limit, DateOnly? BookedOn)
{
    /// <param name="matter">In proceedings on the day.</param>
    /// <param name="issued">The day they were issued.</param>
    /// <param name="last">The first last day of a child.</param>
    /// <param name="on">The day.</param>
    public static ProceedingsStage DueOn(Matter matter, DateOnly issued, DateOnly last, DateOnly on)
    {
        var (from, to) = Periods.CmhWindow(issued);
        return HasHeld(HearingType.Irh) ? new("final hearing", new ClockLimit(MatterLimit.TwentySixWeeks, last), Booked(HearingType.Fh))
            : HasHeld(HearingType.Cmh) ? new("IRH", new ClockLimit(MatterLimit.Irh, Periods.IrhMark(issued)), Booked(HearingType.Irh))
            : new("CMH", new ClockLimit(MatterLimit.Cmh, to, from), Booked(HearingType.Cmh));

        // A later stage that was held has overtaken the earlier one.
        bool HasHeld(HearingType type) => matter.Hearings.Any(hearing => !hearing.Voided && hearing.Terms.ListedFor <= on && hearing.Terms.Status is HearingStatus.Held && Reaches(hearing.Terms.Type, type));

        DateOnly? Booked(HearingType type) => matter.Hearings
            .Where(hearing => !hearing.Voided && hearing.Terms.IsListed && hearing.Terms.ListedFor >= on && hearing.Terms.Type == type)
            .Min(hearing => (DateOnly?)hearing.Terms.ListedFor);
    }

    private static bool Reaches(HearingType held, HearingType type) => Order(held) >= Order(type);

    private static int Order(HearingType type) => type switch
    {
        HearingType.Cmh or HearingType.Fcmh => 1,
        HearingType.Irh => 2,
        HearingType.Fh => 3,
        _ => 0,
    };
}
