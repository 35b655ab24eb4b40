using Competence.Organisation.Moves;

namespace Competence.Organisation.Import;

/// <summary>An announced move that takes effect in this run.</summary>
/// <param name="Move">The move as it waits.</param>
/// <param name="Unit">The cost centre that it leads to.</param>
internal sealed record CarriedMove(AnnouncedMove Move, UnitId Unit);
