using WorkforcePlatform.Workforce.DataSets;

namespace WorkforcePlatform.Workforce.Tests.DataSets;

public class DataSetTests
{
    private static readonly DateTimeOffset Now = new(2009, 10, 30, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly October = new(2009, 10, 30);

    [Fact]
    public void A_file_without_rows_is_a_statement_and_taking_it_again_says_nothing_new()
    {
        var absences = DataSet.Named("absences");

        Assert.True(absences.Take(0, null, complete: false, "first", Now));
        Assert.False(absences.Take(0, null, complete: false, "second", Now));
        Assert.Equal((1, "first"), (absences.Version, absences.ImportId));
    }

    [Fact]
    public void A_later_file_that_reaches_less_far_does_not_take_days_away()
    {
        var workers = DataSet.Named("workers");
        workers.Take(27, October, complete: true, "first", Now);

        workers.Take(2, October.AddMonths(-1), complete: false, "second", Now);

        Assert.Equal((2, October, true), (workers.Rows, workers.CoversTo, workers.Complete));
    }

    [Fact]
    public void A_name_has_the_same_id_everywhere()
    {
        Assert.Equal(DataSet.Named("posts").Id, DataSet.IdOf("posts"));
        Assert.NotEqual(DataSet.IdOf("posts"), DataSet.IdOf("workers"));
    }
}
