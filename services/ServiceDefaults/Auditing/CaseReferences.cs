using System.Collections;
using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>Finds children's and matters' references in a message, by the option <c>case_reference</c> on its fields.</summary>
internal static class CaseReferences
{
    private static readonly ConcurrentDictionary<string, bool> Held = new();

    /// <summary>Each once, in the order found.</summary>
    public static IReadOnlyList<string> In(IMessage message)
    {
        if (!MayHold(message.Descriptor))
        {
            return [];
        }

        var found = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        Collect(message, found);
        return found.Keys;
    }

    /// <summary>Whether a message of this type can hold one, at any depth.</summary>
    public static bool MayHold(MessageDescriptor type) => Held.GetOrAdd(type.FullName, _ => MayHold(type, []));

    private static bool MayHold(MessageDescriptor type, HashSet<string> seen) => seen.Add(type.FullName)
        && type.Fields.InDeclarationOrder().Any(field => IsReference(field) || (field.FieldType == FieldType.Message && MayHold(field.MessageType, seen)));

    private static bool IsReference(FieldDescriptor field) => field.GetOptions()?.GetExtension(CaseReferenceExtensions.CaseReference) == true;

    private static void Collect(IMessage message, OrderedDictionary<string, bool> found)
    {
        foreach (var field in message.Descriptor.Fields.InDeclarationOrder())
        {
            if (IsReference(field) || (field.FieldType == FieldType.Message && MayHold(field.MessageType)))
            {
                CollectValue(field.Accessor.GetValue(message), found);
            }
        }
    }

    private static void CollectValue(object? value, OrderedDictionary<string, bool> found)
    {
        switch (value)
        {
            case string { Length: > 0 } reference:
                found.TryAdd(reference, true);
                break;
            case IMessage inner:
                Collect(inner, found);
                break;
            case IDictionary map:
                CollectAll(map.Values, found);
                break;
            case IList list:
                CollectAll(list, found);
                break;
        }
    }

    private static void CollectAll(IEnumerable values, OrderedDictionary<string, bool> found)
    {
        foreach (var value in values)
        {
            CollectValue(value, found);
        }
    }
}
