using Competence.Organisation.Identities;

namespace Competence.Organisation;

/// <summary>Something that happened to what is known of a person.</summary>
public abstract record PersonEvent : DomainEvent
{
    private PersonEvent()
    {
    }

    /// <summary>The master data had an object id that was unknown (ORG-12).</summary>
    /// <param name="Id">The person.</param>
    /// <param name="ObjectId">The object id.</param>
    /// <param name="GivenName">Given names.</param>
    /// <param name="FamilyName">Family name.</param>
    /// <param name="Email">E-mail address at work, when there is one.</param>
    public sealed record Created(PersonId Id, string ObjectId, string GivenName, string FamilyName, string? Email) : PersonEvent;

    /// <summary>The person's name changed.</summary>
    /// <param name="GivenName">Given names from now on.</param>
    /// <param name="FamilyName">Family name from now on.</param>
    public sealed record Renamed(string GivenName, string FamilyName) : PersonEvent;

    /// <summary>The person's e-mail address changed.</summary>
    /// <param name="Email">The address from now on; none when there is no longer one.</param>
    public sealed record EmailChanged(string? Email) : PersonEvent;

    /// <summary>The person's telephone number changed.</summary>
    /// <param name="Telephone">The number from now on; none when there is no longer one.</param>
    public sealed record TelephoneChanged(string? Telephone) : PersonEvent;

    /// <summary>The person's number in the register of health personnel changed.</summary>
    /// <param name="Hpr">The number from now on; none when there is no longer one.</param>
    public sealed record HprNumberChanged(HprNumber? Hpr) : PersonEvent;

    /// <summary>The person's national identity number became known, changed or is no longer known; or the key changed that it is kept under. For the audit only.</summary>
    /// <param name="Identity">What is kept of it from now on; none when the master data no longer has it.</param>
    public sealed record NationalIdentityChanged(ProtectedIdentity? Identity) : PersonEvent
    {
        /// <inheritdoc/>
        public override Audience Audience => Audience.Audit;
    }
}
