namespace Competence.Organisation;

/// <summary>What a position is for competence management (ASG-14).</summary>
public enum Occupation
{
    /// <summary>Any profession.</summary>
    Employee = 1,

    /// <summary>A doctor in specialisation.</summary>
    Resident = 2,

    /// <summary>A resident in part 1 (LIS1), who keeps access for 30 days after the end (ORG-24).</summary>
    PartOneResident = 3,

    /// <summary>An apprentice.</summary>
    Apprentice = 4,
}
