namespace Competence.Registrations;

/// <summary>The reasons to refuse something on a registration.</summary>
public static class RegistrationRules
{
    /// <summary>An archived definition is frozen.</summary>
    public static readonly Rule Archived = new("registration.archived", "REQ-93", RefusalKind.Rule,
        "The requirement is archived; nothing more can be registered on it.");

    /// <summary>The person works in no plan that holds the requirement, or not in the one that was named.</summary>
    public static readonly Rule NotAssigned = new("registration.not-assigned", "ASG-34", RefusalKind.Rule,
        "The requirement is not in an active plan of this person.");

    /// <summary>The requirement, or its sub-plan, is marked not relevant in the plan.</summary>
    public static readonly Rule NotRelevantHere = new("registration.not-relevant-here", "PRG-101", RefusalKind.Rule,
        "The requirement is marked not relevant in the plan. Mark it relevant before you register anything.");

    /// <summary>The repetition is not there, or no longer.</summary>
    public static readonly Rule RepetitionUnknown = new("registration.repetition-unknown", "PRG-21", RefusalKind.NotFound,
        "There is no repetition with the id {repetition} in this round.");

    /// <summary>What is fulfilled is locked.</summary>
    public static readonly Rule Locked = new("registration.locked", "PRG-12", RefusalKind.Rule,
        "The requirement is fulfilled and locked. Unlock it before you change anything.");

    /// <summary>What is sent is locked.</summary>
    public static readonly Rule IsSent = new("registration.sent", "PRG-12", RefusalKind.Rule,
        "This has been sent to a signer. Withdraw it before you change anything.");

    /// <summary>A rejected repetition stays rejected until it is sent again.</summary>
    public static readonly Rule RejectedIsSentAgain = new("registration.rejected-is-sent-again", "PRG-64", RefusalKind.Rule,
        "A rejected repetition is changed when it is sent again.");

    /// <summary>Only what is locked can be unlocked.</summary>
    public static readonly Rule NothingToUnlock = new("registration.nothing-to-unlock", "PRG-12", RefusalKind.Rule,
        "Only a fulfilled or sent requirement can be unlocked.");

    /// <summary>It is unlocked already.</summary>
    public static readonly Rule AlreadyUnlocked = new("registration.already-unlocked", "PRG-12", RefusalKind.Rule,
        "The requirement is unlocked already.");

    /// <summary>Nothing is fulfilled that could be taken back.</summary>
    public static readonly Rule NothingToClear = new("registration.nothing-to-clear", "PRG-14", RefusalKind.Rule,
        "Only a fulfilled requirement can be made not fulfilled again.");

    /// <summary>A date is mandatory.</summary>
    public static readonly Rule DateMissing = new("registration.date-missing", "PRG-09 PRG-46", RefusalKind.Invalid,
        "Give the date on which it was performed.");

    /// <summary>The future has not been performed yet.</summary>
    public static readonly Rule DateInFuture = new("registration.date-in-future", "PRG-10", RefusalKind.Invalid,
        "The date {date} is in the future.");

    /// <summary>The definition has no comment field.</summary>
    public static readonly Rule NoCommentField = new("registration.no-comment-field", "PRG-18", RefusalKind.Invalid,
        "The requirement takes no comment.");

    /// <summary>The ticked point is not in the checklist.</summary>
    public static readonly Rule PointUnknown = new("registration.point-unknown", "PRG-27", RefusalKind.Invalid,
        "There is no point with the id {point} in the checklist.");

    /// <summary>The checklist is not complete.</summary>
    public static readonly Rule ChecklistOpen = new("registration.checklist-open", "PRG-27", RefusalKind.Rule,
        "{open} points of the checklist are neither done nor marked not relevant.");

    /// <summary>A prerequisite is not fulfilled.</summary>
    public static readonly Rule PrerequisitesOpen = new("registration.prerequisites-open", "PRG-32", RefusalKind.Rule,
        "{open} other requirements must be fulfilled first.");

    /// <summary>A signer must sign.</summary>
    public static readonly Rule SignatureRequired = new("registration.signature-required", "PRG-47", RefusalKind.Rule,
        "The requirement must be signed. Choose a signer and send it.");

    /// <summary>No signer is asked where no signature is demanded.</summary>
    public static readonly Rule NoSignatureDemanded = new("registration.no-signature-demanded", "PRG-46", RefusalKind.Rule,
        "The requirement needs no signature. Mark it as fulfilled.");

    /// <summary>A signer is mandatory.</summary>
    public static readonly Rule SignerMissing = new("registration.signer-missing", "PRG-46", RefusalKind.Invalid,
        "Choose a signer.");

    /// <summary>Nobody signs what concerns oneself.</summary>
    public static readonly Rule SignerIsPerson = new("registration.signer-is-person", "PRG-47", RefusalKind.Invalid,
        "The signer must be another person than the one it concerns.");

    /// <summary>The signer has no active position.</summary>
    public static readonly Rule SignerInactive = new("registration.signer-inactive", "PRG-48", RefusalKind.Invalid,
        "The chosen signer is no longer active.");

    /// <summary>The expiry date must be entered.</summary>
    public static readonly Rule ExpiryMissing = new("registration.expiry-missing", "PRG-66", RefusalKind.Invalid,
        "Give the date on which it expires.");

    /// <summary>The expiry date must be later than the fulfilled date.</summary>
    public static readonly Rule ExpiryNotLater = new("registration.expiry-not-later", "PRG-66", RefusalKind.Invalid,
        "The expiry date {expires} must be later than the date {performed}.");

