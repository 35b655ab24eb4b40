using Competence.Registrations;
using Competence.Requirements;

namespace Competence.WebHost.SampleRegion;

/// <summary>What the histories of all people in the sample are made from.</summary>
/// <param name="ids">Where identifiers come from.</param>
/// <param name="requirements">The definitions.</param>
/// <param name="zone">Where days begin.</param>
internal sealed class SampleContext(IIdSource ids, IReadOnlyDictionary<RequirementId, Requirement> requirements, DateTimeZone zone)
{
    private readonly Dictionary<string, Dictionary<RequirementId, RegistrationHolding>> _holdings = new(StringComparer.Ordinal);

    /// <summary>A definition.</summary>
    public Requirement Requirement(RequirementId id) => requirements[id];

    /// <summary>A new identifier.</summary>
    public TId NewId<TId>(Instant at)
        where TId : struct, IEntityId<TId> => ids.Next<TId>(at);

    /// <summary>The day on which something was done.</summary>
    public LocalDate DayOf(Instant at) => at.InZone(zone).Date;

    /// <summary>How plans hold their definitions for somebody without marks; worked out once for all who have the same plans.</summary>
    public IReadOnlyDictionary<RequirementId, RegistrationHolding> HoldingsOf(PersonSlice person)
    {
        PlanId[] plans = [.. person.Plans.Select(held => held.Plan.Id).Distinct().Order()];
        string key = string.Join(' ', plans);
        if (!_holdings.TryGetValue(key, out Dictionary<RequirementId, RegistrationHolding>? holdings))
        {
            _holdings[key] = holdings = person.Plans.SelectMany(held => held.Plan.ActiveLinks).Select(link => link.Requirement).Distinct()
                .ToDictionary(id => id, id => RegistrationHolding.Of(Requirement(id), person.Plans, []));
        }

        return holdings;
    }
}
