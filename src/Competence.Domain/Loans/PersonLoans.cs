using System.Collections.Immutable;

namespace Competence.Loans;

/// <summary>The loans of a person as they were read.</summary>
/// <param name="Loans">All of them, ordered by id.</param>
/// <param name="Revision">What the store had come to with the person: storing a loan moves it on, so two who register at once cannot both decide from this.</param>
public sealed record PersonLoans(ImmutableArray<Loan> Loans, PersonRevision Revision);
