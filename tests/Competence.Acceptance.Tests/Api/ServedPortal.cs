namespace Competence.Acceptance.Tests.Api;

/// <summary>A portal of its own behind a real server on a free port, with the whole small sample.</summary>
public sealed class ServedPortal : Portal
{
    /// <summary>Starts the server.</summary>
    public ServedPortal() => UseKestrel(0);

    /// <inheritdoc/>
    protected override string Size => "300";

    /// <inheritdoc/>
    public override ValueTask InitializeAsync()
    {
        StartServer();
        return base.InitializeAsync();
    }

    /// <inheritdoc/>
    protected override HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) })
    {
        BaseAddress = ClientOptions.BaseAddress,
    };
}
