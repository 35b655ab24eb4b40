namespace Competence.Portals;

/// <summary>A portal of its own behind a real server on a free port, with the whole small sample.</summary>
public class ServedPortal : Portal
{
    /// <summary>A portal with data of its own.</summary>
    public ServedPortal() => UseKestrel(0);

    /// <summary>A portal over data that others bring.</summary>
    /// <param name="data">The folder.</param>
    protected ServedPortal(string data)
        : base(data) => UseKestrel(0);

    /// <summary>Where it is.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <inheritdoc/>
    protected override string Size => "300";

    /// <inheritdoc/>
    public override ValueTask InitializeAsync()
    {
        StartServer();
        return base.InitializeAsync();
    }

    /// <inheritdoc/>
    public override HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) })
    {
        BaseAddress = Address,
    };
}
