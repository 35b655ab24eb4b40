namespace Competence.Organisation.Import;

/// <summary>The columns of the units file. <see cref="ImportColumns"/> tells how the header names them; their order in the file is free.</summary>
public enum UnitColumn
{
    /// <summary>The number of the trust that the unit belongs to, its own for a trust; empty for the region.</summary>
    Trust,

    /// <summary>The unit's number, unique in the trust.</summary>
    Number,

    /// <summary>The unit's name.</summary>
    Name,

    /// <summary>What the unit is: a name of <see cref="UnitKind"/>, with hyphens.</summary>
    Kind,

    /// <summary>The number of the unit above, in the same trust; the region's for a trust, empty for the region.</summary>
    Parent,
}
