using System.Globalization;

namespace Competence.WebHost.Files;

/// <summary>Makes the name that a client gave safe to show and to download under.</summary>
internal static class FileName
{
    private const int Longest = 200;
    private const string Nameless = "file";

    /// <summary>The name without folders, without letters that cannot be seen, and of at most 200 characters with its extension kept.</summary>
    public static string Clean(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        string last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        string seen = string.Concat(last.Where(letter => char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format))).Trim(' ', '.');
        if (seen.Length == 0)
        {
            return Nameless;
        }

        string extension = Path.GetExtension(seen);
        return seen.Length <= Longest ? seen
            : extension.Length < Longest ? seen[..(Longest - extension.Length)] + extension
            : seen[..Longest];
    }
}
