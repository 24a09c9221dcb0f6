using System.Globalization;
using WorkforcePlatform.Benchmarks.Importing;

var rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
return await new ImportComparison(rows, rounds).RunAsync(Console.Out) >= 0.5 ? 0 : 1;
