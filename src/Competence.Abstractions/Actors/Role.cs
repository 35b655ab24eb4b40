namespace Competence;

/// <summary>The ordered roles (ACC-02, ACC-03). Leader, signer, supervisor and deputy follow from relations and are not among them (ACC-06).</summary>
public enum Role
{
    /// <summary>Delegated leader: the leader's rights on the units of the role, without personnel responsibility (ACC-25, ACC-26).</summary>
    DelegatedLeader = 1,

    /// <summary>Super user: the employee overview and what belongs to it (ACC-29).</summary>
    SuperUser = 2,

    /// <summary>Professional responsible A: requirements and plans of the unit, no employees (ACC-31).</summary>
    ProfessionalResponsibleA = 3,

    /// <summary>Professional responsible B: all that A has, and the employees (ACC-32).</summary>
    ProfessionalResponsibleB = 4,

    /// <summary>Trust admin (ACC-35).</summary>
    TrustAdmin = 5,

    /// <summary>The trust's administrator of learning-goal plans (ACC-38).</summary>
    ResidentTrustAdmin = 6,

    /// <summary>The trust's administrator of apprentice-goal plans (ACC-40).</summary>
    ApprenticeTrustAdmin = 7,

    /// <summary>Region admin (ACC-41).</summary>
    RegionAdmin = 8,

    /// <summary>Plan responsible: named plans only, no employees (ACC-44, ACC-47).</summary>
    PlanResponsible = 9,

    /// <summary>Education officer.</summary>
    EducationOfficer = 10,

    /// <summary>Form admin (ACC-67).</summary>
    FormAdmin = 11,

    /// <summary>Learning-arena role (ACC-69).</summary>
    LearningArenaAdmin = 12,

    /// <summary>Archive add-on (ACC-70).</summary>
    Archivist = 13,

    /// <summary>Reactivation add-on (ACC-71).</summary>
    Reactivator = 14,

    /// <summary>Central operator (ACC-43).</summary>
    CentralOperator = 15,
}
