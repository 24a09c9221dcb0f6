using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.Pages.Data;
using WorkforcePlatform.ServiceDefaults.Clients;

namespace WorkforcePlatform.AllInOne;

/// <summary>Opens the other folder: remembers the choice and stops this start; the program then begins another at the same ports.</summary>
internal sealed class FolderSwitch(OpenedFolder opened, SampleNotice notice, PeerAddresses addresses, IHostApplicationLifetime lifetime) : IDataFolders
{
    /// <summary>The ports of the next start, for people and for gRPC. Null until another folder was asked for.</summary>
    public (int People, int Grpc)? Next { get; private set; }

    public bool IsOffered => IsOwnOpen || notice.Sample is not null;

    public bool IsOwnOpen => opened.IsOwn;

    public bool HasOwn => Directory.Exists(opened.Own);

    public string Sample => opened.Root;

    public string Own => opened.Own;

    public void OpenOther()
    {
        opened.Choose(own: !IsOwnOpen);
        Next = (addresses.OwnPeopleAddress().Port, addresses.OwnGrpcAddress().Port);
        lifetime.StopApplication();
    }
}
