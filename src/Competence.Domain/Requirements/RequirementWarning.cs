namespace Competence.Requirements;

/// <summary>What publishing a definition warns of and does not refuse.</summary>
public enum RequirementWarning
{
    /// <summary>The documentation form asks for a file, but files cannot be attached (REQ-14).</summary>
    AttachmentsNotAllowed = 1,

    /// <summary>The documentation form is a signature, but none is required (REQ-14, REQ-17).</summary>
    SignatureNotRequired = 2,

    /// <summary>A signature is required, but the documentation form is none (REQ-14).</summary>
    FormIsNoSignature = 3,

    /// <summary>A plan holds it without one of its prerequisites, so persons without that one cannot fulfil it (REQ-41).</summary>
    PrerequisiteOutsidePlan = 4,

    /// <summary>The validity outlasts the courses: each closes before the requirement must be taken again (REQ-47).</summary>
    CourseEndsTooEarly = 5,

    /// <summary>A central definition of a trust has the validity that is meant for regional ones: a real one is to be used (REQ-89).</summary>
    RegionalValidity = 6,
}
