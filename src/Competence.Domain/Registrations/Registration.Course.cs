using Competence.Requirements;
using Competence.Requirements.Courses;

namespace Competence.Registrations;

public sealed partial record Registration
{
    /// <summary>
    /// Fulfils it, because a course that the definition is linked to was passed (PRG-90), or gives it the later date of a course that was taken again
    /// (PRG-95). Neither prerequisites nor marks of not relevant matter (PRG-33, PRG-101), nor whether a plan of the person holds it.
    /// </summary>
    /// <param name="requirement">The definition.</param>
    /// <param name="course">The course.</param>
    /// <param name="passedOn">The day on which it was passed.</param>
    /// <param name="newId">The identifier of the repetition that the course becomes.</param>
    /// <param name="today">The day.</param>
    /// <returns>
    /// The event; refused for an archived definition, one that is being reset, one that is not published with the course, a day in the future, what waits for a
    /// signature or was rejected (REQ-46), a day before the latest reset (REQ-73, ABS-11), and a day that is not later than that of the fulfilment before (LMS-06).
    /// </returns>
    public Result<RegistrationEvent.CoursePassed> PassCourse(
        Requirement requirement, CourseId course, LocalDate passedOn, RepetitionId newId, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return requirement.IsArchived ? RegistrationRules.Archived.Refuse()
            : requirement.RunningReset is not null ? RegistrationRules.BeingReset.Refuse()
            : requirement.Published?.Courses.FirstOrDefault(link => link.Course == course) is not { } link
                ? RegistrationRules.NotOfCourse.Refuse(("course", course))
            : passedOn > today ? RegistrationRules.DateInFuture.Refuse(("date", passedOn))
            : State is RegistrationState.AwaitingSignature or RegistrationState.Rejected ? RegistrationRules.SignatureRequired.Refuse()
            : passedOn < ResetOn ? RegistrationRules.CourseBeforeReset.Refuse(("date", passedOn), ("reset", ResetOn))
            : FulfilledOn >= passedOn ? RegistrationRules.CourseNotLater.Refuse(("date", passedOn), ("fulfilled", FulfilledOn))
            : new RegistrationEvent.CoursePassed(newId, link, passedOn, NewRound: IsExpired(today));
    }
}
