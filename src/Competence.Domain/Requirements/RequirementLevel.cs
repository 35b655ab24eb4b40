namespace Competence.Requirements;

/// <summary>The level of a learning activity in a goal plan (REQ-78); a requirement of a competence plan has none.</summary>
public enum RequirementLevel
{
    /// <summary>A requirement: no level.</summary>
    None = 0,

    /// <summary>Added by the trust.</summary>
    Local = 1,

    /// <summary>In the template, for one region.</summary>
    Regional = 2,

    /// <summary>In the template, common to all regions.</summary>
    National = 3,
}
