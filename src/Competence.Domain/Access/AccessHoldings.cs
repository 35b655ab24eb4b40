namespace Competence.Access;

/// <summary>All that an actor is on a day: by the capacity chosen at sign-in, then by the grants that hold. Going through them allocates nothing.</summary>
/// <param name="actor">The actor.</param>
/// <param name="today">The day.</param>
internal readonly struct AccessHoldings(Actor actor, LocalDate today)
{
    /// <summary>All that <paramref name="actor"/> is on <paramref name="today"/>.</summary>
    public static AccessHoldings Of(Actor actor, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new AccessHoldings(actor, today);
    }

    /// <summary>Goes through them.</summary>
    public Enumerator GetEnumerator() => new(actor, today);

    /// <summary>Whether one of them is named by <paramref name="rule"/>, whatever it is for.</summary>
    public bool AnyNamedBy(AccessRule rule)
    {
        foreach (AccessHolding holding in this)
        {
            if (rule.Names(holding.Holder))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes through what an actor is.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="today">The day.</param>
    internal struct Enumerator(Actor actor, LocalDate today)
    {
        private int _capacities;
        private int _grants;

        /// <summary>What the actor is here.</summary>
        public AccessHolding Current { get; private set; }

        /// <summary>Goes on to the next; false after the last.</summary>
        public bool MoveNext() => NextCapacity() || NextGrant();

        private bool NextCapacity()
        {
            if (ByCapacity(actor.As, _capacities) is not { } holding)
            {
                return false;
            }

            _capacities++;
            Current = holding;
            return true;
        }

        private bool NextGrant()
        {
            ReadOnlySpan<RoleGrant> grants = actor.Grants.AsSpan();
            while (_grants < grants.Length)
            {
                RoleGrant grant = grants[_grants++];
                if (grant.HoldsOn(today))
                {
                    Current = AccessHolding.Of(grant);
                    return true;
                }
            }

            return false;
        }

        private static AccessHolding? ByCapacity(ActingAs capacity, int number) => (capacity, number) switch
        {
            (ActingAs.Position or ActingAs.Loan, 0) => new AccessHolding(AccessHolder.Employee),
            (ActingAs.Position or ActingAs.Loan, 1) => new AccessHolding(AccessHolder.Signer),
            (ActingAs.Position { LeadsEmployees: true } own, 2) => Leading(AccessHolder.Leader, own.Id, own.Unit),
            (ActingAs.Position { LeadsEmployees: true, LeadsOnlyByHand: false } own, 3) => Leading(AccessHolder.LeaderByMasterData, own.Id, own.Unit),
            (ActingAs.Deputyship deputyship, 0) =>
                Leading(AccessHolder.Deputy, deputyship.LeaderPosition, deputyship.Unit) with { InPlaceOf = deputyship.Leader },
            (ActingAs.Operator, 0) => new AccessHolding(AccessHolder.Operator) { Everywhere = true },
            (ActingAs.Job, 0) => new AccessHolding(AccessHolder.Job) { Everywhere = true },
            _ => null,
        };

        private static AccessHolding Leading(AccessHolder holder, PositionId position, UnitId unit) =>
            new(holder) { Leads = position, Unit = new UnitScope(unit, IncludeSubUnits: true) };
    }
}
