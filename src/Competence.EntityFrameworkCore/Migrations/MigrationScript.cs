using System.Reflection;

namespace Competence.EntityFrameworkCore.Migrations;

/// <summary>One migration: SQL that is embedded in the package of its database, named by a number and what it brings.</summary>
/// <param name="Id">Such as <c>0001_foundation</c>; migrations are applied in the order of their ids, and an id is never reused.</param>
/// <param name="Sql">The statements.</param>
internal sealed record MigrationScript(string Id, string Sql)
{
    /// <summary>The table that tells which migrations were applied: named and shaped as EF Core's own.</summary>
    public const string HistoryTable = "__EFMigrationsHistory";

    /// <summary>The migrations embedded in <paramref name="package"/>, in order.</summary>
    public static IReadOnlyList<MigrationScript> In(Assembly package) =>
    [
        .. package.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new MigrationScript(name[..^".sql".Length], Read(package, name))),
    ];

    /// <summary>The version of the package, which the history tells beside each migration.</summary>
    public static string VersionOf(Assembly package) => package.GetName().Version?.ToString(3) ?? "";

    private static string Read(Assembly package, string name)
    {
        using StreamReader reader = new(package.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
