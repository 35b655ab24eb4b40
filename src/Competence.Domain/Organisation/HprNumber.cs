using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Competence.Organisation;

/// <summary>A number in the register of health personnel, which results of residents follow between trusts and regions by (ORG-50). The register is public, so the number may be shown.</summary>
/// <remarks>The default is no number.</remarks>
public readonly record struct HprNumber
{
    /// <summary>How many digits it has at most.</summary>
    public const int MostDigits = 9;

    private HprNumber(int value) => Value = value;

    /// <summary>The number, from 1 to 999,999,999; 0 is none.</summary>
    public int Value { get; }

    /// <summary>The number <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 1 to 999,999,999.</exception>
    public static HprNumber Of(int value) => TryParse(value.ToString(CultureInfo.InvariantCulture), out HprNumber number)
        ? number
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"A number has 1 to {MostDigits} digits.");

    /// <summary>Reads at most nine digits that are not all zero; zeros before the number do not count.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out HprNumber number)
    {
        bool isRight = text is { Length: > 0 and <= MostDigits } && text.All(char.IsAsciiDigit);
        number = isRight ? new HprNumber(int.Parse(text!, CultureInfo.InvariantCulture)) : default;
        return number.Value > 0;
    }

    /// <summary>The digits, nothing between them.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
