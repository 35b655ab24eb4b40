using System.Collections.Immutable;
using Competence.Plans;
using Competence.Requirements;
using Competence.Testing.Building;

namespace Competence.Benchmarks.Fulfilling;

/// <summary>People who all have the same plans, each plan at both of their positions.</summary>
/// <param name="Holding">How many of the plans hold the shared definitions.</param>
/// <param name="Plans">The plans.</param>
/// <param name="People">The people with the position they act from.</param>
/// <param name="Shared">The definitions that are fulfilled.</param>
internal sealed record Cohort(int Holding, ImmutableArray<Plan> Plans, ImmutableArray<Employee> People, ImmutableArray<Requirement> Shared)
{
    public string Name => $"{Holding} of {Plans.Length} plans";

    /// <summary>Whose registration on what the operation with this number changes; each pair once.</summary>
    public (Employee Person, Requirement Requirement)? At(int number) => number < People.Length * Shared.Length
        ? (People[number % People.Length], Shared[number / People.Length])
        : null;
}
