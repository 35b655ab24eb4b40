using System.Collections.Immutable;
using Competence.Registrations;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>What the history of a loaded registration leaves in the signers' lists: as <see cref="SignRequestStatements"/> would have, event by event.</summary>
internal static class LoadedSignRequests
{
    /// <summary>The requests, none for what is no registration.</summary>
    public static IEnumerable<SignRequestRecord> Of(LoadedState loaded)
    {
        if (loaded.State is not Registration last || !loaded.Facts.Any(one => one.Fact is RegistrationEvent.Sent))
        {
            return [];
        }

        Dictionary<RepetitionId, SignRequestRecord> requests = [];
        Registration reached = Registration.Blank(last.Key);
        foreach (LoadedFact one in loaded.Facts)
        {
            reached = reached.Apply((RegistrationEvent)one.Fact);
            Follow(requests, reached, one.Origin.At);
        }

        return requests.Values;
    }

    private static void Follow(Dictionary<RepetitionId, SignRequestRecord> requests, Registration next, Instant at)
    {
        HashSet<RepetitionId> present = [.. next.Repetitions.Select(repetition => repetition.Id)];
        foreach ((RepetitionId gone, SignRequestRecord request) in requests)
        {
            if (!present.Contains(gone) && request.State != SignRequestState.Signed)
            {
                requests.Remove(gone);
            }
        }

        foreach (Repetition repetition in next.Repetitions)
        {
            if (SignRequestStatements.StateOf(repetition) is not { } state)
            {
                requests.Remove(repetition.Id);
                continue;
            }

            Guid signer = repetition.Signer!.Value.Value;
            SignRequestRecord? before = requests.GetValueOrDefault(repetition.Id);
            requests[repetition.Id] = new SignRequestRecord(
                next.Key.Person.Value, next.Key.Requirement.Value, repetition.Id.Value, signer, state, repetition.PerformedOn!.Value,
                repetition.SentFrom?.Value, before?.State == state && before.SignerId == signer ? before.ChangedAt : at);
        }
    }
}
