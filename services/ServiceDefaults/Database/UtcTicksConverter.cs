using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace WorkforcePlatform.ServiceDefaults.Database;

/// <summary>Instants as UTC ticks: SQLite can not order a DateTimeOffset, and the offset says nothing here.</summary>
public sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
