namespace Competence.Servers;

/// <summary>The real servers that a test needs. Where one is missing, the test is skipped with the reason; with CI=true it fails.</summary>
internal static class TestServer
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The connection string of a PostgreSQL server on which the user may create databases.</summary>
    public static string Postgres() =>
        Environment.GetEnvironmentVariable("COMPETENCE_TEST_POSTGRES") is { Length: > 0 } connection
            ? connection
            : throw Missing("PostgreSQL: COMPETENCE_TEST_POSTGRES holds no connection string");

    /// <summary>The path of a Chromium.</summary>
    public static string Chromium()
    {
        IEnumerable<string> candidates = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Browsers.Select(name => Path.Combine(folder, name)))
            .Prepend(Environment.GetEnvironmentVariable("COMPETENCE_TEST_CHROMIUM") ?? "");
        return candidates.FirstOrDefault(File.Exists) ?? throw Missing("Chromium: it is neither on the path nor in COMPETENCE_TEST_CHROMIUM");
    }

    /// <summary>The path of axe-core, which lies beside the tests when it was there at the build.</summary>
    public static string Axe() =>
        Path.Combine(AppContext.BaseDirectory, "axe.min.js") is { } path && File.Exists(path)
            ? path
            : throw Missing("axe-core: run npm ci --prefix tests/Competence.Browser.Tests, and build again");

    private static InvalidOperationException Missing(string what)
    {
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            return new InvalidOperationException($"With CI=true every server must be there. Missing {what}.");
        }

        Assert.Skip($"Needs {what}.");
        return new InvalidOperationException("A skipped test does not come this far.");
    }
}
