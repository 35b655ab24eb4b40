using System.Collections.Immutable;

namespace Competence.Requirements;

/// <summary>Reads what the dependencies of a definition lead to, one round for each step of the chain.</summary>
/// <param name="requirements">Finds definitions.</param>
public sealed class PrerequisiteReader(IRepository<RequirementId, Requirement> requirements)
{
    /// <summary>All that <paramref name="dependencies"/> lead to, themselves included; unknown ones are left out.</summary>
    public async ValueTask<Prerequisites> ReadAsync(ImmutableArray<RequirementId> dependencies, CancellationToken cancellationToken = default)
    {
        Dictionary<RequirementId, Requirement> found = [];
        HashSet<RequirementId> asked = [];
        ImmutableArray<RequirementId> ahead = [.. dependencies.Where(asked.Add)];
        while (!ahead.IsEmpty)
        {
            ImmutableArray<Requirement> read = await requirements.FindManyAsync(ahead, cancellationToken);
            foreach (Requirement definition in read)
            {
                found[definition.Id] = definition;
            }

            ahead = [.. read.SelectMany(definition => Prerequisites.Next(definition)).Where(asked.Add)];
        }

        return new Prerequisites(found.Values);
    }
}
