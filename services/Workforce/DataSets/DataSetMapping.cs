namespace WorkforcePlatform.Workforce.DataSets;

internal static class DataSetMapping
{
    public static V1.DataSetChanged ToEvent(this DataSet dataSet) => new()
    {
        DataSet = new V1.DataSetState
        {
            Id = dataSet.Id.ToString(),
            Name = dataSet.Name,
            Taken = dataSet.Taken,
            Complete = dataSet.Complete,
            CoversTo = Day.Iso(dataSet.CoversTo),
            Rows = dataSet.Rows,
            ImportId = dataSet.ImportId,
        },
    };
}
