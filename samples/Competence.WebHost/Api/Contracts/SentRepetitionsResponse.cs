using System.Collections.Immutable;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>All repetitions of a requirement that one person sent to the actor.</summary>
/// <param name="Content">What the definition says.</param>
/// <param name="Repetitions">Those that were sent to the actor, by the day they were performed.</param>
/// <param name="Registration">All that was done.</param>
/// <param name="History">What has happened, the newest first.</param>
internal sealed record SentRepetitionsResponse(
    RequirementContent Content, ImmutableArray<Repetition> Repetitions, RegistrationResponse Registration, HistoryResponse History) : IVersioned
{
    /// <summary>The version of the registration; the ETag.</summary>
    public long Version => Registration.Version;

    /// <summary>Writes them as they stand on a day.</summary>
    public static SentRepetitionsResponse Of(SentRepetitions sent, LocalDate today) =>
        new(sent.Requirement.Content, [.. sent.Repetitions.Select(one => one.Repetition)], RegistrationResponse.Of(sent.Registration, today), HistoryResponse.Of(sent.History));
}
