namespace Competence.Organisation;

/// <summary>What an organisation unit is in the tree of a region (ORG-01), from the top down.</summary>
public enum UnitKind
{
    /// <summary>The region: the top of the tree.</summary>
    Region = 1,

    /// <summary>A trust: employer, directly below the region.</summary>
    Trust = 2,

    /// <summary>A clinic.</summary>
    Clinic = 3,

    /// <summary>A department.</summary>
    Department = 4,

    /// <summary>A section.</summary>
    Section = 5,

    /// <summary>A cost centre: a leaf, where positions are.</summary>
    CostCentre = 6,
}
