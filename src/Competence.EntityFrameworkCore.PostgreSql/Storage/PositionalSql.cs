using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Competence.EntityFrameworkCore.PostgreSql.Storage;

/// <summary>A statement whose parameters stand by position, as the server takes them: Npgsql parses named ones anew each time.</summary>
/// <param name="Text">The statement, with <c>$1</c> for the first parameter.</param>
/// <param name="Names">The names of the parameters in their order.</param>
internal sealed partial record PositionalSql(string Text, ImmutableArray<string> Names)
{
    /// <summary>Numbers the parameters of a statement in the order in which they first appear.</summary>
    /// <param name="sql">The statement, with <c>@name</c> for a parameter and no at sign in quotes.</param>
    public static PositionalSql Of(string sql)
    {
        List<string> names = [];
        string text = Parameter().Replace(sql, match =>
        {
            string name = match.Groups["name"].Value;
            int position = names.IndexOf(name);
            if (position < 0)
            {
                position = names.Count;
                names.Add(name);
            }

            return $"${position + 1}";
        });
        return new PositionalSql(text, [.. names]);
    }

    [GeneratedRegex("@(?<name>[A-Za-z_][A-Za-z0-9_]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
