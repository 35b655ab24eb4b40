using System.Collections.Immutable;
using System.Text;

namespace Competence.Organisation.Import;

/// <summary>How files name their columns and the fixed words in them.</summary>
public static class ImportColumns
{
    /// <summary>The names of all columns, in the order of their values: lower case, words joined by underscores, such as <c>object_id</c>.</summary>
    public static ImmutableArray<string> NamesOf<TColumn>()
        where TColumn : struct, Enum => [.. Enum.GetNames<TColumn>().Select(name => Joined(name, '_'))];

    /// <summary>The name of one column.</summary>
    public static string NameOf<TColumn>(TColumn column)
        where TColumn : struct, Enum => Joined(Enum.GetName(column) ?? throw new ArgumentOutOfRangeException(nameof(column)), '_');

    /// <summary>Whether a file need not have the column. Without it, what is kept stays; an empty text in it erases what is kept.</summary>
    public static bool IsOptional<TColumn>(TColumn column)
        where TColumn : struct, Enum =>
        typeof(TColumn).GetField(Enum.GetName(column) ?? throw new ArgumentOutOfRangeException(nameof(column)))!.IsDefined(typeof(OptionalColumnAttribute), inherit: false);

    /// <summary>The fixed words that stand for the values of <typeparamref name="TValue"/>: lower case, joined by hyphens, such as <c>cost-centre</c>.</summary>
    public static ImmutableDictionary<string, TValue> WordsOf<TValue>()
        where TValue : struct, Enum => Enum.GetValues<TValue>().ToImmutableDictionary(value => Joined(Enum.GetName(value)!, '-'), StringComparer.Ordinal);

    private static string Joined(string name, char joint)
    {
        StringBuilder joined = new();
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && joined.Length > 0)
            {
                joined.Append(joint);
            }

            joined.Append(char.ToLowerInvariant(letter));
        }

        return joined.ToString();
    }
}
