namespace WorkforcePlatform.Legal.DataSets;

internal static class DataSetMapping
{
    public static V1.DataSetChanged ToEvent(this DataSet set) => new()
    {
        DataSet = new V1.DataSetState
        {
            Id = set.Id.ToString(),
            Name = set.Name,
            Complete = set.Complete,
            CoversTo = Day.Iso(set.CoversTo),
            ImportId = set.ImportId.ToString(),
        },
    };
}
