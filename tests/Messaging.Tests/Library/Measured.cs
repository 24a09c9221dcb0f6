using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace WorkforcePlatform.Messaging.Tests.Library;

/// <summary>What a monitor would have read from one instrument of one host.</summary>
public sealed class Measured : IDisposable
{
    private readonly MeterListener listener = new();

    public Measured(LibraryHost host, string instrument)
    {
        var factory = host.Services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (published, l) =>
        {
            if (published.Meter.Name == "WorkforcePlatform.Messaging" && published.Meter.Scope == factory && published.Name == instrument)
            {
                l.EnableMeasurementEvents(published);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => Sum += value);
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => Sum += value);
        listener.Start();
    }

    public double Sum { get; private set; }

    /// <summary>Reads the gauges now.</summary>
    public void Read() => listener.RecordObservableInstruments();

    public void Dispose() => listener.Dispose();
}
