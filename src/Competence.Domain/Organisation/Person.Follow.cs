using System.Collections.Immutable;

namespace Competence.Organisation;

public sealed partial record Person
{
    /// <summary>What changes when the master data has these details: up to one fact of each.</summary>
    /// <param name="details">All details, those that stay as well.</param>
    public ImmutableArray<PersonEvent> Follow(PersonDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        ImmutableArray<PersonEvent>.Builder facts = ImmutableArray.CreateBuilder<PersonEvent>();
        if ((details.GivenName, details.FamilyName) != (GivenName, FamilyName))
        {
            facts.Add(new PersonEvent.Renamed(details.GivenName, details.FamilyName));
        }

        if (details.Email != Email)
        {
            facts.Add(new PersonEvent.EmailChanged(details.Email));
        }

        if (details.Telephone != Telephone)
        {
            facts.Add(new PersonEvent.TelephoneChanged(details.Telephone));
        }

        if (details.Hpr != Hpr)
        {
            facts.Add(new PersonEvent.HprNumberChanged(details.Hpr));
        }

        if (details.NationalIdentity != NationalIdentity)
        {
            facts.Add(new PersonEvent.NationalIdentityChanged(details.NationalIdentity));
        }

        return facts.ToImmutable();
    }
}
