using System.Globalization;
using Competence.Plans;

namespace Competence.WebHost.Api.Requests;

/// <summary>The number of a plan's version such as <c>1.10</c> in an address.</summary>
/// <param name="Value">The number.</param>
internal readonly record struct VersionNumber(PlanVersionNumber Value)
{
    /// <summary>Reads it; false when the text is something else.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out VersionNumber result)
    {
        result = default;
        if (text?.Split('.') is not [var first, var second]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int major)
            || !int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out int minor))
        {
            return false;
        }

        result = new VersionNumber(new PlanVersionNumber(major, minor));
        return true;
    }
}
