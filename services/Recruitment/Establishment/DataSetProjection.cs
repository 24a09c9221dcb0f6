using Google.Protobuf;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Establishment;

/// <summary>Keeps the last known state of every data set.</summary>
public sealed class DataSetProjection : Projection<DataSetChanged, DataSetRow>
{
    public override Guid IdOf(DataSetChanged message) => Guid.Parse(message.DataSet.Id);

    public override void Apply(DataSetChanged message, DataSetRow row) =>
        (row.Name, row.State) = (message.DataSet.Name, message.DataSet.ToByteArray());
}
