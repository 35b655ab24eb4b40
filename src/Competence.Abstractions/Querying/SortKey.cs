using System.Globalization;

namespace Competence;

/// <summary>A name as it is sorted in Norwegian, kept so that every store orders it alike: lower-case hexadecimal, compared ordinally.</summary>
public readonly record struct SortKey : IComparable<SortKey>
{
    private static readonly CompareInfo Norwegian = CultureInfo.GetCultureInfo("nb-NO").CompareInfo;

    private readonly string? _hex;

    private SortKey(string hex) => _hex = hex;

    /// <summary>The key as text of the letters 0-9 and a-f, several names with <c>/</c> between them; empty for <c>default</c>, which comes first.</summary>
    public string Hex => _hex ?? "";

    /// <summary>The key of <paramref name="name"/>; case does not count.</summary>
    public static SortKey Of(string name) =>
        new(Convert.ToHexStringLower(Norwegian.GetSortKey(name, CompareOptions.IgnoreCase).KeyData));

    /// <summary>The key that was stored as <paramref name="hex"/>.</summary>
    public static SortKey FromHex(string hex) => new(hex);

    /// <inheritdoc/>
    public int CompareTo(SortKey other) => string.CompareOrdinal(Hex, other.Hex);

    /// <summary>Equal when the keys are.</summary>
    public bool Equals(SortKey other) => string.Equals(Hex, other.Hex, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Hex.GetHashCode(StringComparison.Ordinal);

    /// <summary>The key as text.</summary>
    public override string ToString() => Hex;

    /// <summary>Whether <paramref name="left"/> is sorted before <paramref name="right"/>.</summary>
    public static bool operator <(SortKey left, SortKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is sorted after <paramref name="right"/>.</summary>
    public static bool operator >(SortKey left, SortKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is sorted before <paramref name="right"/> or like it.</summary>
    public static bool operator <=(SortKey left, SortKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is sorted after <paramref name="right"/> or like it.</summary>
    public static bool operator >=(SortKey left, SortKey right) => left.CompareTo(right) >= 0;
}
