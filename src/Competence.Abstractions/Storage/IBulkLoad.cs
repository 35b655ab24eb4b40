using System.Collections.Immutable;

namespace Competence;

/// <summary>
/// Takes in what was done elsewhere or long ago: states of people with the history that made them, the fastest way that the store has. For
/// those who bring another system's registrations along, and for made-up regions.
/// </summary>
/// <remarks>
/// Neither access nor rules are asked, only that a state is what its events make of it: what is loaded must be what the decisions of the domain
/// make of it, for people, positions, plans and definitions that are stored. The events keep their own origins and are told by the history of
/// their state like any others, but they are <em>not</em> handed on: nobody is to be notified today of what happened last year, so the outbox
/// does not get them. A mark on a sub-plan or a point is told by its own history only, not by that of each requirement beneath.
/// </remarks>
public interface IBulkLoad
{
    /// <summary>Stores states of people with all of their history, all or nothing; as if each event had been saved at its time.</summary>
    /// <remarks>
    /// Fastest in the order of the people, with all of a person in one call and some ten thousand states and events a call. What is derived (the
    /// standing of registrations) is brought in step after it, also on what was stored before, and what an assigned plan holds is opened: who
    /// gives the right standings saves that work. Revisions of the people move on as by any commit.
    /// </remarks>
    /// <param name="states">
    /// Assignments, registrations and marks, each once. Registrations at version 0 are opened ones, on which nothing was done.
    /// </param>
    /// <param name="today">The day from which the next notice is counted where a standing is not as it was given.</param>
    /// <param name="cancellationToken">Stops the work; nothing is stored.</param>
    /// <returns>
    /// What was stored, the events in the order of the states; <see cref="GeneralRules.StorageConflict"/> when one of the states is stored
    /// already, be it opened only, or when another stands where one may stand only, and then nothing is stored.
    /// </returns>
    /// <exception cref="ArgumentException">A state is of another kind, part of its identifier is none, or it is not what its events make of it.</exception>
    ValueTask<Result<Commit>> LoadAsync(ImmutableArray<LoadedState> states, LocalDate today, CancellationToken cancellationToken = default);
}
