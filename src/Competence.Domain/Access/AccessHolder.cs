namespace Competence.Access;

/// <summary>Who a row of the access table may name: what somebody is by position, by relation or by an ordered role.</summary>
public enum AccessHolder
{
    /// <summary>EMP: somebody in a position, ordinary or on loan; residents and apprentices too.</summary>
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

    /// <summary>RES: a resident. No actor is known as one yet.</summary>
    Resident,

    /// <summary>APP: an apprentice. No actor is known as one yet.</summary>
    Apprentice,

    /// <summary>SPV: the supervisor of a resident or an apprentice. No actor is known as one yet.</summary>
    Supervisor,

    /// <summary>DGA: somebody to whom a leader delegated the approval of goals. No actor is known as one yet.</summary>
    DelegatedApprover,

    /// <summary>Somebody who was the leader before. No actor is known as one yet.</summary>
    FormerLeader,

    /// <summary>The one chosen for a conversation on an open form. No actor is known as one yet.</summary>
    ChosenParticipant,
}
