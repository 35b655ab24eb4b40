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

    /// <summary>The position after <paramref name="fact"/>. The identity of an ordinary one changes by an announced move only (ORG-10, ORG-78).</summary>
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
        PositionEvent.ManualLeaderSet set => this with { ManualLeader = set.Leader, Version = Version + 1 },
        PositionEvent.ManualLeaderRemoved => this with { ManualLeader = null, Version = Version + 1 },
        PositionEvent.CostCentreReplaced moved => this with
        {
            Identity = Identity with { CostCentre = moved.CostCentre },
            Unit = moved.Unit,
            Version = Version + 1,
        },
        PositionEvent.Deactivated it => Off(it.On, byHand: false),
        PositionEvent.DeactivatedByHand it => Off(it.On, byHand: true),
        PositionEvent.Reopened => On(until: null),
        PositionEvent.ReactivatedByHand it => On(it.Until),
        PositionEvent.LoanMoved moved => this with
        {
            Identity = moved.Identity,
            Trust = moved.Trust,
            Unit = moved.Unit,
            Version = Version + 1,
        },
        PositionEvent.LoanWithdrawn => this with { IsActive = false, Version = Version + 1 },
        _ => throw new UnreachableException($"Unknown event {fact?.GetType().Name}."),
    };

    private Position On(LocalDate? until) =>
        this with { IsActive = true, DeactivatedOn = null, IsDeactivatedByHand = false, ActiveUntil = until, Version = Version + 1 };

    private Position Off(LocalDate on, bool byHand) =>
        this with { IsActive = false, DeactivatedOn = on, IsDeactivatedByHand = byHand, ActiveUntil = null, Version = Version + 1 };
}
