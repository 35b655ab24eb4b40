namespace Competence.Organisation.Identities;

/// <summary>Turns national identity numbers into what may be kept of them. <see cref="NationalIdentityProtection"/> does it with the key of the options; a host with a key vault registers its own.</summary>
/// <remarks>An import calls it for every line, one after the other and without waiting: it works with a key that is in memory already, and asks nobody for one.</remarks>
public interface INationalIdentityProtection
{
    /// <summary>Whether there is a key. Without one a file that brings numbers is refused.</summary>
    bool HasKey { get; }

    /// <summary>The digest of a number: the same for the same number and key, and not to be told from the number without the key.</summary>
    /// <exception cref="InvalidOperationException">There is no key.</exception>
    ProtectedIdentity Protect(NationalIdentityNumber number);

    /// <summary>The fingerprint of a line as it is kept, so that nobody without the key can find the number in a line by trying all of them; the same for the same fingerprint and key.</summary>
    /// <exception cref="InvalidOperationException">There is no key.</exception>
    long Seal(long fingerprint);
}
