using System.Collections.Immutable;

namespace Competence.Requirements.Categories;

public sealed partial record Category
{
    private const string NameField = "name";

    /// <summary>Decides whether a category can be created (REQ-21).</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="unit">The trust, or the region, in whose branch it shall lie.</param>
    /// <param name="parent">The category of that branch that it shall lie below; none directly below <paramref name="unit"/>.</param>
    /// <param name="name">Its name.</param>
    /// <param name="beside">The names of those that lie there already.</param>
    public static Result<CategoryEvent.Created> Create(CategoryId id, UnitId unit, CategoryId? parent, string name, IEnumerable<string> beside) =>
        Named(name, beside).Map(given => new CategoryEvent.Created(id, unit, parent, given));

    /// <summary>Decides whether it can have another name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="beside">The names of the others that lie where it lies.</param>
    public Result<CategoryEvent.Renamed> Rename(string name, IEnumerable<string> beside) =>
          !Named(name, beside).TryPickValue(out string? given, out Refusal? refusal) ? refusal
        : given == Name ? CategoryRules.NameUnchanged.Refuse(("name", given))
        : new CategoryEvent.Renamed(given);

    /// <summary>Decides whether it can be deleted (REQ-22).</summary>
    /// <param name="holdsCategories">Whether categories lie below it.</param>
    /// <param name="holdsDefinitions">Whether any definition lies in it: by what is published or by its draft, an archived one too.</param>
    public Result<CategoryEvent.Deleted> Delete(bool holdsCategories, bool holdsDefinitions) =>
          holdsCategories ? CategoryRules.HoldsCategories.Refuse(("name", Name))
        : holdsDefinitions ? CategoryRules.HoldsDefinitions.Refuse(("name", Name))
        : new CategoryEvent.Deleted();

    /// <summary>Decides whether a definition can be put into it: one of a unit of the same trust, or any when it is the region's (REQ-21).</summary>
    /// <param name="requirement">The definition.</param>
    /// <param name="ownerPath">The unit that owns the definition and those above, the unit first and the region last.</param>
    public Result<CategoryEvent.DefinitionPlaced> Place(RequirementId requirement, ImmutableArray<UnitId> ownerPath) =>
        ownerPath.Contains(Unit) ? new CategoryEvent.DefinitionPlaced(requirement) : CategoryRules.OfAnotherTrust.Refuse(("name", Name));

    /// <summary>Whether two names are the same beside each other: in any case.</summary>
    public static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.ToLowerInvariant();
    }

    private static Result<string> Named(string name, IEnumerable<string> beside)
    {
        string given = name?.Trim() ?? "";
        return given.Length == 0 ? GeneralRules.TextMissing.Refuse(("field", NameField))
            : given.Length > LongestName ? GeneralRules.TextTooLong.Refuse(("field", NameField), ("most", LongestName))
            : beside.Any(other => KeyOf(other) == KeyOf(given)) ? CategoryRules.NameTaken.Refuse(("name", given))
            : given;
    }
}
