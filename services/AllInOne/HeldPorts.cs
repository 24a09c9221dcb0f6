using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace WorkforcePlatform.AllInOne;

/// <summary>
/// Keeps the ports open between two starts: whoever calls meanwhile waits in the system's queue, and the next start answers.
/// A browser would show its own error page otherwise, and stay there.
/// </summary>
internal sealed class HeldPorts(params int[] ports)
{
    private readonly Dictionary<int, Socket> held = ports.ToDictionary(port => port, Listen);

    /// <summary>The socket of a port that is held, or a new one.</summary>
    public Socket Bind(EndPoint endPoint) =>
        endPoint is IPEndPoint { Port: var port } && held.Remove(port, out var socket) ? socket : SocketTransportOptions.CreateDefaultBoundListenSocket(endPoint);

    private static Socket Listen(int port)
    {
        var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(new IPEndPoint(IPAddress.Loopback, port));
        socket.Listen();
        return socket;
    }
}
