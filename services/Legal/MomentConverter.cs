using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace WorkforcePlatform.Legal;

/// <summary>Stores moments as ISO text, as import files are staged, so that the two compare in SQL.</summary>
public sealed class MomentConverter() : ValueConverter<Moment, string>(moment => moment.ToString(), text => Moment.Parse(text));
