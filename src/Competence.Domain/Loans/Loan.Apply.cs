using System.Diagnostics;

namespace Competence.Loans;

public sealed partial record Loan
{
    /// <summary>The loan that <paramref name="fact"/> made.</summary>
    public static Loan From(LoanEvent.Registered fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new Loan(
            fact.Id, fact.Person, fact.OrdinaryPosition, fact.TemporaryPosition, fact.Terms, fact.RegisteredBy, fact.RegisteredFrom, Version: 1);
    }

    /// <summary>The loan after <paramref name="fact"/>.</summary>
    public Loan Apply(LoanEvent fact) => fact switch
    {
        LoanEvent.Registered registered => From(registered),
        LoanEvent.Changed changed => this with { Terms = changed.Terms, Version = Version + 1 },
        LoanEvent.Ended ended => this with { Terms = Terms with { End = ended.On }, Version = Version + 1 },
        LoanEvent.Deleted => this with { Version = Version + 1 },
        _ => throw new UnreachableException($"Unknown event {fact?.GetType().Name}."),
    };
}
