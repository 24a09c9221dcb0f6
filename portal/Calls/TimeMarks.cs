using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.TagHelpers;

namespace WorkforcePlatform.Portal.Calls;

/// <summary>What happened in the time that a chart shows.</summary>
internal static class TimeMarks
{
    private const int Most = 200;

    /// <summary>None where nobody answers: a chart stands without them.</summary>
    public static async Task<IReadOnlyList<TimeMark>> ListMarksAsync(this AnnotationService.AnnotationServiceClient annotations, DateOnly first, DateOnly last, CancellationToken ct)
    {
        try
        {
            var listed = await annotations.ListAnnotationsAsync(new() { FromOn = DateText.Iso(first), ToOn = DateText.Iso(last), PageSize = Most }, cancellationToken: ct);
            return [.. listed.Annotations.Select(one => new TimeMark(DateText.FromIso(one.On) ?? first, one.Text))];
        }
        catch (RpcException silence) when (silence.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded)
        {
            return [];
        }
    }

    /// <summary>Those of one month, as words for a table.</summary>
    public static string OfMonth(this IEnumerable<TimeMark> marks, DateOnly month) =>
        string.Join("; ", marks.Where(mark => mark.On.Year == month.Year && mark.On.Month == month.Month).Select(mark => $"{DateText.DayAndMonth(mark.On)}: {mark.Text}"));
}
