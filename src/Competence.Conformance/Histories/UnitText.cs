using Competence.Organisation;

namespace Competence.Conformance.Histories;

/// <summary>A line of the units file.</summary>
internal sealed record UnitText(string Trust, string Number, string Name, string Kind, string Parent)
{
    public string[] Texts => [Trust, Number, Name, Kind, Parent];

    public static async ValueTask<UnitText> OfAsync(StoryWorld world, OrganisationUnit unit) => new(
        await NumberAsync(world, unit.Trust), unit.Number, unit.Name, unit.Kind == UnitKind.CostCentre ? "cost-centre" : unit.Kind.ToString().ToLowerInvariant(),
        await NumberAsync(world, unit.Parent));

    private static async ValueTask<string> NumberAsync(StoryWorld world, UnitId? id) =>
        id is { } unit ? (await world.FindAsync<UnitId, OrganisationUnit>(unit))!.Number : "";
}
