using System.Collections.Immutable;
using Competence.Access;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.FollowUp.Search;

/// <summary>Lets a person search the requirements of the own plans (PRG-85, PRG-86).</summary>
/// <param name="slices">Reads the person.</param>
/// <param name="rows">Searches definitions.</param>
/// <param name="requirements">Finds definitions.</param>
/// <param name="clock">Tells today.</param>
/// <param name="options">The largest page.</param>
public sealed class OwnSearchService(
    IPersonSlices slices, IRowSource<RequirementRow> rows, IRepository<RequirementId, Requirement> requirements, BusinessClock clock, CompetenceOptions options)
{
    /// <summary>How many shortcuts are offered.</summary>
    public const int Shortcuts = 6;

    /// <summary>The requirements of the actor's own active plans at the position acted from that are found, by name.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="query">What is searched for.</param>
    /// <param name="page">Which page, counted in requirements.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>A page; access denied to who has no plans of the own, such as a deputy.</returns>
    public async ValueTask<Result<Page<OwnSearchHit>>> SearchAsync(
        Actor actor, OwnSearchQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(query);
        StatusDay day = new(clock.Read().Today);
        PageRequest given = new(page.Number, Math.Min(page.Size, options.LargestPage));
        if (AccessPolicy.InGeneral(actor, AccessAction.OwnPlanView, day.Today) is { } denied)
        {
            return denied;
        }

        OwnPlans plans = await PlansAsync(actor, day, cancellationToken);
        RequirementsAmongSpec asked = new(plans.Requirements, query.Search);
        List<RequirementId> found = [];
        await foreach (RequirementRow row in rows.StreamAsync(asked, cancellationToken))
        {
            found.Add(row.Id);
        }

        Dictionary<RequirementId, Requirement> definitions = await DefinitionsAsync(found, cancellationToken);
        OwnSearchHit[] hits =
        [
            .. found.Where(definitions.ContainsKey).Select(id => definitions[id])
                .Where(definition => query.Takes(definition.Content.LearningForm))
                .Select(definition => (Definition: definition, Lines: plans.LinesOf(definition.Id).RemoveAll(line => !query.Takes(line.Status))))
                .Where(hit => !hit.Lines.IsEmpty)
                .Select((hit, index) => Hit(index + 1, hit.Definition, hit.Lines, asked.Words)),
        ];
        return new Page<OwnSearchHit>([.. hits.Skip(given.Skip).Take(given.Size)], hits.Length, given);
    }

    /// <summary>The requirements of those plans that were registered on last, the latest first: what is offered before anything is typed (PRG-86).</summary>
    /// <param name="actor">The person.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Up to <see cref="Shortcuts"/> requirements; access denied to who has no plans of the own.</returns>
    public async ValueTask<Result<ImmutableArray<OwnSearchHit>>> LastUsedAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        StatusDay day = new(clock.Read().Today);
        if (AccessPolicy.InGeneral(actor, AccessAction.OwnPlanView, day.Today) is { } denied)
        {
            return denied;
        }

        OwnPlans plans = await PlansAsync(actor, day, cancellationToken);
        ImmutableArray<RequirementId> last = plans.LastUsed(Shortcuts);
        Dictionary<RequirementId, Requirement> definitions = await DefinitionsAsync(last, cancellationToken);
        return ImmutableArray.CreateRange(last.Where(definitions.ContainsKey)
            .Select((id, index) => Hit(index + 1, definitions[id], plans.LinesOf(id), [])));
    }

    private static OwnSearchHit Hit(int number, Requirement definition, ImmutableArray<OwnSearchLine> lines, ImmutableArray<string> words) => new(
        number, definition.Id, MarkedText.Of(definition.Content.Name, words), MarkedText.Excerpt(definition.Content.Description, words),
        definition.Content.LearningForm, lines);

    private async ValueTask<OwnPlans> PlansAsync(Actor actor, StatusDay day, CancellationToken cancellationToken) =>
        await slices.FindAsync(actor.Person, cancellationToken) is { } person
            ? new OwnPlans(person, person.PlansSeenBy(actor, day.Today), day)
            : OwnPlans.None(actor.Person, day);

    private async ValueTask<Dictionary<RequirementId, Requirement>> DefinitionsAsync(IReadOnlyCollection<RequirementId> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : (await requirements.FindManyAsync([.. ids], cancellationToken)).Where(one => !one.IsArchived).ToDictionary(one => one.Id);
}
