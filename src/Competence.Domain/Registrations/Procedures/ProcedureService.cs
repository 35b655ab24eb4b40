using System.Collections.Immutable;
using Competence.Access;
using Competence.Requirements;

namespace Competence.Registrations.Procedures;

/// <summary>A person's own procedures, and which of them are favourites. Registering is <see cref="RegistrationService"/>'s.</summary>
/// <param name="slices">Reads the person.</param>
/// <param name="requirements">Finds definitions.</param>
/// <param name="registrations">Finds registrations.</param>
/// <param name="favourites">Finds favourites.</param>
/// <param name="work">Begins units of work.</param>
/// <param name="clock">Tells today and now.</param>
public sealed class ProcedureService(
    IPersonSlices slices,
    IRepository<RequirementId, Requirement> requirements,
    IRepository<RegistrationKey, Registration> registrations,
    IRepository<PersonId, Favourites> favourites,
    IUnitOfWorkFactory work,
    BusinessClock clock)
{
    /// <summary>The procedures of the actor's own plans at the position acted from: requirements with the learning form procedure list.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="search">Words that a procedure's name must contain together, in any case; none for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The plans that hold one, by name, favourites at the top of each (PRG-99); access denied to who has no plans of the own, such as a deputy.</returns>
    public async ValueTask<Result<ImmutableArray<ProcedurePlan>>> OverviewAsync(Actor actor, string search = "", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ImmutableArray<string> words = SearchWords.Of(search);
        LocalDate today = clock.Read().Today;
        if (AccessPolicy.InGeneral(actor, AccessAction.OwnRequirement, today) is { } denied)
        {
            return denied;
        }

        if (await slices.FindAsync(actor.Person, cancellationToken) is not { } person)
        {
            return ImmutableArray<ProcedurePlan>.Empty;
        }

        HeldPlan[] held = [.. person.PlansSeenBy(actor, today)];
        ProcedureDefinitions definitions = await DefinitionsAsync(held, words, cancellationToken);
        RegistrationKey[] keys = [.. definitions.Shown.Keys.Select(id => new RegistrationKey(actor.Person, id))];
        Dictionary<RequirementId, Registration> done =
            (await registrations.FindManyAsync([.. keys], cancellationToken)).ToDictionary(registration => registration.Key.Requirement);
        return ProcedureOverview.Of(person, held, definitions, done, await FavouritesAsync(actor.Person, cancellationToken), new StatusDay(today));
    }

    /// <summary>Marks a procedure as one of the actor's favourites, in every plan (PRG-99).</summary>
    /// <param name="actor">The person; nobody does it for another.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The favourites after it; a refusal of <see cref="FavouriteRules"/> or <see cref="RegistrationRules"/>, or no active plan of the person holds such a procedure.</returns>
    public ValueTask<Result<Favourites>> MarkAsync(Actor actor, RequirementId requirement, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            actor,
            async own => await slices.FindAsync(actor.Person, requirement, cancellationToken) is { } slice
                ? own.Mark(slice).Map<FavouritesEvent>(fact => fact)
                : GeneralRules.NotFound.Refuse(("what", "procedure"), ("id", requirement)),
            cancellationToken);

    /// <summary>Takes a procedure off the actor's favourites.</summary>
    /// <param name="actor">The person; nobody does it for another.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The favourites after it; not found when it is none of them.</returns>
    public ValueTask<Result<Favourites>> UnmarkAsync(Actor actor, RequirementId requirement, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, own => ValueTask.FromResult(own.Unmark(requirement).Map<FavouritesEvent>(fact => fact)), cancellationToken);

    private ValueTask<Result<Favourites>> ChangeAsync(
        Actor actor, Func<Favourites, ValueTask<Result<FavouritesEvent>>> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return CommitRetry.RunAsync<Favourites>(async () =>
        {
            Moment moment = clock.Read();
            if (AccessPolicy.InGeneral(actor, AccessAction.OwnRequirement, moment.Today) is { } denied)
            {
                return denied;
            }

            Favourites own = await FavouritesAsync(actor.Person, cancellationToken);
            if (!(await decide(own)).TryPickValue(out FavouritesEvent? fact, out Refusal? refusal))
            {
                return refusal;
            }

            Favourites next = own.Apply(fact);
            IUnitOfWork unit = work.Begin();
            unit.Save(next, fact);
            return (await unit.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken)).Map(_ => next);
        });
    }

    private async ValueTask<Favourites> FavouritesAsync(PersonId person, CancellationToken cancellationToken) =>
        await favourites.FindAsync(person, cancellationToken) ?? Favourites.None(person);

    private async ValueTask<ProcedureDefinitions> DefinitionsAsync(HeldPlan[] held, ImmutableArray<string> words, CancellationToken cancellationToken)
    {
        RequirementId[] linked = [.. held.SelectMany(plan => plan.Plan.ActiveLinks).Select(link => link.Requirement).Distinct()];
        Dictionary<RequirementId, Requirement> shown = (await requirements.FindManyAsync([.. linked], cancellationToken))
            .Where(definition => definition is { IsArchived: false, Content.LearningForm: LearningForm.ProcedureList } && IsNamed(definition.Content.Name, words))
            .ToDictionary(definition => definition.Id);
        RequirementId[] prerequisites = [.. shown.Values.SelectMany(definition => definition.Content.Dependencies).Distinct()];
        return new ProcedureDefinitions(
            shown,
            prerequisites is [] ? []
                : [.. (await requirements.FindManyAsync([.. prerequisites], cancellationToken)).Where(one => !one.IsArchived).Select(one => one.Id)]);
    }

    private static bool IsNamed(string name, ImmutableArray<string> words)
    {
        string lower = name.ToLowerInvariant();
        return words.All(word => lower.Contains(word, StringComparison.Ordinal));
    }
}
