using System.Text.Json;

namespace Competence.WebHost.Api.Requests;

/// <summary>A case of an enumeration in an address, by its name in camel case as in JSON; numbers are not read.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
/// <param name="Value">The case.</param>
internal readonly record struct Word<TEnum>(TEnum Value)
    where TEnum : struct, Enum
{
    /// <summary>The words that can be read, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetNames<TEnum>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    /// <summary>Reads it; false when the text is something else.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out Word<TEnum> result)
    {
        int index = All.ToList().IndexOf(text ?? "");
        result = index < 0 ? default : new Word<TEnum>(Enum.GetValues<TEnum>()[index]);
        return index >= 0;
    }
}
