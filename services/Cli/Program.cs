using WorkforcePlatform.Cli;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
return await WorkforceCommand.RunAsync(args, stop.Token);
