using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace WorkforcePlatform.Messaging;

/// <summary>
/// Our UUIDs are always made by the code. Told otherwise, EF takes a new child row whose key is set for one that is stored,
/// and updates nothing.
/// </summary>
internal sealed class ClientMadeKeys : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        var keys = modelBuilder.Metadata.GetEntityTypes().SelectMany(t => t.GetDeclaredProperties())
            .Where(p => p.IsPrimaryKey() && p.ClrType == typeof(Guid) && !p.IsShadowProperty());
        foreach (var key in keys)
        {
            key.Builder.ValueGenerated(ValueGenerated.Never);
        }
    }
}
