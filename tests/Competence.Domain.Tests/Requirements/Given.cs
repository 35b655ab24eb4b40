using System.Collections.Immutable;
using Competence.Requirements;
using Competence.Requirements.Courses;

namespace Competence.Domain.Tests.Requirements;

/// <summary>What the tests of definitions begin with.</summary>
internal static class Given
{
    public static readonly UnitId Ward = Id<UnitId>(1);
    public static readonly UnitId NextWard = Id<UnitId>(2);
    public static readonly RequirementId RequirementId = Id<RequirementId>(10);

    public static readonly CategoryId Category = Id<CategoryId>(90);
    public static readonly CategoryId OtherCategory = Id<CategoryId>(91);

    public static RequirementContent Content(string name = "Brannvern") => new() { Name = name, Category = Category };

    /// <summary>A definition that was never published.</summary>
    public static Requirement Draft(RequirementContent? content = null, int id = 10, bool central = false) =>
        Requirement.From(new RequirementEvent.Created(Id<RequirementId>(id), Ward, RequirementLevel.None, central, content ?? Content()));

    /// <summary>A definition that is published once, without a draft.</summary>
    public static Requirement Published(RequirementContent? content = null, int id = 10, bool central = false) =>
        Draft(content, id, central).Apply(new RequirementEvent.Published(1));

    /// <summary>A published definition with another draft beside it.</summary>
    public static Requirement PublishedWithDraft(RequirementContent published, RequirementContent draft) =>
        Published(published).Apply(new RequirementEvent.DraftSaved(draft));

    public static readonly LocalDate Monday = new(2026, 3, 2);

    /// <summary>A course that is open and has a class.</summary>
    public static Course Course(string id = "LP-1", string name = "Brannvern e-læring", CourseKind kind = CourseKind.ELearning) =>
        new(CourseId.Of(id), name, kind, new LocalDate(2025, 1, 1), EndedFrom: null, HasClasses: true, new Uri($"https://laering.example.no/kurs/{id}"));

    public static Requirement Archived(RequirementContent? content = null, int id = 10) =>
        Published(content, id).Apply(new RequirementEvent.Archived(Monday, Id<PersonId>(50), "Utgått"));

    public static Prerequisites Prerequisites(params IEnumerable<Requirement> definitions) => new(definitions);

    public static ImmutableArray<RequirementId> Ids(params IEnumerable<int> numbers) => [.. numbers.Select(Id<RequirementId>)];

    public static TId Id<TId>(int number) where TId : struct, IEntityId<TId> => TId.From(new Guid(number, 0, 0, new byte[8]));
}
