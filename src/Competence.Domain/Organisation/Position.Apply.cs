using System.Diagnostics;

namespace Competence.Organisation;

public sealed partial record Position
{
    /// <summary>The terms of the employment.</summary>
    public Employment Employment => new(Title, Occupation, IsTemporary, Start, End);

    /// <summary>The position that <paramref name="fact"/> made: active from the start (ORG-22).</summary>
    public static Position From(PositionEvent.Created fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Employment terms = fact.Employment;
        return new Position(fact.Id, fact.Person, fact.Identity, fact.Trust, fact.Unit, terms.Title, terms.Occupation, terms.IsTemporary,
            terms.Start, terms.End, fact.Leader, IsActive: true, Version: 1);
    }

    /// <summary>The temporary position that <paramref name="fact"/> made, for the days of the loan.</summary>
    public static Position From(PositionEvent.Lent fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Employment terms = fact.Employment;
        return new Position(fact.Id, fact.Person, fact.Identity, fact.Trust, fact.Unit, terms.Title, terms.Occupation, terms.IsTemporary,
            terms.Start, terms.End, fact.Leader, IsActive: true, Version: 1)
        {
            LentFrom = fact.LentFrom,
        };
    }

    /// <summary>The position after <paramref name="fact"/>. The identity of an ordinary one never changes (ORG-10).</summary>
    public Position Apply(PositionEvent fact) => fact switch
    {
        PositionEvent.Created created => From(created),
        PositionEvent.Lent lent => From(lent),
        PositionEvent.EmploymentChanged { Employment: var terms } => this with
        {
            Title = terms.Title,
            Occupation = terms.Occupation,
            IsTemporary = terms.IsTemporary,
            Start = terms.Start,
            End = terms.End,
            Version = Version + 1,
        },
        PositionEvent.LeaderChanged changed => this with { Leader = changed.Leader, Version = Version + 1 },
        PositionEvent.LoanMoved moved => this with
        {
            Identity = moved.Identity,
            Trust = moved.Trust,
            Unit = moved.Unit,
            Version = Version + 1,
        },
        PositionEvent.LoanWithdrawn => this with { IsActive = false, Version = Version + 1 },
        PositionEvent.Deactivated => this with { IsActive = false, Version = Version + 1 },
        PositionEvent.Reopened => this with { IsActive = true, Version = Version + 1 },
        _ => throw new UnreachableException($"Unknown event {fact?.GetType().Name}."),
    };
}
