namespace Competence.Organisation.Import;

/// <summary>The columns of the positions file. <see cref="ImportColumns"/> tells how the header names them; their order in the file is free.</summary>
public enum PositionColumn
{
    /// <summary>The person's object id.</summary>
    ObjectId,

    /// <summary>The person's given names.</summary>
    GivenName,

    /// <summary>The person's family name.</summary>
    FamilyName,

    /// <summary>The person's e-mail address at work; may be empty.</summary>
    Email,

    /// <summary>The number of the employing trust.</summary>
    Trust,

    /// <summary>The number of the cost centre.</summary>
    CostCentre,

    /// <summary>The title of the post.</summary>
    Title,

    /// <summary>What the position is: a name of <see cref="Organisation.Occupation"/>, with hyphens.</summary>
    Occupation,

    /// <summary>Whether it is a temporary post: <c>true</c> or <c>false</c>.</summary>
    Temporary,

    /// <summary>The first day of the employment.</summary>
    Start,

    /// <summary>The last day of the employment; empty while it is open-ended.</summary>
    End,

    /// <summary>The day the employment was registered in the master data.</summary>
    Registered,

    /// <summary>The leader's object id; this and the next two are empty at the top.</summary>
    LeaderObjectId,

    /// <summary>The number of the leader's trust.</summary>
    LeaderTrust,

    /// <summary>The number of the leader's cost centre.</summary>
    LeaderCostCentre,

    /// <summary>The person's telephone number at work; may be empty, and the file need not have the column.</summary>
    [OptionalColumn]
    Telephone,

    /// <summary>The person's number in the register of health personnel; may be empty, and the file need not have the column.</summary>
    [OptionalColumn]
    HprNumber,

    /// <summary>The person's national identity number or D-number, of which only a digest is kept; may be empty, and the file need not have the column.</summary>
    [OptionalColumn]
    NationalIdentityNumber,
}
