using NodaTime.Text;

namespace Competence.WebHost.Api.Requests;

/// <summary>A date such as <c>2026-03-02</c> in an address.</summary>
/// <param name="Value">The date.</param>
internal readonly record struct IsoDate(LocalDate Value)
{
    /// <summary>Reads it; false when the text is something else.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out IsoDate result)
    {
        bool read = LocalDatePattern.Iso.Parse(text ?? "").TryGetValue(default, out LocalDate date);
        result = new IsoDate(date);
        return read;
    }
}
