using System.Buffers;
using Competence.Organisation.Identities;

namespace Competence.Organisation.Import;

/// <summary>Reads telephone numbers as people write them.</summary>
internal static class TelephoneText
{
    private const int FewestDigits = 3;

    private static readonly SearchValues<char> DigitsAndSpaces = SearchValues.Create("0123456789 ");

    /// <summary>Whether it is digits and spaces, with a plus in front or not, three digits at least; a national identity number in the wrong column is none, plus or not.</summary>
    public static bool IsOne(string text)
    {
        ReadOnlySpan<char> digits = text.StartsWith('+') ? text.AsSpan(1) : text;
        return digits.IndexOfAnyExcept(DigitsAndSpaces) < 0
            && text.Count(char.IsAsciiDigit) >= FewestDigits
            && !NationalIdentityNumber.IsWritten(digits.ToString());
    }
}
