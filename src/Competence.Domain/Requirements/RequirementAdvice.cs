using System.Collections.Immutable;
using Competence.Requirements.Courses;

namespace Competence.Requirements;

/// <summary>Finds what does not go well together in a definition.</summary>
public static class RequirementAdvice
{
    /// <summary>What to warn of when <paramref name="content"/> is published, in the order of the warnings; empty when there is nothing (REQ-14).</summary>
    public static ImmutableArray<RequirementWarning> On(RequirementContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        (bool Holds, RequirementWarning Warning)[] found =
        [
            (NeedsAttachments(content.DocumentationForm) && !content.AllowAttachments, RequirementWarning.AttachmentsNotAllowed),
            (IsSignature(content.DocumentationForm) && !content.RequiresSignature, RequirementWarning.SignatureNotRequired),
            (content.RequiresSignature && content.DocumentationForm is { } form && !IsSignature(form), RequirementWarning.FormIsNoSignature),
        ];
        return [.. found.Where(advice => advice.Holds).Select(advice => advice.Warning)];
    }

    /// <summary>What to warn of when the definition lies in these plans (REQ-14, REQ-41).</summary>
    /// <param name="content">What is published.</param>
    /// <param name="holding">The plans that hold the definition.</param>
    /// <param name="holdingPrerequisites">Of each prerequisite that is in use, the plans that hold it.</param>
    public static ImmutableArray<RequirementWarning> On(
        RequirementContent content, ImmutableArray<DefinitionPlan> holding, ImmutableArray<ImmutableArray<DefinitionPlan>> holdingPrerequisites)
    {
        bool isOutside = holding.Any(plan => holdingPrerequisites.Any(prerequisite => prerequisite.All(other => other.Plan != plan.Plan)));
        return isOutside ? On(content).Add(RequirementWarning.PrerequisiteOutsidePlan) : On(content);
    }

    /// <summary>
    /// Whether the validity outlasts the courses: who passes on <paramref name="today"/> must take one again on a day on which none is open any more (REQ-47).
    /// </summary>
    /// <param name="validityDays">The validity, the definition's own or a plan's; none when a fulfilment never lapses.</param>
    /// <param name="courses">What is known of the courses; those that are not known are left out.</param>
    /// <param name="today">The day.</param>
    public static bool OutlastsCourses(int? validityDays, ImmutableArray<Course> courses, LocalDate today) =>
        validityDays is { } days && !courses.IsEmpty && courses.All(course => course.EndedFrom < today.PlusDays(days));

    /// <summary>
    /// Whether a validity is the regional "once, but adaptable" on a definition that is central in a trust, where a real validity is to be used (REQ-89).
    /// </summary>
    /// <param name="content">What is published.</param>
    /// <param name="isLocalCentral">Whether the definition is central and owned by another unit than the region.</param>
    public static bool IsRegionalValidity(RequirementContent content, bool isLocalCentral)
    {
        ArgumentNullException.ThrowIfNull(content);
        return isLocalCentral && content.ValidityDays == RequirementContent.OnceButAdaptable;
    }

    /// <summary>Whether a documentation form is for learning activities of residents only (REQ-13).</summary>
    public static bool IsForResidents(DocumentationForm? form) => form is DocumentationForm.SignatureEvaluationBoard
        or DocumentationForm.SignatureSigner or DocumentationForm.SignatureSupervisor;

    private static bool NeedsAttachments(DocumentationForm? form) => form is DocumentationForm.Attachment or DocumentationForm.CourseCertificate;

    private static bool IsSignature(DocumentationForm? form) => form is DocumentationForm.Signature || IsForResidents(form);
}
