using System.Collections.Immutable;

namespace Competence.Organisation;

public sealed partial record Person
{
    /// <summary>What changes when the master data has this name and address: up to one fact of each.</summary>
    /// <param name="givenName">Given names.</param>
    /// <param name="familyName">Family name.</param>
    /// <param name="email">E-mail address at work, if any.</param>
    public ImmutableArray<PersonEvent> Follow(string givenName, string familyName, string? email)
    {
        ImmutableArray<PersonEvent>.Builder facts = ImmutableArray.CreateBuilder<PersonEvent>();
        if ((givenName, familyName) != (GivenName, FamilyName))
        {
            facts.Add(new PersonEvent.Renamed(givenName, familyName));
        }

        if (email != Email)
        {
            facts.Add(new PersonEvent.EmailChanged(email));
        }

        return facts.ToImmutable();
    }
}
