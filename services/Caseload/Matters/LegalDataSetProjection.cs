using Google.Protobuf;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Messaging;

namespace WorkforcePlatform.Caseload.Matters;

/// <summary>Keeps the last known state of every data set of Legal's.</summary>
public sealed class LegalDataSetProjection : Projection<DataSetChanged, LegalDataSetRow>
{
    public override Guid IdOf(DataSetChanged message) => Guid.Parse(message.DataSet.Id);

    public override void Apply(DataSetChanged message, LegalDataSetRow row) =>
        (row.Name, row.State) = (message.DataSet.Name, message.DataSet.ToByteArray());
}
