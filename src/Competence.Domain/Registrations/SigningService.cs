using System.Collections.Immutable;
using Competence.Access;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>What a signer reads: the three lists, and a request opened. Deciding is <see cref="RegistrationService"/>'s.</summary>
/// <param name="rows">Lists requests.</param>
/// <param name="slices">Reads the registration.</param>
/// <param name="history">Reads what has happened.</param>
/// <param name="clock">Tells today.</param>
/// <param name="options">The largest page.</param>
public sealed class SigningService(
    IRowSource<SignRequestRow> rows, IPersonSlices slices, IHistory history, BusinessClock clock, CompetenceOptions options)
{
    /// <summary>One of the actor's own three lists (PRG-53); empty for who signs nothing, such as a job.</summary>
    /// <param name="actor">The signer.</param>
    /// <param name="state">Which list.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<Page<SignRequestRow>> ListAsync(
        Actor actor, SignRequestState state, PageRequest page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        PageRequest given = new(page.Number, Math.Min(page.Size, options.LargestPage));
        return AccessPolicy.InGeneral(actor, AccessAction.RequirementSign, clock.Read().Today) is null
            ? await rows.PageAsync(new SignRequestsSpec(actor.Person, state), given, cancellationToken)
            : new Page<SignRequestRow>([], 0, given);
    }

    /// <summary>Opens a request that was sent to the actor (PRG-54).</summary>
    /// <param name="actor">The signer.</param>
    /// <param name="person">The person it concerns.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="repetition">The repetition.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The request with up to a page of history; <see cref="GeneralRules.NotFound"/> when it was not sent to the actor, was withdrawn, or is of an archived definition (PRG-89).</returns>
    public async ValueTask<Result<SigningRequest>> FindAsync(
        Actor actor, PersonId person, RequirementId requirement, RepetitionId repetition, CancellationToken cancellationToken = default)
    {
        if (await slices.FindAsync(person, requirement, cancellationToken) is not { Requirement.IsArchived: false } slice)
        {
            return NotFound(repetition);
        }

        if (Refuse(actor, slice, repetition, clock.Read().Today) is { } refusal)
        {
            return refusal;
        }

        ImmutableArray<HistoryEntry> happened =
            await history.ListAsync(slice.Registration.Subject, new HistoryPage(options.LargestPage), cancellationToken);
        return new SigningRequest(slice.Requirement, slice.Registration, happened);
    }

    /// <summary>Whether the repetition was sent to the actor and not taken back; who does not see the person does not see the request either.</summary>
    internal static Refusal? Refuse(Actor actor, RegistrationSlice slice, RepetitionId repetition, LocalDate today)
    {
        PersonId? signer = slice.Registration.Repetitions
            .FirstOrDefault(one => one.Id == repetition && one.State is RepetitionState.Awaiting or RepetitionState.Signed or RepetitionState.Rejected)?.Signer;
        return signer is not { } receiver
            ? NotFound(repetition)
            : AccessPolicy.Answer(
                AccessPolicy.OnSent(actor, AccessAction.RequirementSign, receiver, today),
                AccessPolicy.SightOfEmployee(actor, slice.Person.Person, slice.Person.Positions, today),
                "request",
                repetition);
    }

    private static Refusal NotFound(RepetitionId repetition) => GeneralRules.NotFound.Refuse(("what", "request"), ("id", repetition));
}
