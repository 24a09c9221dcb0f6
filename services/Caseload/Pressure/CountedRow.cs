namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>A row behind a figure. Of some ten thousand only a page is put into words.</summary>
internal sealed record CountedRow(string Reference, Func<V1.CountedRow> ToProto);