    /// <summary>The definition asks for no expiry date.</summary>
    public static readonly Rule NoExpiryField = new("registration.no-expiry-field", "REQ-24", RefusalKind.Invalid,
        "The requirement takes no expiry date.");

    /// <summary>The number registered at once is out of range.</summary>
    public static readonly Rule CountOutOfRange = new("registration.count-out-of-range", "PRG-98", RefusalKind.Invalid,
        "Between 1 and {most} repetitions can be registered at once.");

    /// <summary>More repetitions than the requirement asks for.</summary>
    public static readonly Rule TooManyRepetitions = new("registration.too-many-repetitions", "PRG-102", RefusalKind.Rule,
        "The requirement asks for {required} repetitions; with these there would be {would}.");

    /// <summary>The request does not wait for a decision.</summary>
    public static readonly Rule NotAwaiting = new("registration.not-awaiting", "PRG-103", RefusalKind.Rule,
        "This does not await a signature.");

    /// <summary>It was sent to somebody else.</summary>
    public static readonly Rule NotTheSigner = new("registration.not-the-signer", "PRG-61", RefusalKind.Forbidden,
        "Only the signer to whom it was sent may decide.");

    /// <summary>There is no signing or rejection to take back, or it has been changed since.</summary>
    public static readonly Rule NothingToCancel = new("registration.nothing-to-cancel", "PRG-61", RefusalKind.Rule,
        "There is no signing or rejection to cancel, or it has been changed since.");

    /// <summary>The reason is not in the list.</summary>
    public static readonly Rule ReasonUnknown = new("registration.reason-unknown", "PRG-57 PRG-58", RefusalKind.Invalid,
        "Choose one of the reasons for rejecting; {reason} is not one of them.");

    /// <summary>A deadline lies ahead.</summary>
    public static readonly Rule DeadlinePassed = new("registration.deadline-passed", "FOL-24", RefusalKind.Invalid,
        "The deadline {on} is before today. Choose today or a later day.");

    /// <summary>More deadlines than can be changed at once.</summary>
    public static readonly Rule TooManyDeadlines = new("registration.too-many-deadlines", "PRG-77", RefusalKind.Invalid,
        "No more than {most} deadlines can be changed at once; these are {asked}.");

    /// <summary>There is no deadline to remove.</summary>
    public static readonly Rule NoDeadline = new("registration.no-deadline", "PRG-75", RefusalKind.Rule,
        "The requirement has no deadline.");

    /// <summary>What is not flagged for it is not done again after an absence, nor what is coupled to a course.</summary>
    public static readonly Rule NotRecertifiable = new("registration.not-recertifiable", "ABS-03 ABS-13", RefusalKind.Rule,
        "The requirement is not to be done again after an absence.");

    /// <summary>Only a procedure is registered by one action.</summary>
    public static readonly Rule NotAProcedure = new("registration.not-a-procedure", "PRG-96 PRG-99", RefusalKind.Rule,
        "The requirement has not the learning form procedure list.");

    /// <summary>What is begun on a procedure that is done once is finished in the form, where its date and comment are seen.</summary>
    public static readonly Rule BegunInForm = new("registration.begun-in-form", "PRG-96", RefusalKind.Rule,
        "The requirement has been begun. Open it to go on with what is there.");

    /// <summary>Nothing is registered while a reset for everybody goes on, so that it takes nothing that comes after it.</summary>
    public static readonly Rule BeingReset = new("registration.being-reset", "REQ-73 REQ-75", RefusalKind.Rule,
        "The requirement is being reset for everybody. You can register on it again when that is finished, usually within a few minutes.");

    /// <summary>What comes from a course is not registered by hand, by nobody.</summary>
    public static readonly Rule ComesFromCourse = new("registration.comes-from-course", "PRG-94 REQ-46", RefusalKind.Rule,
        "The requirement is fulfilled by passing the course in the learning portal; nothing is registered on it by hand.");

    /// <summary>A result fulfils only what is linked to its course.</summary>
    public static readonly Rule NotOfCourse = new("registration.not-of-course", "PRG-90", RefusalKind.Rule,
        "The requirement is not linked to the course {course}.");

    /// <summary>The latest date counts.</summary>
    public static readonly Rule CourseNotLater = new("registration.course-not-later", "PRG-95", RefusalKind.Rule,
        "The requirement is fulfilled on {fulfilled} already; a course that was passed on {date} changes nothing.");

    /// <summary>What was done before a reset never counts again.</summary>
    public static readonly Rule CourseBeforeReset = new("registration.course-before-reset", "REQ-73 ABS-11", RefusalKind.Rule,
        "The requirement was reset on {reset}; a course that was passed on {date} does not count any longer.");

    /// <summary>The definition takes no attachments.</summary>
    public static readonly Rule NoAttachments = new("registration.no-attachments", "REQ-29 PRG-19", RefusalKind.Rule,
        "Files cannot be attached to this requirement.");

    /// <summary>There are as many attachments as there may be.</summary>
    public static readonly Rule TooManyAttachments = new("registration.too-many-attachments", "", RefusalKind.Rule,
        "No more than {most} files can be attached.");

    /// <summary>What is signed is signed with its attachments.</summary>
    public static readonly Rule AttachmentsAreSigned = new("registration.attachments-are-signed", "PRG-15 PRG-103", RefusalKind.Rule,
        "This is signed with its attachments. They cannot be changed as long as it is signed.");

    /// <summary>What was attached in an earlier round is kept.</summary>
    public static readonly Rule AttachmentIsEarlier = new("registration.attachment-is-earlier", "PRG-73", RefusalKind.Rule,
        "The file belongs to an earlier round and is kept with it.");
}
