namespace Competence.Requirements.Categories;

/// <summary>Something that happened to a category.</summary>
public abstract record CategoryEvent : DomainEvent
{
    private CategoryEvent()
    {
    }

    /// <summary>It was created.</summary>
    /// <param name="Id">The category.</param>
    /// <param name="Unit">The trust, or the region, in whose branch it lies.</param>
    /// <param name="Parent">The category that it lies below; none directly below the unit.</param>
    /// <param name="Name">Its name.</param>
    public sealed record Created(CategoryId Id, UnitId Unit, CategoryId? Parent, string Name) : CategoryEvent;

    /// <summary>It got another name.</summary>
    /// <param name="Name">The name from now on.</param>
    public sealed record Renamed(string Name) : CategoryEvent;

    /// <summary>A category was created directly below it.</summary>
    /// <param name="Child">That category.</param>
    public sealed record ChildCreated(CategoryId Child) : CategoryEvent;

    /// <summary>A definition was put into it, by a draft.</summary>
    /// <param name="Requirement">The definition.</param>
    public sealed record DefinitionPlaced(RequirementId Requirement) : CategoryEvent;

    /// <summary>It was deleted: nothing lay in it (REQ-22).</summary>
    public sealed record Deleted : CategoryEvent;
}
