using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace Competence;

/// <summary>An expected "no": the rule that said it and the facts it said it about. Never an exception, and nothing has happened.</summary>
/// <param name="Rule">The rule that forbids it.</param>
/// <param name="Arguments">The facts, in the order of the rule's text.</param>
public sealed record Refusal(Rule Rule, ImmutableArray<RefusalArgument> Arguments)
{
    /// <summary>The stable code of the rule.</summary>
    public string Code => Rule.Code;

    /// <summary>The kind of the rule.</summary>
    public RefusalKind Kind => Rule.Kind;

    /// <summary>Two refusals are equal when rule and facts are.</summary>
    public bool Equals(Refusal? other) => other is not null && Rule == other.Rule && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Arguments.Length);

    /// <summary>The code and the English text with its holes filled: for logs and developers, not for end users.</summary>
    public override string ToString() => $"{Code}: {Fill(Rule.Text)}";

    /// <summary>Fills the named holes of <paramref name="text"/>, which may be a translation, with this refusal's facts.</summary>
    /// <remarks>Dates are written as <c>yyyy-MM-dd</c>; a hole without a fact stays as it is, and so does what a fact holds between braces.</remarks>
    public string Fill(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder filled = new(text.Length);
        int written = 0;
        for (int open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            int close = text.IndexOf('}', open);
            if (close > open && IndexOf(text.AsSpan(open + 1, close - open - 1)) is >= 0 and var place)
            {
                filled.Append(text, written, open - written).Append(Written(Arguments[place].Value));
                written = close + 1;
            }
        }

        return filled.Append(text, written, text.Length - written).ToString();
    }

    private int IndexOf(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < Arguments.Length; i++)
        {
            if (name.SequenceEqual(Arguments[i].Name))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Written(object? value) => value switch
    {
        null => "",
        LocalDate date => LocalDatePattern.Iso.Format(date),
        Instant instant => InstantPattern.ExtendedIso.Format(instant),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
