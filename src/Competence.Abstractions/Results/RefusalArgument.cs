namespace Competence;

/// <summary>One fact of a refusal: the name of the hole in the rule's text and the value that fills it.</summary>
/// <param name="Name">The name as it stands between braces in the text.</param>
/// <param name="Value">The value; dates as <see cref="LocalDate"/>, identifiers as their own types.</param>
public readonly record struct RefusalArgument(string Name, object? Value);
