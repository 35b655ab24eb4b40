using System.Collections.Immutable;

namespace Competence.Requirements;

public sealed partial record RequirementContent
{
    private static readonly ImmutableArray<(RequirementField Field, Func<RequirementContent, RequirementContent, bool> IsSame)> Fields =
    [
        (RequirementField.Name, (one, other) => one.Name == other.Name),
        (RequirementField.Description, (one, other) => one.Description == other.Description),
        (RequirementField.LearningForm, (one, other) => one.LearningForm == other.LearningForm),
        (RequirementField.DocumentationForm, (one, other) => one.DocumentationForm == other.DocumentationForm),
        (RequirementField.Category, (one, other) => one.Category == other.Category),
        (RequirementField.ValidityDays, (one, other) => one.ValidityDays == other.ValidityDays),
        (RequirementField.ManualExpiryDate, (one, other) => one.ManualExpiryDate == other.ManualExpiryDate),
        (RequirementField.RequiresSignature, (one, other) => one.RequiresSignature == other.RequiresSignature),
        (RequirementField.RepetitionCount, (one, other) => one.RepetitionCount == other.RepetitionCount),
        (RequirementField.CommentField, (one, other) => one.CommentField == other.CommentField),
        (RequirementField.AllowAttachments, (one, other) => one.AllowAttachments == other.AllowAttachments),
        (RequirementField.MustBeDone, (one, other) => one.MustBeDone == other.MustBeDone),
        (RequirementField.RecertifyAfterAbsence, (one, other) => one.RecertifyAfterAbsence == other.RecertifyAfterAbsence),
        (RequirementField.AllowAdaptation, (one, other) => one.AllowAdaptation == other.AllowAdaptation),
        (RequirementField.Checklist, (one, other) => one.Checklist.SequenceEqual(other.Checklist)),
        (RequirementField.Dependencies, (one, other) => one.Dependencies.SequenceEqual(other.Dependencies)),
        (RequirementField.Links, (one, other) => one.Links.SequenceEqual(other.Links)),
        (RequirementField.OwnerUnit, (one, other) => one.OwnerUnit == other.OwnerUnit),
        (RequirementField.Courses, (one, other) => one.Courses.SequenceEqual(other.Courses)),
    ];

    /// <summary>The fields that differ from <paramref name="other"/>, in the order of the fields; all of them when there is no other.</summary>
    public ImmutableArray<RequirementField> DifferencesFrom(RequirementContent? other) =>
        [.. Fields.Where(field => other is null || !field.IsSame(this, other)).Select(field => field.Field)];

    /// <summary>Equal when every field is.</summary>
    public bool Equals(RequirementContent? other) => other is not null && Fields.All(field => field.IsSame(this, other));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, ValidityDays, RequiresSignature, RepetitionCount);
}
