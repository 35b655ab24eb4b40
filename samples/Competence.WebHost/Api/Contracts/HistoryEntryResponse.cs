using Competence.FollowUp.History;

namespace Competence.WebHost.Api.Contracts;

/// <summary>Something that happened.</summary>
/// <param name="Id">The event.</param>
/// <param name="At">When.</param>
/// <param name="By">Who did it; none for a job.</param>
/// <param name="Position">The position acted from, if any.</param>
/// <param name="OnBehalfOf">On whose behalf, when it was somebody else's matter.</param>
/// <param name="DeputyFor">The leader replaced, when a deputy did it.</param>
/// <param name="Job">The job, when no person acted.</param>
/// <param name="Version">The version that it made; none for what was recorded beside the state.</param>
/// <param name="Key">What happened, as the stable key of a text.</param>
/// <param name="Arguments">The facts that fill the text, by name.</param>
internal sealed record HistoryEntryResponse(
    EventId Id, Instant At, PersonId? By, PositionId? Position, PersonId? OnBehalfOf, PersonId? DeputyFor, string? Job, long? Version, string Key,
    IReadOnlyDictionary<string, object?> Arguments)
{
    /// <summary>Writes an entry.</summary>
    public static HistoryEntryResponse Of(HistoryEntry entry)
    {
        HistoryLine line = HistoryText.Describe(entry);
        EventOrigin origin = entry.Origin;
        return new HistoryEntryResponse(
            entry.Id, origin.At, origin.By, origin.Position, origin.OnBehalfOf, origin.DeputyFor, origin.Job, entry.Version, line.Key,
            line.Arguments.GroupBy(argument => argument.Name).ToDictionary(argument => argument.Key, argument => argument.First().Value));
    }
}
