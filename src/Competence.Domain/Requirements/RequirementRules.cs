namespace Competence.Requirements;

/// <summary>Why something cannot be done to a definition.</summary>
public static class RequirementRules
{
    /// <summary>Archiving is permanent.</summary>
    public static readonly Rule Archived = new("requirement.archived", "REQ-93", RefusalKind.Rule,
        "The requirement is archived and can no longer be changed.");

    /// <summary>Validity in days is empty or positive.</summary>
    public static readonly Rule ValidityNotPositive = new("requirement.validity-not-positive", "REQ-23", RefusalKind.Invalid,
        "Validity is a whole number of days of at least 1, or empty, and not {days}.");

    /// <summary>A validity reaches no further than the calendar.</summary>
    public static readonly Rule ValidityTooLong = new("requirement.validity-too-long", "REQ-23", RefusalKind.Invalid,
        "Validity is at most {most} days, and not {days}.");

    /// <summary>Something is performed at least once.</summary>
    public static readonly Rule RepetitionTooFew = new("requirement.repetition-too-few", "REQ-27", RefusalKind.Invalid,
        "The number of repetitions is at least 2, or 1 without repetition, and not {count}.");

    /// <summary>A checklist and repetition exclude each other.</summary>
    public static readonly Rule ChecklistWithRepetition = new("requirement.checklist-with-repetition", "REQ-34", RefusalKind.Rule,
        "A requirement cannot have both a checklist and repetition.");

    /// <summary>A checklist point is in the checklist once.</summary>
    public static readonly Rule ChecklistPointTwice = new("requirement.checklist-point-twice", "REQ-33", RefusalKind.Invalid,
        "The same checklist point stands twice in the checklist.");

    /// <summary>A link is an address on the web.</summary>
    public static readonly Rule LinkNotAnAddress = new("requirement.link-not-an-address", "REQ-19 REQ-33", RefusalKind.Invalid,
        "A link is an address that begins with https:// or http://, and not {address}.");

    /// <summary>A dependency is named once.</summary>
    public static readonly Rule DependencyTwice = new("requirement.dependency-twice", "REQ-36", RefusalKind.Invalid,
        "The same requirement stands twice among the dependencies.");

    /// <summary>A dependency exists and is not archived.</summary>
    public static readonly Rule DependencyUnknown = new("requirement.dependency-unknown", "REQ-36", RefusalKind.Rule,
        "The requirement {dependency} that this one depends on does not exist or is archived.");

    /// <summary>Nothing depends on itself.</summary>
    public static readonly Rule DependsOnItself = new("requirement.depends-on-itself", "REQ-40", RefusalKind.Rule,
        "A requirement cannot depend on itself, directly or through other requirements.");

    /// <summary>What is published has its place in the tree of categories.</summary>
    public static readonly Rule CategoryMissing = new("requirement.category-missing", "REQ-18", RefusalKind.Rule,
        "{name} must have a category before it is published.");

    /// <summary>Nobody can fulfil what was never published.</summary>
    public static readonly Rule DependencyNotPublished = new("requirement.dependency-not-published", "REQ-36", RefusalKind.Rule,
        "The requirement depends on {name}, which is not published, so nobody could fulfil it.");

    /// <summary>Only central definitions can be adapted.</summary>
    public static readonly Rule AdaptationOnlyCentral = new("requirement.adaptation-only-central", "REQ-86", RefusalKind.Rule,
        "Only a central requirement can allow plans to adapt its validity.");

    /// <summary>A draft differs from what is published.</summary>
    public static readonly Rule DraftUnchanged = new("requirement.draft-unchanged", "REQ-59", RefusalKind.Rule,
        "Nothing differs from the published version, so there is no draft to save.");

    /// <summary>There is no draft.</summary>
    public static readonly Rule NoDraft = new("requirement.no-draft", "REQ-59 REQ-60", RefusalKind.Rule,
        "There is no saved draft.");

    /// <summary>Signing cannot be taken away from what somebody has begun.</summary>
    public static readonly Rule SignatureLocked = new("requirement.signature-locked", "REQ-69", RefusalKind.Rule,
        "Somebody has begun on the requirement, so the demand for a signature can only be removed after a reset.");

    /// <summary>The manual expiry date cannot be taken away from what somebody has begun.</summary>
    public static readonly Rule ManualExpiryLocked = new("requirement.manual-expiry-locked", "REQ-69", RefusalKind.Rule,
        "Somebody has begun on the requirement, so the manual expiry date can only be removed after a reset.");

    /// <summary>Repetition is neither set nor removed on what somebody has begun.</summary>
    public static readonly Rule RepetitionLocked = new("requirement.repetition-locked", "REQ-70", RefusalKind.Rule,
        "Somebody has begun on the requirement, so repetition can only be set or removed after a reset.");

