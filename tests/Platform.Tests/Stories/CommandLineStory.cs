using System.Globalization;
using WorkforcePlatform.PlatformSupport;

namespace WorkforcePlatform.Platform.Tests.Stories;

/// <summary>What a user of the command line sees of Darlington.</summary>
public sealed class CommandLineStory(DarlingtonPlatform darlington) : IClassFixture<DarlingtonPlatform>
{
    private readonly string folder = darlington.Platform.Folder;

    [Theory]
    [InlineData("CORE,caseload_per_in_post_fte,29.8,656,22,")]
    [InlineData("CORE,caseload_per_holder_fte,29.8,656,22,")]
    [InlineData("CORE,caseload_per_established_post,31.2,656,21,")]
    [InlineData("CP,manager_span_worst,217,217,1,")]
    [InlineData("CORE,vacancy_rate,0.0,0,22,")]
    public async Task The_pressure_report_prints_each_figure_with_what_it_is_made_of(string beginning)
    {
        var report = await darlington.ReportAsync();

        Assert.Equal(0, report.ExitCode);
        Assert.Equal("unit,measure,value,numerator,denominator,denominator_kind,quality,points,level,as_at,source", report.Lines[0]);
        Assert.Contains(report.Lines, line => line.StartsWith(beginning, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("absence_rate")]
    [InlineData("agency_rate")]
    [InlineData("turnover_rate")]
    [InlineData("uncovered_vacancy_rate")]
    public async Task What_was_never_loaded_is_missing_and_not_zero(string measure)
    {
        var report = await darlington.ReportAsync();

        var row = Assert.Single(report.Lines, line => line.StartsWith($"CORE,{measure},", StringComparison.Ordinal));
        Assert.Equal(["CORE", measure, "", "", ""], row.Split(',')[..5]);
        Assert.Contains(",Missing,", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_date_gives_the_figures_of_that_day()
    {
        var then = await NumeratorOnAsync("2009-04-30");

        // Counted from the sample's own rows: opened on or before the day, closed after it or open.
        Assert.Equal(OpenCasesInFile(new DateOnly(2009, 4, 30)), then);
        Assert.NotEqual(656, then);
    }

    [Fact]
    public async Task Open_legal_matters_are_eleven_published_months_and_three_gaps()
    {
        var report = await CommandLine.RunAsync(folder, "report", "legal-open-matters", "--from", "2008-09", "--to", "2009-10", "--format", "csv");

        Assert.Equal("month,pre_proceedings,proceedings,total,quality,source", report.Lines[0]);
        Assert.Equal(["2009-01,,,,Missing,", "2009-07,,,,Missing,", "2009-09,,,,Missing,"], report.Lines.Where(line => line.Contains("Missing", StringComparison.Ordinal)));
        var totals = report.Lines.Skip(1).Select(line => line.Split(',')).Where(cells => cells[3].Length > 0).ToDictionary(cells => cells[0], cells => decimal.Parse(cells[3], CultureInfo.InvariantCulture));
        Assert.Equal((11, 31.0m, 45.0m), (totals.Count, totals.Values.Average(), totals["2009-08"]));
        Assert.Equal("2009-08,19.0,26.0,45.0,Complete,\"legal_monthly.csv, as published\"", Assert.Single(report.Lines, line => line.StartsWith("2009-08", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_same_folder_again_is_all_unchanged()
    {
        var again = await CommandLine.RunAsync(folder, "import", Repository.Darlington);

        Assert.Equal(0, again.ExitCode);
        Assert.DoesNotMatch("[1-9][0-9,]* (new|changed)", again.Output);
        Assert.Contains("2,278 unchanged", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_faulty_file_refuses_the_folder_with_every_fault_and_writes_nothing()
    {
        var faulty = Directory.CreateTempSubdirectory("faulty").FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.Darlington))
        {
            File.Copy(file, Path.Combine(faulty, Path.GetFileName(file)));
        }

        await File.AppendAllLinesAsync(Path.Combine(faulty, "cases.csv"), ["C9001,2009-10-29,,CP,CP,,Police,N"]);
        await File.AppendAllLinesAsync(Path.Combine(faulty, "allocations.csv"), ["C0001,W999,Primary,2009-10-30,,allocation", "C0002,W002,Primary,2009-10-30,2009-10-01,allocation"]);
        var before = await NumeratorOnAsync("2009-10-30");

        var refused = await CommandLine.RunAsync(folder, "import", faulty);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(refused.Lines, line => line.StartsWith("allocations.csv,2280,staff_id,ALLOC-", StringComparison.Ordinal));
        Assert.Contains(refused.Lines, line => line.StartsWith("allocations.csv,2281,end,ALLOC-", StringComparison.Ordinal));
        Assert.Equal(before, await NumeratorOnAsync("2009-10-30"));
        Directory.Delete(faulty, recursive: true);
    }

    [Fact]
    public async Task Verify_finds_no_difference()
    {
        var verify = await CommandLine.RunAsync(folder, "verify");

        Assert.True(verify.ExitCode == 0, verify.Output + verify.Errors);
    }

    private async Task<int> NumeratorOnAsync(string day)
    {
        var report = await CommandLine.RunAsync(folder, "report", "pressure", "--as-at", day, "--unit", "CORE", "--format", "csv");
        var row = Assert.Single(report.Lines, line => line.StartsWith("CORE,caseload_per_in_post_fte,", StringComparison.Ordinal));
        return int.Parse(row.Split(',')[3], CultureInfo.InvariantCulture);
    }

    private static int OpenCasesInFile(DateOnly day) => File.ReadLines(Path.Combine(Repository.Darlington, "cases.csv")).Skip(1)
        .Select(line => line.Split(','))
        .Count(cells => DateOnly.Parse(cells[1], CultureInfo.InvariantCulture) <= day
            && (cells[2].Length == 0 || DateOnly.Parse(cells[2], CultureInfo.InvariantCulture) > day));
}
