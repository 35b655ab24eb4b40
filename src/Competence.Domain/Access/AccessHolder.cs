namespace Competence.Access;

/// <summary>Who a row of the access table may name: what somebody is by position, by relation or by an ordered role.</summary>
internal enum AccessHolder
{
    /// <summary>EMP, RES and APP: somebody in a position, ordinary or on loan.</summary>
    Employee,

    /// <summary>LEA.</summary>
    Leader,

    /// <summary>LEA by the master data, of at least one employee: who leads by hand only has no units of the own, and no plans (ACC-30).</summary>
    LeaderByMasterData,

    /// <summary>DEP: a deputy in the leader's place.</summary>
    Deputy,

    /// <summary>SGN: the one that something was sent to.</summary>
    Signer,

    /// <summary>DLE.</summary>
    DelegatedLeader,

    /// <summary>SUP.</summary>
    SuperUser,

    /// <summary>PRA.</summary>
    ProfessionalResponsibleA,

    /// <summary>PRB.</summary>
    ProfessionalResponsibleB,

    /// <summary>HFA.</summary>
    TrustAdmin,

    /// <summary>LHA.</summary>
    ResidentTrustAdmin,

    /// <summary>AHA.</summary>
    ApprenticeTrustAdmin,

    /// <summary>RHA.</summary>
    RegionAdmin,

    /// <summary>KPA.</summary>
    PlanResponsible,

    /// <summary>EDU.</summary>
    EducationOfficer,

    /// <summary>FRM.</summary>
    FormAdmin,

    /// <summary>ARN.</summary>
    LearningArenaAdmin,

    /// <summary>ARC.</summary>
    Archivist,

    /// <summary>REA.</summary>
    Reactivator,

    /// <summary>OPR.</summary>
    Operator,

    /// <summary>A job of the system itself.</summary>
    Job,
}
