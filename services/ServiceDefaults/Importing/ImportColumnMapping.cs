using V1 = WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>A column as the contract shows it.</summary>
internal static class ImportColumnMapping
{
    public static V1.ImportColumn ToProto(this ImportColumn column)
    {
        var proto = new V1.ImportColumn
        {
            Name = column.Name,
            InHeader = column.IsInHeader,
            Kind = column.Kind switch
            {
                ColumnKind.Code => V1.ImportColumn.Types.Kind.Code,
                ColumnKind.Flag => V1.ImportColumn.Types.Kind.Code,
                ColumnKind.Day => V1.ImportColumn.Types.Kind.Day,
                ColumnKind.Moment => V1.ImportColumn.Types.Kind.Moment,
                ColumnKind.Month => V1.ImportColumn.Types.Kind.Month,
                _ => V1.ImportColumn.Types.Kind.Other,
            },
        };
        proto.Codes.AddRange(column.Kind == ColumnKind.Flag ? ["Y", "N"] : column.Codes);
        return proto;
    }
}
