using System.Globalization;

namespace Competence.WebHost.Api.Requests;

/// <summary>A whole number from 1 in an address.</summary>
/// <param name="Value">The number.</param>
internal readonly record struct PositiveNumber(int Value)
{
    /// <summary>Reads it; false when the text is something else.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out PositiveNumber result)
    {
        bool read = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0;
        result = new PositiveNumber(value);
        return read;
    }
}
