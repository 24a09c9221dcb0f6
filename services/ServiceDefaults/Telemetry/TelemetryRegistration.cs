using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace WorkforcePlatform.ServiceDefaults.Telemetry;

internal static class TelemetryRegistration
{
    /// <summary>Sends traces and metrics over OTLP when Platform:OtlpEndpoint is set; costs nothing when it is not.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder, string host)
    {
        var endpoint = builder.Configuration["Platform:OtlpEndpoint"];
        if (string.IsNullOrEmpty(endpoint))
        {
            return;
        }

        // The framework describes requests by the OpenTelemetry conventions only when told to, before the host is built.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);
        var resource = ResourceBuilder.CreateDefault().AddService(host);
        var exporter = new Action<OtlpExporterOptions>(options => options.Endpoint = new Uri(endpoint));
        builder.Services.AddSingleton(Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource("Microsoft.AspNetCore", "System.Net.Http", "WorkforcePlatform.*").AddOtlpExporter(exporter).Build());
        builder.Services.AddSingleton(Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter("Microsoft.AspNetCore.Hosting", "WorkforcePlatform.*").AddOtlpExporter(exporter).Build());
        builder.Services.AddHostedService<FlushAtStop>();
    }

    private sealed class FlushAtStop(TracerProvider traces, MeterProvider metrics) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces.ForceFlush(2000);
            metrics.ForceFlush(2000);
            return Task.CompletedTask;
        }
    }
}
