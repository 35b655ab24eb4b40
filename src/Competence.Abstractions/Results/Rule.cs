namespace Competence;

/// <summary>One reason to refuse: a stable code, where it comes from, its kind and an English default text with named holes.</summary>
/// <param name="Code">The slug that hosts, texts and clients know it by, such as <c>registration.date-in-future</c>; never changed once released.</param>
/// <param name="Source">The ids of the rulebook, separated by spaces, such as <c>PRG-10</c>; empty for technical rules.</param>
/// <param name="Kind">What kind of refusal it gives.</param>
/// <param name="Text">English, with holes such as <c>{date}</c> that the refusal's arguments fill.</param>
public sealed record Rule(string Code, string Source, RefusalKind Kind, string Text)
{
    /// <summary>The refusal by this rule, with the facts that fill the holes of its text.</summary>
    public Refusal Refuse(params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        RefusalArgument[] named = new RefusalArgument[arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            named[i] = new RefusalArgument(arguments[i].Name, arguments[i].Value);
        }

        return new Refusal(this, [.. named]);
    }
}
