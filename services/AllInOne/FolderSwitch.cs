using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.Pages.Data;
using WorkforcePlatform.ServiceDefaults.Clients;

namespace WorkforcePlatform.AllInOne;

/// <summary>Opens another folder: remembers the choice and stops this start; the program then begins another at the same ports.</summary>
internal sealed class FolderSwitch(OpenedFolder opened, SampleNotice notice, PeerAddresses addresses, IHostApplicationLifetime lifetime) : IDataFolders
{
    /// <summary>The ports of the next start, for people and for gRPC. Null until another folder was asked for.</summary>
    public (int People, int Grpc)? Next { get; private set; }

    public bool IsOffered => opened.Kind is not DataFolderKind.Sample || notice.Sample is not null;

    public DataFolder Opened => Folder(opened.Kind);

    public IReadOnlyList<DataFolder> Others => [.. Enum.GetValues<DataFolderKind>().Where(kind => kind != opened.Kind).Select(Folder)];

    public void Open(DataFolderKind kind)
    {
        opened.Choose(kind);
        Next = (addresses.OwnPeopleAddress().Port, addresses.OwnGrpcAddress().Port);
        lifetime.StopApplication();
    }

    private DataFolder Folder(DataFolderKind kind) => new(kind, opened.PathOf(kind), Directory.Exists(opened.PathOf(kind)));
}
