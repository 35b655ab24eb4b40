using System.Collections.Immutable;

namespace Competence.Organisation.Import;

/// <summary>From which line each person's name and address are taken: of the person's lines that are new or changed, and taken, the one registered last.</summary>
/// <remarks>Of several registered that day it is the first by trust and cost centre, so that the order of the lines does not matter.</remarks>
internal sealed class PersonLines(ImmutableArray<FoundLine> creations, ImmutableArray<DecidedPosition> decided)
{
    /// <summary>One line for each person that has one, by object id.</summary>
    public ImmutableArray<PositionLine> Latest { get; } =
    [
        .. creations.Concat(decided.Where(it => PositionOutcomes.Takes(it.Outcome)).Select(it => it.Line).OfType<FoundLine>().Where(line => line.IsNew))
            .Select(line => line.Content).OfType<PositionLine>()
            .GroupBy(line => line.Identity.ObjectId)
            .Select(lines => lines.OrderByDescending(line => line.Registered).ThenBy(line => line.Identity).First())
            .OrderBy(line => line.Identity.ObjectId, StringComparer.Ordinal),
    ];
}
