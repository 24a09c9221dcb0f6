using System.Globalization;
using WorkforcePlatform.Benchmarks.Importing;
using WorkforcePlatform.Benchmarks.Pages;
using WorkforcePlatform.Benchmarks.Pressure;
using WorkforcePlatform.Synthetic;

// pages [ASKS]: 5,000 posts, 400 matters, 20,000 open cases; every page within 100 ms at the median.
if (args is ["pages", .. var rest])
{
    var asks = rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 50;
    var timings = new PageTimings(new AuthoritySize { OpenCases = 20_000, Teams = 498, Matters = 400 }, asks);
    var largest = await timings.RunAsync(Console.Out);
    return largest <= TimeSpan.FromMilliseconds(100) && timings.Failed == 0 ? 0 : 1;
}

// pressure [AUTHORITIES]: England unless told, 153 authorities of 2,615 open cases and 13 teams.
if (args is ["pressure", .. var councils])
{
    return await new EnglandPressure(councils.Length > 0 ? int.Parse(councils[0], CultureInfo.InvariantCulture) : 153, rounds: 5).RunAsync(Console.Out) ? 0 : 1;
}

// past [OPEN CASES]: the usual authority unless told.
if (args is ["past", .. var cases])
{
    return await new PastDays(cases.Length > 0 ? int.Parse(cases[0], CultureInfo.InvariantCulture) : 2_600, days: 300).RunAsync(Console.Out) ? 0 : 1;
}

var rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
return await new ImportComparison(rows, rounds).RunAsync(Console.Out) >= 0.5 ? 0 : 1;
