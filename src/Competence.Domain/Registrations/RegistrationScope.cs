namespace Competence.Registrations;

/// <summary>How far a registration reaches: the whole region, or one trust for a levelled definition held through a learning-goal plan.</summary>
/// <param name="Trust">The trust; <c>default</c> for the region.</param>
public readonly record struct RegistrationScope(UnitId Trust)
{
    /// <summary>The whole region: every requirement of a competence plan.</summary>
    public static RegistrationScope Region => default;
}
