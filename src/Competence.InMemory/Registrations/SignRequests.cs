using System.Collections.Immutable;
using Competence.InMemory.Storage;
using Competence.Registrations;

namespace Competence.InMemory.Registrations;

/// <summary>Keeps the signers' lists in step with the repetitions (PRG-53).</summary>
internal static class SignRequests
{
    /// <summary>The tables with the requests of <paramref name="next"/>, a registration that is about to be stored.</summary>
    /// <remarks>
    /// A request lies in the list of its repetition's state, from the moment it came there. One that was taken back is gone (PRG-51);
    /// one that was signed stays with its signer when a new round begins (PRG-73).
    /// </remarks>
    public static Tables Follow(Tables tables, Registration next, Instant at)
    {
        ImmutableDictionary<RepetitionId, SignRequest>.Builder requests = tables.SignRequests.ToBuilder();
        HashSet<RepetitionId> present = [.. next.Repetitions.Select(repetition => repetition.Id)];
        ImmutableArray<Repetition> before = tables.Registrations.Find(next.Key)?.Repetitions ?? [];
        foreach (Repetition gone in before.Where(repetition => repetition.State != RepetitionState.Signed && !present.Contains(repetition.Id)))
        {
            requests.Remove(gone.Id);
        }

        foreach (Repetition repetition in next.Repetitions)
        {
            if (Of(next.Key, repetition, at) is not { } request)
            {
                requests.Remove(repetition.Id);
            }
            else
            {
                SignRequest? kept = requests.GetValueOrDefault(repetition.Id);
                bool inSameList = kept?.State == request.State && kept.Signer == request.Signer;
                requests[repetition.Id] = inSameList ? request with { ChangedAt = kept!.ChangedAt } : request;
            }
        }

        return tables with { SignRequests = requests.ToImmutable() };
    }

    public static IEnumerable<SignRequestRow> Rows(Tables tables) => tables.SignRequests.Values.Select(request => Row(tables, request));

    private static SignRequestRow Row(Tables tables, SignRequest request)
    {
        string person = tables.People.Find(request.Registration.Person)?.Name ?? "";
        string requirement = tables.Requirements.Find(request.Registration.Requirement)?.Content.Name ?? "";
        string plan = request.SentFrom is { } from ? tables.Plans.Find(from)?.Details.Name ?? "" : "";
        return new SignRequestRow(
            request.Signer, request.State, request.Registration.Person, person, request.Registration.Requirement, requirement, request.Repetition,
            request.PerformedOn, request.SentFrom ?? default, plan, request.ChangedAt)
        {
            SearchText = $"{person} {requirement} {plan}".ToLowerInvariant(),
        };
    }

    private static SignRequest? Of(RegistrationKey registration, Repetition repetition, Instant at) =>
        StateOf(repetition.State) is { } state && repetition is { Signer: { } signer, PerformedOn: { } performedOn }
            ? new SignRequest(signer, state, registration, repetition.Id, performedOn, repetition.SentFrom, at)
            : null;

    private static SignRequestState? StateOf(RepetitionState state) => state switch
    {
        RepetitionState.Awaiting => SignRequestState.Awaiting,
        RepetitionState.Signed => SignRequestState.Signed,
        RepetitionState.Rejected => SignRequestState.Rejected,
        _ => null,
    };
}
