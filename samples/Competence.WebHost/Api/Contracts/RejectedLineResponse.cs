namespace Competence.WebHost.Api.Contracts;

/// <summary>A line of a file that was not taken.</summary>
/// <param name="Line">The line, from 1; the header counts.</param>
/// <param name="Column">The column that is wrong; empty when it is the line as a whole.</param>
/// <param name="Reason">What is wrong with it.</param>
internal sealed record RejectedLineResponse(int Line, string Column, RefusalResponse Reason);
