using System.Diagnostics;

namespace Competence.Requirements.Categories;

public sealed partial record Category
{
    /// <summary>The category as it was created.</summary>
    public static Category From(CategoryEvent.Created fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new Category(fact.Id, fact.Unit, fact.Parent, fact.Name, Version: 1);
    }

    /// <summary>The state after <paramref name="fact"/>. Total: every event is handled, none is refused.</summary>
    public Category Apply(CategoryEvent fact)
    {
        Category next = fact switch
        {
            CategoryEvent.Created created => From(created),
            CategoryEvent.Renamed renamed => this with { Name = renamed.Name },
            CategoryEvent.ChildCreated or CategoryEvent.DefinitionPlaced or CategoryEvent.Deleted => this,
            _ => throw new UnreachableException($"Unknown event {fact?.GetType().Name}"),
        };
        return next with { Version = Version + 1 };
    }
}
