using System.Collections.Immutable;

namespace Competence.Organisation;

public sealed partial record Position
{
    /// <summary>What changes when the master data has these terms and this leader (ORG-13, ORG-28): up to one fact of each.</summary>
    /// <param name="terms">The terms of the employment.</param>
    /// <param name="leader">The position of the leader; none at the top.</param>
    public ImmutableArray<PositionEvent> Follow(Employment terms, PositionId? leader)
    {
        ImmutableArray<PositionEvent>.Builder facts = ImmutableArray.CreateBuilder<PositionEvent>();
        if (terms != Employment)
        {
            facts.Add(new PositionEvent.EmploymentChanged(terms));
        }

        if (leader != Leader)
        {
            facts.Add(new PositionEvent.LeaderChanged(leader));
        }

        return facts.ToImmutable();
    }
}