    /// <summary>Only what lies in no plan can be deleted.</summary>
    public static readonly Rule InPlan = new("requirement.in-plan", "REQ-77", RefusalKind.Rule,
        "The requirement lies in a plan, active, inactive or deactivated, so it can no longer be deleted, only archived.");

    /// <summary>What somebody has done is not taken from under the history.</summary>
    public static readonly Rule Begun = new("requirement.begun", "REQ-68 REQ-77", RefusalKind.Rule,
        "Somebody has begun on the requirement, so it can no longer be deleted, only archived.");

    /// <summary>What was never published is in nobody's plan.</summary>
    public static readonly Rule NeverPublished = new("requirement.never-published", "REQ-55", RefusalKind.Rule,
        "The requirement was never published, so nobody can have it in a plan yet.");

    /// <summary>A share names units.</summary>
    public static readonly Rule NothingToShare = new("requirement.nothing-to-share", "REQ-50", RefusalKind.Rule,
        "Choose at least one unit that the requirement is not shared with in this way already.");

    /// <summary>Only a share that there is can be ended.</summary>
    public static readonly Rule NotShared = new("requirement.not-shared", "REQ-53", RefusalKind.Rule,
        "The requirement is not shared with this unit.");

    /// <summary>One reset at a time, and nothing of the definition is published while one goes on.</summary>
    public static readonly Rule BeingReset = new("requirement.being-reset", "REQ-73 REQ-74", RefusalKind.Rule,
        "The requirement is being reset for everybody. Wait until that is finished.");

    /// <summary>Only a reset that is under way can come through.</summary>
    public static readonly Rule NotBeingReset = new("requirement.not-being-reset", "REQ-73", RefusalKind.Rule,
        "The requirement is not being reset.");

    /// <summary>Nobody can have begun on what was never published.</summary>
    public static readonly Rule NothingToReset = new("requirement.nothing-to-reset", "REQ-73", RefusalKind.Rule,
        "The requirement was never published, so nobody can have begun on it.");

    /// <summary>The status of a course-linked definition only comes from the course.</summary>
    public static readonly Rule CourseLinkedNotReset = new("requirement.course-linked-not-reset", "REQ-45", RefusalKind.Rule,
        "A requirement that is linked to a course cannot be reset. Make a new course with a new requirement instead.");

    /// <summary>Only central definitions are linked to courses, and have the documentation form of those.</summary>
    public static readonly Rule CourseOnlyCentral = new("requirement.course-only-central", "REQ-15 REQ-42", RefusalKind.Rule,
        "Only a central requirement can be linked to a course, and confirmed from the course portal.");

    /// <summary>The learning portal does not know the course, or not yet.</summary>
    public static readonly Rule CourseUnknown = new("requirement.course-unknown", "REQ-43", RefusalKind.Rule,
        "The learning portal has no course with the id {course}. New courses are found after the nightly run.");

    /// <summary>A course without a class gives no results.</summary>
    public static readonly Rule CourseWithoutClass = new("requirement.course-without-class", "REQ-43", RefusalKind.Rule,
        "The course {name} has no class, so it cannot be linked.");

    /// <summary>Only an open course is linked.</summary>
    public static readonly Rule CourseNotOpen = new("requirement.course-not-open", "REQ-43", RefusalKind.Rule,
        "The course {name} is not open today, so it cannot be linked.");

    /// <summary>A course is linked once.</summary>
    public static readonly Rule CourseTwice = new("requirement.course-twice", "REQ-42", RefusalKind.Invalid,
        "The same course stands twice among the courses.");

    /// <summary>What comes from a course cannot be asked of the person as well.</summary>
    public static readonly Rule CourseCombined = new("requirement.course-combined", "REQ-46", RefusalKind.Rule,
        "A requirement that is linked to a course cannot require a signature, have repetition, have a checklist or ask for a manual expiry date.");

    /// <summary>The course portal confirms courses only.</summary>
    public static readonly Rule CourseFormWithoutCourse = new("requirement.course-form-without-course", "REQ-15", RefusalKind.Rule,
        "The documentation form is the confirmation from the course portal. Link the requirement to a course, or choose another form.");
    /// <summary>Relevant files come after the first publishing.</summary>
    public static readonly Rule FileBeforePublishing = new("requirement.file-before-publishing", "REQ-20", RefusalKind.Rule,
        "Publish the requirement before you add relevant files.");

    /// <summary>There are as many relevant files as there may be.</summary>
    public static readonly Rule TooManyFiles = new("requirement.too-many-files", "", RefusalKind.Rule,
        "No more than {most} files can be added.");
}
