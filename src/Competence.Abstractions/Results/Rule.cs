namespace Competence;

/// <summary>One reason to refuse: a stable code, where it comes from, its kind and an English default text with named holes.</summary>
/// <param name="Code">The slug that hosts, texts and clients know it by, such as <c>registration.date-in-future</c>; never changed once released.</param>
/// <param name="Source">The ids of the rulebook, separated by spaces, such as <c>PRG-10</c>; empty for technical rules.</param>
/// <param name="Kind">What kind of refusal it gives.</param>
/// <param name="Text">English, with holes such as <c>{date}</c> that the refusal's arguments fill.</param>
public sealed record Rule(string Code, string Source, RefusalKind Kind, string Text)
{
    /// <summary>The refusal by this rule, with the facts that fill the holes of its text.</summary>
    /// <param name="arguments">A fact for every hole; its value may be <see langword="null"/>. More facts are for programs and hosts' own texts.</param>
    /// <exception cref="ArgumentException">A hole is left without a fact.</exception>
    public Refusal Refuse(params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        ThrowIfHoleIsLeft(arguments);
        RefusalArgument[] named = new RefusalArgument[arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            named[i] = new RefusalArgument(arguments[i].Name, arguments[i].Value);
        }

        return new Refusal(this, [.. named]);
    }

    private void ThrowIfHoleIsLeft(ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        for (int open = Text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = Text.IndexOf('{', open + 1))
        {
            int close = Text.IndexOf('}', open);
            if (close > open && !IsNamed(arguments, Text.AsSpan(open + 1, close - open - 1)))
            {
                throw new ArgumentException($"The refusal {Code} leaves the hole {Text[open..(close + 1)]} without a fact.", nameof(arguments));
            }
        }
    }

    private static bool IsNamed(ReadOnlySpan<(string Name, object? Value)> arguments, ReadOnlySpan<char> name)
    {
        foreach ((string known, _) in arguments)
        {
            if (name.SequenceEqual(known))
            {
                return true;
            }
        }

        return false;
    }
}
