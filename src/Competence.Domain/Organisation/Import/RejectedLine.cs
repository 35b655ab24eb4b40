using Competence.Organisation.Identities;

namespace Competence.Organisation.Import;

/// <summary>A line that was not taken. What is stored of its position or unit stays as it was, and counts as present.</summary>
/// <param name="Line">The line of the file, from 1; the header counts.</param>
/// <param name="Column">The column that is wrong, as the header names it; empty when it is the line as a whole.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record RejectedLine(int Line, string Column, Refusal Reason)
{
    /// <summary>The same without anything that could be a national identity number: columns may have been mixed up, and reports are kept.</summary>
    internal RejectedLine WithoutNumbers() => this with
    {
        Reason = new Refusal(Reason.Rule, [.. Reason.Arguments.Select(fact => fact.Value is string text ? fact with { Value = NationalIdentityNumber.Hide(text) } : fact)]),
    };
}
