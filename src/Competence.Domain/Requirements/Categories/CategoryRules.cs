namespace Competence.Requirements.Categories;

/// <summary>Why something cannot be done to a category.</summary>
public static class CategoryRules
{
    /// <summary>The tree begins with the trust.</summary>
    public static readonly Rule NotATrust = new("category.not-a-trust", "REQ-21", RefusalKind.Rule,
        "Categories lie below a trust or below the region, and not below another unit.");

    /// <summary>Categories beside each other have different names.</summary>
    public static readonly Rule NameTaken = new("category.name-taken", "REQ-21", RefusalKind.Rule,
        "There is a category with the name {name} in the same place already.");

    /// <summary>A new name is another one.</summary>
    public static readonly Rule NameUnchanged = new("category.name-unchanged", "REQ-21", RefusalKind.Rule,
        "The category is called {name} already.");

    /// <summary>What has categories below it stays.</summary>
    public static readonly Rule HoldsCategories = new("category.holds-categories", "REQ-22", RefusalKind.Rule,
        "{name} has categories below it, so it cannot be deleted.");

    /// <summary>What definitions lie in stays.</summary>
    public static readonly Rule HoldsDefinitions = new("category.holds-definitions", "REQ-22", RefusalKind.Rule,
        "Requirements lie in {name}, drafts and archived ones counted, so it cannot be deleted.");

    /// <summary>A definition lies in a category of its own trust or of the region.</summary>
    public static readonly Rule OfAnotherTrust = new("category.of-another-trust", "REQ-21", RefusalKind.Rule,
        "{name} is a category of another trust than the unit that owns the requirement.");
}
