using Competence.Organisation.Identities;

namespace Competence.Organisation;

/// <summary>A person as the HR master data has it; permanent, whatever positions come and go (ORG-09).</summary>
/// <param name="Id">Its identifier here.</param>
/// <param name="ObjectId">The identifier in the master data: unique and never changed (ORG-09); two are never merged (ORG-12).</param>
/// <param name="GivenName">Given names.</param>
/// <param name="FamilyName">Family name.</param>
/// <param name="Email">E-mail address at work, when there is one.</param>
/// <param name="Version">How many events made it.</param>
public sealed partial record Person(PersonId Id, string ObjectId, string GivenName, string FamilyName, string? Email, long Version) : IAggregate
{
    /// <summary>The kind of subject that a person is.</summary>
    public const string SubjectKind = "person";

    /// <summary>How many characters given names, and the family name, have at most.</summary>
    public const int LongestName = 100;

    /// <summary>How many characters an e-mail address has at most.</summary>
    public const int LongestEmail = 254;

    /// <summary>How many characters a telephone number has at most.</summary>
    public const int LongestTelephone = 30;

    /// <summary>Telephone number at work, when there is one (ORG-84).</summary>
    public string? Telephone { get; init; }

    /// <summary>The number in the register of health personnel, when there is one (ORG-50).</summary>
    public HprNumber? Hpr { get; init; }

    /// <summary>What is kept of the national identity number, when the master data has it: to find the person again by the number, never to be shown.</summary>
    public ProtectedIdentity? NationalIdentity { get; init; }

    /// <summary>What the master data has of the person.</summary>
    public PersonDetails Details => new(GivenName, FamilyName, Email) { Telephone = Telephone, Hpr = Hpr, NationalIdentity = NationalIdentity };

    /// <inheritdoc/>
    public Subject Subject => new(SubjectKind, Id.Value, Id);

    /// <summary>Given names and family name.</summary>
    public string Name => $"{GivenName} {FamilyName}";

    /// <summary>How the person is sorted in lists: by family name, then given names.</summary>
    public SortKey SortName => SortKey.Of($"{FamilyName} {GivenName}");
}
