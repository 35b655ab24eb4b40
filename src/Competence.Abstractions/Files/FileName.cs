using System.Globalization;
using System.Text;

namespace Competence;

/// <summary>Makes the name that a client gave safe to keep, to show and to save under on any system.</summary>
public static class FileName
{
    /// <summary>How long a name is at most, in UTF-16 units.</summary>
    public const int Longest = 150;

    private const string Nameless = "file";
    private const string Forbidden = "<>:\"|?*";

    private static readonly string[] Reserved =
    [
        "CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$",
        .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" }), "COM¹", "COM²", "COM³", "LPT¹", "LPT²", "LPT³",
    ];

    /// <summary>
    /// The name in normal form C: without folders, without what cannot be seen (control characters, marks of writing direction, line separators, broken
    /// pairs), with <c>_</c> for what no file can be called, and of at most <see cref="Longest"/> letters with its extension kept.
    /// </summary>
    /// <param name="given">What the client sent; anything.</param>
    /// <returns>The name; <c>file</c> when nothing is left.</returns>
    public static string Clean(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        StringBuilder seen = new(given.Length);
        foreach (Rune letter in given.EnumerateRunes())
        {
            if (letter.Value is '/' or '\\')
            {
                seen.Clear();
            }
            else if (IsSeen(letter))
            {
                seen.Append(Forbidden.Contains((char)Math.Min(letter.Value, char.MaxValue), StringComparison.Ordinal) ? "_" : letter.ToString());
            }
        }

        string name = seen.ToString().Normalize(NormalizationForm.FormC).Trim().Trim('.', ' ');
        return name.Length == 0 ? Nameless : Cut(IsReserved(name) ? $"_{name}" : name);
    }

    private static bool IsSeen(Rune letter) => letter != Rune.ReplacementChar && Rune.GetUnicodeCategory(letter) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <remarks>Windows takes these for devices, whatever stands after the first full stop.</remarks>
    private static bool IsReserved(string name) => Reserved.Contains(name.Split('.')[0].TrimEnd(), StringComparer.OrdinalIgnoreCase);

    private static string Cut(string name)
    {
        string extension = Path.GetExtension(name);
        return name.Length <= Longest ? name
            : extension.Length <= Longest / 2 ? Head(name, Longest - extension.Length) + extension
            : Head(name, Longest);
    }

    private static string Head(string name, int length) => name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)].TrimEnd('.', ' ');
}
