namespace Competence.Requirements;

/// <summary>One field of a definition's content; a field that differs from what is published is marked as draft (REQ-58).</summary>
public enum RequirementField
{
    /// <summary>The name.</summary>
    Name = 1,

    /// <summary>The description.</summary>
    Description = 2,

    /// <summary>The learning form.</summary>
    LearningForm = 3,

    /// <summary>The documentation form.</summary>
    DocumentationForm = 4,

    /// <summary>The category.</summary>
    Category = 5,

    /// <summary>The validity in days.</summary>
    ValidityDays = 6,

    /// <summary>The flag for an expiry date entered by the person.</summary>
    ManualExpiryDate = 7,

    /// <summary>The flag for signing.</summary>
    RequiresSignature = 8,

    /// <summary>The number of repetitions.</summary>
    RepetitionCount = 9,

    /// <summary>The flag for a comment.</summary>
    CommentField = 10,

    /// <summary>The flag for attachments.</summary>
    AllowAttachments = 11,

    /// <summary>The flag that takes "not relevant" away.</summary>
    MustBeDone = 12,

    /// <summary>The flag for renewal after absence.</summary>
    RecertifyAfterAbsence = 13,

    /// <summary>The flag for adapted validity.</summary>
    AllowAdaptation = 14,

    /// <summary>The checklist.</summary>
    Checklist = 15,

    /// <summary>The dependencies.</summary>
    Dependencies = 16,

    /// <summary>The relevant links.</summary>
    Links = 17,

    /// <summary>The unit that owns the definition.</summary>
    OwnerUnit = 18,

    /// <summary>The courses that it is linked to.</summary>
    Courses = 19,
}
