using System.Collections.Immutable;
using Competence.Requirements.Courses;

namespace Competence.Requirements;

/// <summary>What a definition says: the part that is edited as a draft and published whole.</summary>
public sealed partial record RequirementContent
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 200;

    /// <summary>The longest description, in characters.</summary>
    public const int LongestDescription = 4000;

    /// <summary>The longest name of a checklist point, in characters.</summary>
    public const int LongestPoint = 500;

    /// <summary>The longest title of a link, in characters.</summary>
    public const int LongestTitle = 200;

    /// <summary>The longest validity, in days: a hundred years.</summary>
    public const int LongestValidity = 36_525;

    /// <summary>The validity recommended for a regional central definition that is done once but may be adapted: an ordinary number of days (REQ-89).</summary>
    public const int OnceButAdaptable = 9999;

    /// <summary>The longest address, in characters.</summary>
    public const int LongestAddress = 2000;

    /// <summary>The name; the one field that a draft must have (REQ-02, REQ-18).</summary>
    public required string Name { get; init; }

    /// <summary>Scope and purpose, as free text (REQ-19).</summary>
    public string Description { get; init; } = "";

    /// <summary>How it is learned; may be left open in a draft.</summary>
    public LearningForm? LearningForm { get; init; }

    /// <summary>How it is documented; may be left open in a draft.</summary>
    public DocumentationForm? DocumentationForm { get; init; }

    /// <summary>Where it stands in the category tree.</summary>
    public CategoryId? Category { get; init; }

    /// <summary>For how many days a fulfilment is valid, counted from the fulfilled date; none when it never lapses (REQ-23).</summary>
    public int? ValidityDays { get; init; }

    /// <summary>Whether the person enters the expiry date when fulfilling (REQ-24).</summary>
    public bool ManualExpiryDate { get; init; }

    /// <summary>Whether a signer must sign (REQ-26).</summary>
    public bool RequiresSignature { get; init; }

    /// <summary>How many times it must be performed; 1 without repetition (REQ-27).</summary>
    public int RepetitionCount { get; init; } = 1;

    /// <summary>Whether a comment can be entered (REQ-28).</summary>
    public bool CommentField { get; init; }

    /// <summary>Whether files can be attached (REQ-29).</summary>
    public bool AllowAttachments { get; init; }

    /// <summary>Whether the requirement itself can never be marked not relevant (REQ-30).</summary>
    public bool MustBeDone { get; init; }

    /// <summary>Whether a single person can be asked to do it again after absence (REQ-31).</summary>
    public bool RecertifyAfterAbsence { get; init; }

    /// <summary>
    /// Whether its status comes from a course: it is linked to one, or its documentation form says that nothing but the course portal confirms it (REQ-15).
    /// Such a definition cannot be reset (REQ-45), and nobody fulfils it by hand (PRG-94).
    /// </summary>
    public bool IsCourseLinked => !Courses.IsEmpty || DocumentationForm == Requirements.DocumentationForm.CoursePortalConfirmation;

    /// <summary>Whether it is offered for recertification after absence: flagged, and not coupled to a course (REQ-31, ABS-03, ABS-13).</summary>
    public bool IsRecertifiable => RecertifyAfterAbsence && !IsCourseLinked;

    /// <summary>Whether plans may adapt the validity of a central requirement (REQ-86).</summary>
    public bool AllowAdaptation { get; init; }

    /// <summary>Whether plans may set a validity of their own: that is allowed, and there is one to adapt (REQ-86).</summary>
    public bool IsAdaptable => AllowAdaptation && ValidityDays is not null;

    /// <summary>
    /// The unit that shall own the definition from the next publishing on (REQ-09); none for the one that owns it now. What is published has none.
    /// </summary>
    public UnitId? OwnerUnit { get; init; }

    /// <summary>The points to tick, in order (REQ-33).</summary>
    public ImmutableArray<ChecklistPoint> Checklist { get; init; } = [];

    /// <summary>The definitions that a person must have fulfilled first (REQ-36).</summary>
    public ImmutableArray<RequirementId> Dependencies { get; init; } = [];

    /// <summary>Reading material, in order (REQ-19).</summary>
    public ImmutableArray<RelevantLink> Links { get; init; } = [];

    /// <summary>The courses of the learning portal, in order; passing any of them fulfils the requirement (REQ-42, LMS-22).</summary>
    public ImmutableArray<CourseLink> Courses { get; init; } = [];
}
