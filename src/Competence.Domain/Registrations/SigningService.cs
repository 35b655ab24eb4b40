using System.Collections.Immutable;
using Competence.Access;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>What a signer reads: the three lists, and a request opened. Deciding is <see cref="RegistrationService"/>'s.</summary>
/// <param name="rows">Lists requests.</param>
/// <param name="slices">Reads the registration.</param>
/// <param name="plans">Tells the names of plans.</param>
/// <param name="history">Reads what has happened.</param>
/// <param name="clock">Tells today.</param>
/// <param name="options">The largest page.</param>
public sealed class SigningService(
    IRowSource<SignRequestRow> rows, IPersonSlices slices, IRepository<PlanId, Plan> plans, IHistory history, BusinessClock clock, CompetenceOptions options)
{
    /// <summary>One of the actor's own three lists (PRG-53); empty for who signs nothing, such as a job.</summary>
    /// <param name="actor">The signer.</param>
    /// <param name="state">Which list.</param>
    /// <param name="page">Which page.</param>
    /// <param name="search">Words that the names of person, definition and plan must contain together, in any case; none for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<Page<SignRequestRow>> ListAsync(
        Actor actor, SignRequestState state, PageRequest page, string search = "", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        PageRequest given = new(page.Number, Math.Min(page.Size, options.LargestPage));
        return AccessPolicy.InGeneral(actor, AccessAction.RequirementSign, clock.Read().Today) is null
            ? await rows.PageAsync(new SignRequestsSpec(actor.Person, state, search), given, cancellationToken)
            : new Page<SignRequestRow>([], 0, given);
    }

    /// <summary>Opens a request that was sent to the actor (PRG-54).</summary>
    /// <param name="actor">The signer.</param>
    /// <param name="person">The person it concerns.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="repetition">The repetition.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The request with the files of this round and up to a page of history, which tells nothing of files; <see cref="GeneralRules.NotFound"/> when it was not sent to the actor, was withdrawn, or is of an archived definition (PRG-89).</returns>
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

        return new SigningRequest(slice.Requirement, slice.Registration.ForSigner, await HistoryAsync(slice.Registration, cancellationToken));
    }

    /// <summary>Opens all that a person sent to the actor of one requirement, so that it is decided together (PRG-62).</summary>
    /// <param name="actor">The signer.</param>
    /// <param name="person">The person it concerns.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The repetitions of this round with up to a page of history; <see cref="GeneralRules.NotFound"/> when none was sent to the actor, or of an archived definition (PRG-89).</returns>
    public async ValueTask<Result<SentRepetitions>> RepetitionsAsync(
        Actor actor, PersonId person, RequirementId requirement, CancellationToken cancellationToken = default)
    {
        if (await slices.FindAsync(person, requirement, cancellationToken) is not { Requirement.IsArchived: false } slice)
        {
            return NotFound(requirement);
        }

        ImmutableArray<Repetition> sent = SentTo(actor, slice, clock.Read().Today);
        if (sent.IsEmpty)
        {
            return NotFound(requirement);
        }

        PlanId[] from = [.. sent.Select(one => one.SentFrom).OfType<PlanId>().Distinct()];
        Dictionary<PlanId, string> names = (await plans.FindManyAsync([.. from], cancellationToken)).ToDictionary(plan => plan.Id, plan => plan.Details.Name);
        return new SentRepetitions(
            slice.Requirement, slice.Registration.ForSigner,
            [.. sent.Select(one => new SentRepetition(one, one.SentFrom is { } plan ? names.GetValueOrDefault(plan, "") : ""))],
            await HistoryAsync(slice.Registration, cancellationToken));
    }

    /// <summary>The repetitions that were sent to the actor and not taken back, by the day they were performed.</summary>
    internal static ImmutableArray<Repetition> SentTo(Actor actor, RegistrationSlice slice, LocalDate today) =>
        [.. slice.Registration.Repetitions.Where(one => Refuse(actor, slice, one.Id, today) is null).OrderBy(one => one.PerformedOn).ThenBy(one => one.Id)];

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

    internal static Refusal NotFound(object id) => GeneralRules.NotFound.Refuse(("what", "request"), ("id", id));

    /// <summary>What a signer reads of what happened: attached files are seen with the request, those of other rounds are none of the signer's.</summary>
    private async ValueTask<ImmutableArray<HistoryEntry>> HistoryAsync(Registration registration, CancellationToken cancellationToken) =>
        [.. (await history.ListAsync(registration.Subject, new HistoryPage(options.LargestPage), cancellationToken))
            .Where(entry => entry.Fact is not (RegistrationEvent.AttachmentAdded or RegistrationEvent.AttachmentRemoved))];
}
