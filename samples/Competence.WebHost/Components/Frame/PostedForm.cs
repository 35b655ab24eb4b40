using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Primitives;
using NodaTime.Text;

namespace Competence.WebHost.Components.Frame;

/// <summary>Reads what a form posted, field by field, the way people write it.</summary>
/// <param name="fields">The fields.</param>
public sealed class PostedForm(IFormCollection fields)
{
    private static readonly LocalDatePattern[] Dates =
        [LocalDatePattern.Iso, LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu"), LocalDatePattern.CreateWithInvariantCulture("d/M/uuuu")];

    /// <summary>A form in which nothing was posted.</summary>
    public static PostedForm Empty { get; } = new(FormCollection.Empty);

    /// <summary>The field as it was typed; none when it is missing or blank.</summary>
    public string? Text(string name) => fields.TryGetValue(name, out StringValues values) && values[0] is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>All values of a field that stands several times.</summary>
    public ImmutableArray<string> All(string name) =>
        fields.TryGetValue(name, out StringValues values) ? [.. values.OfType<string>().Where(value => value.Length > 0)] : [];

    /// <summary>Whether a box is ticked.</summary>
    public bool IsTicked(string name) => fields.ContainsKey(name);

    /// <summary>The identifier in a field; none when it is missing or not one.</summary>
    public TId? Id<TId>(string name)
        where TId : struct, IEntityId<TId> => TId.TryParse(Text(name), null, out TId id) ? id : null;

    /// <summary>The identifiers of a field that stands several times; what is none is left out.</summary>
    public ImmutableArray<TId> Ids<TId>(string name)
        where TId : struct, IEntityId<TId> => ParseIds<TId>(All(name));

    /// <summary>The whole number in a field; none when it is missing or not one.</summary>
    public int? Number(string name) => int.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>The state's version that the form was made from; -1, which is never stored, when it is missing.</summary>
    public long Version => long.TryParse(Text("version"), NumberStyles.None, CultureInfo.InvariantCulture, out long version) ? version : -1;

    /// <summary>The identifiers among <paramref name="texts"/>, each once, in their order.</summary>
    public static ImmutableArray<TId> ParseIds<TId>(IEnumerable<string>? texts)
        where TId : struct, IEntityId<TId> =>
        [.. (texts ?? []).Select(text => TId.TryParse(text, null, out TId id) ? id : (TId?)null).OfType<TId>().Distinct()];

    /// <summary>The date that was typed: as the date picker sends it, or as day, month and year.</summary>
    /// <returns>Whether it is a date, or nothing at all.</returns>
    public static bool TryDate(string? typed, out LocalDate? date)
    {
        date = null;
        if (string.IsNullOrWhiteSpace(typed))
        {
            return true;
        }

        foreach (LocalDatePattern pattern in Dates)
        {
            if (pattern.Parse(typed.Trim()).TryGetValue(default, out LocalDate found))
            {
                date = found;
                return true;
            }
        }

        return false;
    }
}
