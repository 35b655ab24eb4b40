using System.Diagnostics;

namespace Competence.Organisation;

public sealed partial record Person
{
    /// <summary>The person that <paramref name="fact"/> made.</summary>
    public static Person From(PersonEvent.Created fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new Person(fact.Id, fact.ObjectId, fact.GivenName, fact.FamilyName, fact.Email, Version: 1);
    }

    /// <summary>The person after <paramref name="fact"/>. The object id never changes (ORG-09).</summary>
    public Person Apply(PersonEvent fact) => fact switch
    {
        PersonEvent.Created created => From(created),
        PersonEvent.Renamed renamed => this with { GivenName = renamed.GivenName, FamilyName = renamed.FamilyName, Version = Version + 1 },
        PersonEvent.EmailChanged changed => this with { Email = changed.Email, Version = Version + 1 },
        PersonEvent.TelephoneChanged changed => this with { Telephone = changed.Telephone, Version = Version + 1 },
        PersonEvent.HprNumberChanged changed => this with { Hpr = changed.Hpr, Version = Version + 1 },
        PersonEvent.NationalIdentityChanged changed => this with { NationalIdentity = changed.Identity, Version = Version + 1 },
        _ => throw new UnreachableException($"Unknown event {fact?.GetType().Name}."),
    };
}
