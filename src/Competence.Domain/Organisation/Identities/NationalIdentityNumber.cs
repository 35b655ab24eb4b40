using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Competence.Organisation.Identities;

/// <summary>A national identity number or D-number: eleven digits that begin with a day, a month and a year and end with two check digits.</summary>
/// <remarks>
/// It is only passed on to <see cref="INationalIdentityProtection"/> and never kept or shown: nothing public tells its digits, and as text it is
/// eleven asterisks. The default is no number.
/// </remarks>
[DebuggerDisplay("***********")]
public readonly record struct NationalIdentityNumber
{
    /// <summary>How many digits it has.</summary>
    public const int Digits = 11;

    /// <summary>What stands where a number stood.</summary>
    public const string Hidden = "***********";

    private const int Divisor = 11;
    private const int Tenfold = 10;
    private const int DayOfDNumber = 40;
    private const int MonthsOfAYear = 12;

    private static readonly int[] First = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0];
    private static readonly int[] Second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>What the registers of test persons add to the month.</summary>
    private static readonly int[] MonthsAdded = [0, 40, 65, 80];

    private readonly long _value;

    private NationalIdentityNumber(long value) => _value = value;

    /// <summary>Whether it is no number.</summary>
    public bool IsNone => _value == 0;

    /// <summary>Reads eleven digits, nothing between them: the date must be one of the calendar, of a D-number with 40 added to the day, and both check digits must be right.</summary>
    /// <remarks>The numbers of test persons, with 40, 65 or 80 added to the month, are numbers too.</remarks>
    public static bool TryParse([NotNullWhen(true)] string? text, out NationalIdentityNumber number)
    {
        number = default;
        if (text is not { Length: Digits } || !text.All(char.IsAsciiDigit) || !IsDated(text) || !Checks(text, First) || !Checks(text, Second))
        {
            return false;
        }

        number = new NationalIdentityNumber(text.Aggregate(0L, (sum, digit) => (sum * Tenfold) + ValueOf(digit)));
        return true;
    }

    /// <summary>Whether a text is a number, however it is spaced: white space, full stops and hyphens do not count.</summary>
    internal static bool IsWritten(string text) => TryParse(string.Concat(text.Where(letter => !IsJoint(letter))), out _);

    /// <summary><paramref name="text"/> with asterisks for each piece that could be a number: eleven digits, right or mistyped, with any white space, full stops and hyphens between them.</summary>
    public static string Hide(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder shown = new(text.Length);
        for (int place = 0; place < text.Length;)
        {
            int length = LengthAt(text, place);
            _ = length > 0 ? shown.Append(Hidden) : shown.Append(text[place]);
            place += Math.Max(1, length);
        }

        return shown.ToString();
    }

    /// <summary>Eleven asterisks, whatever the number.</summary>
    public override string ToString() => Hidden;

    /// <summary>The digits, for the protection only.</summary>
    internal void CopyTo(Span<byte> digits)
    {
        long rest = _value;
        for (int place = Digits - 1; place >= 0; place--)
        {
            digits[place] = (byte)('0' + (rest % Tenfold));
            rest /= Tenfold;
        }
    }

    /// <summary>How many characters at <paramref name="start"/> could be a number; 0 when none are.</summary>
    private static int LengthAt(ReadOnlySpan<char> text, int start)
    {
        int digits = 0;
        for (int place = start; place < text.Length; place++)
        {
            if (char.IsAsciiDigit(text[place]))
            {
                digits++;
            }
            else if (digits == 0 || !IsJoint(text[place]))
            {
                return 0;
            }

            if (digits == Digits)
            {
                return place + 1 - start;
            }
        }

        return 0;
    }

    private static bool IsJoint(char letter) => char.IsWhiteSpace(letter) || letter is '.' or '-';

    private static bool IsDated(string text)
    {
        int written = Two(text, 0);
        int day = written > DayOfDNumber ? written - DayOfDNumber : written;
        int month = MonthsAdded.Select(added => Two(text, 2) - added).FirstOrDefault(month => month is >= 1 and <= MonthsOfAYear);

        // The century is not known: 29 February is a day of some year.
        return month > 0 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year: 2000, month);
    }

    private static bool Checks(string text, int[] weights) => text.Select((digit, place) => ValueOf(digit) * weights[place]).Sum() % Divisor == 0;

    private static int Two(string text, int place) => (ValueOf(text[place]) * Tenfold) + ValueOf(text[place + 1]);

    private static int ValueOf(char digit) => digit - '0';
}
