using Competence.EntityFrameworkCore.Tests.Databases;

[assembly: AssemblyFixture(typeof(PostgreSqlTestServerCleanup))]

namespace Competence.EntityFrameworkCore.Tests.Databases;

/// <summary>Leaves the server as it was before the run.</summary>
public sealed class PostgreSqlTestServerCleanup : IAsyncDisposable
{
    public ValueTask DisposeAsync() => PostgreSqlTestServer.CloseAsync();
}
