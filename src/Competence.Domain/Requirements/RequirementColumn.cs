namespace Competence.Requirements;

/// <summary>What the administration list and the archive can be sorted by (REQ-95, REQ-98).</summary>
public enum RequirementColumn
{
    /// <summary>The name.</summary>
    Name = 0,

    /// <summary>Number and name of the unit that owns the definition.</summary>
    Owner = 1,

    /// <summary>Who archived it; in the administration list the same as <see cref="Name"/>.</summary>
    ArchivedBy = 2,

    /// <summary>When it was archived; in the administration list the same as <see cref="Name"/>.</summary>
    ArchivedOn = 3,

    /// <summary>The category, by the way to it from the top; in the archive the same as <see cref="Name"/>.</summary>
    Category = 4,
}
