namespace Competence.Registrations;

/// <summary>Which marks lie on a requirement in one plan of a person.</summary>
public enum Relevance
{
    /// <summary>None: the status shows.</summary>
    Relevant = 0,

    /// <summary>The requirement itself is marked (PRG-36).</summary>
    OwnMark = 1,

    /// <summary>Its sub-plan is marked, whenever the requirement came there (PRG-41, PRG-43).</summary>
    SubPlanMark = 2,

    /// <summary>Both; removing one leaves the other (PRG-44).</summary>
    BothMarks = 3,
}
