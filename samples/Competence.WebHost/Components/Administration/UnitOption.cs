using System.Collections.Immutable;
using Competence.Organisation;

namespace Competence.WebHost.Components.Administration;

/// <summary>A unit to choose, in a list of few.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Name">Its number and name.</param>
public sealed record UnitOption(UnitId Unit, string Name)
{
    private const int Listed = 10;

    /// <summary>The units to choose among: those that must be there, the actor's own, and the first of those that a search finds.</summary>
    /// <param name="organisation">Finds units.</param>
    /// <param name="actor">Who chooses.</param>
    /// <param name="search">What was typed to find a unit; none before a search.</param>
    /// <param name="chosen">The unit that is chosen; none yet.</param>
    public static async ValueTask<ImmutableArray<UnitOption>> ListAsync(OrganisationService organisation, Actor actor, string? search, UnitId? chosen)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(actor);
        List<UnitOption> options = [];
        foreach (UnitId id in new[] { chosen, actor.Unit }.OfType<UnitId>().Distinct())
        {
            if ((await organisation.FindUnitAsync(actor, id)).TryPickValue(out OrganisationUnit? unit, out _))
            {
                options.Add(new UnitOption(unit.Id, unit.DisplayName));
            }
        }

        options.AddRange(await SearchAsync(organisation, actor, search));
        return [.. options.DistinctBy(option => option.Unit)];
    }

    /// <summary>The first units that a search finds; none when nothing was typed.</summary>
    public static async ValueTask<ImmutableArray<UnitOption>> SearchAsync(OrganisationService organisation, Actor actor, string? search)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return search is { } text && (await organisation.SearchUnitsAsync(actor, text, new PageRequest(1, Listed))).TryPickValue(out Page<UnitRow>? found, out _)
            ? [.. found.Items.Select(row => new UnitOption(row.Id, $"{row.Number} – {row.Name}"))]
            : [];
    }
}
