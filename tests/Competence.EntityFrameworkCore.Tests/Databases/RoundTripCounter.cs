using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Competence.EntityFrameworkCore.Tests.Databases;

/// <summary>
/// Stands between a client and the server and counts round trips where they cannot be hidden: each time the client speaks after the server has.
/// </summary>
public sealed class RoundTripCounter : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly CancellationTokenSource _end = new();
    private int _count;

    public RoundTripCounter(string connectionString)
    {
        _server = new NpgsqlConnectionStringBuilder(connectionString);
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The server's connection string by way of this counter.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server.ConnectionString)
    {
        Host = "127.0.0.1",
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    public int Count => Volatile.Read(ref _count);

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = RelayAsync(client);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using (client)
        using (TcpClient server = new())
        {
            client.NoDelay = server.NoDelay = true;
            await server.ConnectAsync(_server.Host!, _server.Port, _end.Token);
            bool isServersTurn = true;
            await Task.WhenAny(
                PumpAsync(client.GetStream(), server.GetStream(), () =>
                {
                    if (Interlocked.Exchange(ref isServersTurn, false))
                    {
                        Interlocked.Increment(ref _count);
                    }
                }),
                PumpAsync(server.GetStream(), client.GetStream(), () => Volatile.Write(ref isServersTurn, true)));
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, Action onBytes)
    {
        byte[] buffer = new byte[64 * 1024];
        try
        {
            for (int read; (read = await from.ReadAsync(buffer, _end.Token)) > 0;)
            {
                onBytes();
                await to.WriteAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // One side has closed; so does the relay.
        }
    }
}
