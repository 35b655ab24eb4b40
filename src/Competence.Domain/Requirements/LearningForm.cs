namespace Competence.Requirements;

/// <summary>How a requirement is learned (REQ-11).</summary>
public enum LearningForm
{
    /// <summary>Klinisk tjeneste.</summary>
    ClinicalService = 1,

    /// <summary>Annet.</summary>
    Other = 2,

    /// <summary>Kurs.</summary>
    Course = 3,

    /// <summary>Prosedyreliste.</summary>
    ProcedureList = 4,

    /// <summary>E-læring/digital læring.</summary>
    ELearning = 5,

    /// <summary>Prosjekt.</summary>
    Project = 6,

    /// <summary>Gruppeveiledning.</summary>
    GroupSupervision = 7,

    /// <summary>Refleksjonsnotat.</summary>
    ReflectionNote = 8,

    /// <summary>Internundervisning.</summary>
    InternalTeaching = 9,

    /// <summary>Selvstudium.</summary>
    SelfStudy = 10,

    /// <summary>Møte.</summary>
    Meeting = 11,

    /// <summary>Simulering.</summary>
    Simulation = 12,

    /// <summary>Veiledning.</summary>
    Supervision = 13,

    /// <summary>Ferdighetstrening.</summary>
    SkillsTraining = 14,

    /// <summary>Praksis.</summary>
    Practice = 15,

    /// <summary>Teoriundervisning.</summary>
    TheoryTeaching = 16,

    /// <summary>Praktisk opplæring.</summary>
    PracticalTraining = 17,
}
