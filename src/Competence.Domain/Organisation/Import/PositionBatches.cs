using System.Collections.Immutable;

namespace Competence.Organisation.Import;

/// <summary>
/// Cuts what a run changes into commits: a person is never split, and a leader who is new stands in the same commit as those who are led or in an
/// earlier one, so that no position is ever stored with a leader who is not.
/// </summary>
internal sealed class PositionBatches
{
    private readonly List<Part> _parts;

    private PositionBatches(ImmutableArray<FoundLine> creations, ImmutableArray<DecidedPosition> decided)
    {
        ILookup<string, FoundLine> created = creations.ToLookup(line => line.Content!.Identity.ObjectId);
        ILookup<string, DecidedPosition> followed = decided.ToLookup(it => it.Stored.Identity.ObjectId);
        string[] people = [.. created.Select(lines => lines.Key).Union(followed.Select(lines => lines.Key)).Order(StringComparer.Ordinal)];
        Dictionary<string, int> places = people.Select((person, place) => (person, place)).ToDictionary(it => it.person, it => it.place);
        HashSet<PositionIdentity> isNew = [.. creations.Select(line => line.Content!.Identity)];
        _parts = [.. people.Select(person => Part.Of([.. created[person]], [.. followed[person]], isNew, places))];
    }

    /// <summary>The commits, in their order; one when there is nothing to do.</summary>
    /// <param name="creations">The lines of positions that are to be created, by identity.</param>
    /// <param name="decided">What is to happen to stored positions, by identity.</param>
    /// <param name="most">How many positions one commit has, unless more hang together.</param>
    public static ImmutableArray<PositionBatch> Of(ImmutableArray<FoundLine> creations, ImmutableArray<DecidedPosition> decided, int most) =>
        creations.Length + decided.Length <= most ? [new PositionBatch(creations, decided)] : [.. new PositionBatches(creations, decided).Cut(most)];

    private IEnumerable<PositionBatch> Cut(int most)
    {
        List<Part> taken = [];
        int size = 0;
        foreach (Part[] together in new LinkedGroups([.. _parts.Select(part => part.Leaders)]).Select(group => group.Select(place => _parts[place]).ToArray()))
        {
            int more = together.Sum(part => part.Size);
            if (size > 0 && size + more > most)
            {
                yield return Batch(taken);
                taken.Clear();
                size = 0;
            }

            taken.AddRange(together);
            size += more;
        }

        yield return Batch(taken);
    }

    private static PositionBatch Batch(List<Part> parts) => new(
        [.. parts.SelectMany(part => part.Creations).OrderBy(line => line.Content!.Identity)],
        [.. parts.SelectMany(part => part.Decided).OrderBy(it => it.Stored.Identity)]);

    /// <summary>What is changed of one person, and the persons whose new positions lead it.</summary>
    private sealed record Part(ImmutableArray<FoundLine> Creations, ImmutableArray<DecidedPosition> Decided, int[] Leaders)
    {
        public int Size => Creations.Length + Decided.Length;

        public static Part Of(
            ImmutableArray<FoundLine> creations, ImmutableArray<DecidedPosition> decided, HashSet<PositionIdentity> isNew, Dictionary<string, int> places)
        {
            IEnumerable<PositionIdentity> leaders = creations.Select(line => line.Leader).Concat(decided.Select(it => it.Line?.Leader))
                .OfType<PositionIdentity>().Where(isNew.Contains);
            return new Part(creations, decided, [.. leaders.Select(leader => places[leader.ObjectId]).Distinct().Order()]);
        }
    }
}
