using Competence.Organisation;

namespace Competence.WebHost.SampleRegion;

/// <summary>A unit of the sample's organisation, as a line of the unit file.</summary>
/// <param name="Number">Its number; the trust's own for a trust.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Trust">The number of its trust; empty for the region.</param>
/// <param name="Parent">The number of the unit above; empty for the region.</param>
internal sealed record SampleUnit(string Number, string Name, UnitKind Kind, string Trust, string Parent);
