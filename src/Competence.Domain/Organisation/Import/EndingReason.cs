namespace Competence.Organisation.Import;

/// <summary>Why an import run ends a position.</summary>
public enum EndingReason
{
    /// <summary>It has no line in the file.</summary>
    GoneFromFile = 0,

    /// <summary>The run is dated after the employment, and after a resident's 30 days (ORG-23, ORG-25).</summary>
    EmploymentOver = 1,
}
