namespace Competence.FollowUp.History;

/// <summary>One fact of a line of history: the name of the hole in the host's text and the value that fills it.</summary>
/// <param name="Name">The name of the hole, in camel case.</param>
/// <param name="Value">
/// Dates as <see cref="LocalDate"/>, identifiers as their own types (the host shows the name that the thing has today), enumerations as
/// themselves, free texts as they were written; none when the fact has no such value.
/// </param>
public readonly record struct HistoryArgument(string Name, object? Value);
