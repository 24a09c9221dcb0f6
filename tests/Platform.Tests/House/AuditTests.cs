using System.Reflection;
using Google.Protobuf.Reflection;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Caseload;
using WorkforcePlatform.Legal;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.Recruitment;
using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.Workforce;

namespace WorkforcePlatform.Platform.Tests.House;

/// <summary>Nothing can be stored or shown that the audit log was not told of.</summary>
public sealed class AuditTests(EmptyPlatform empty) : IClassFixture<EmptyPlatform>
{
    private static readonly string[] References = ["child_id", "matter_ref"];

    [Fact]
    public void Every_stored_type_is_audited_or_hangs_on_one_that_is_or_says_why_not()
    {
        var silent = Types<WorkforceDb>().Concat(Types<RecruitmentDb>()).Concat(Types<CaseloadDb>()).Concat(Types<LegalDb>()).Where(type => !Speaks(type)).Select(type => type.ClrType.FullName);

        Assert.Empty(silent);
    }

    [Fact]
    public void Every_field_of_an_answer_that_holds_a_childs_or_matters_reference_is_marked()
    {
        var answers = empty.Platform.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.GetType().GenericTypeArguments[1])
            .OfType<Type>().Distinct().Select(type => (MessageDescriptor)type.GetProperty("Descriptor")!.GetValue(null)!);

        var fields = answers.SelectMany(WithInner).DistinctBy(type => type.FullName).SelectMany(type => type.Fields.InDeclarationOrder()).Where(field => References.Contains(field.Name)).ToList();

        Assert.NotEmpty(fields);
        Assert.All(fields, field => Assert.True(field.GetOptions()?.GetExtension(CaseReferenceExtensions.CaseReference) == true, field.FullName));
    }

    private IEnumerable<IReadOnlyEntityType> Types<TDb>()
        where TDb : DbContext
    {
        using var db = empty.Platform.Services.GetRequiredService<IDbContextFactory<TDb>>().CreateDbContext();
        return [.. db.Model.GetEntityTypes()];
    }

    private static bool Speaks(IReadOnlyEntityType type) => type.ClrType.GetCustomAttribute<AuditedAttribute>() is not null
        || type.ClrType.GetCustomAttribute<NotAuditedAttribute>() is { Because.Length: > 0 }
        || type.GetForeignKeys().Any(key => key.PrincipalToDependent is { IsCollection: true } && key.PrincipalEntityType != type && Speaks(key.PrincipalEntityType));

    private static IEnumerable<MessageDescriptor> WithInner(MessageDescriptor type)
    {
        var seen = new HashSet<string>();
        var waiting = new Stack<MessageDescriptor>([type]);
        while (waiting.TryPop(out var next))
        {
            if (!seen.Add(next.FullName))
            {
                continue;
            }

            yield return next;
            foreach (var field in next.Fields.InDeclarationOrder().Where(field => field.FieldType == FieldType.Message))
            {
                waiting.Push(field.MessageType);
            }
        }
    }
}
