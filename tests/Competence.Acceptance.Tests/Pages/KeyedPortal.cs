using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>A portal with a key for national identity numbers, all of whose logging is kept.</summary>
public sealed class KeyedPortal : Portal
{
    /// <summary>What was logged.</summary>
    internal ConcurrentQueue<string> Logged { get; } = [];

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.ConfigureWebHost(builder);
        builder.UseSetting("nationalIdentityKey", Convert.ToBase64String(new byte[32]));
        builder.ConfigureLogging(logging => logging.AddProvider(new Keeper(Logged)).SetMinimumLevel(LogLevel.Trace).AddFilter(_ => true));
    }

    private sealed class Keeper(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, Microsoft.Extensions.Logging.EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
