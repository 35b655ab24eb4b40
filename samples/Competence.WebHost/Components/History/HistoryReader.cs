using System.Collections.Immutable;
using Competence.FollowUp.History;
using Competence.Organisation;
using Competence.Plans;
using Competence.Requirements;
using Competence.WebHost.Texts;
using Microsoft.Extensions.Localization;

namespace Competence.WebHost.Components.History;

/// <summary>Tells entries of a history in words, with the names that what they speak of has today.</summary>
/// <param name="people">Names of persons.</param>
/// <param name="positions">Whose positions are spoken of.</param>
/// <param name="plans">Names of plans and of their sub-plans.</param>
/// <param name="requirements">Names of definitions.</param>
/// <param name="units">Names of units.</param>
/// <param name="words">What the domain says.</param>
/// <param name="texts">What the pages say.</param>
internal sealed class HistoryReader(
    IRepository<PersonId, Person> people,
    IRepository<PositionId, Position> positions,
    IRepository<PlanId, Plan> plans,
    IRepository<RequirementId, Requirement> requirements,
    IRepository<UnitId, OrganisationUnit> units,
    DomainWords words,
    IStringLocalizer<PageTexts> texts)
{
    /// <summary>The entries in words, in their order. The caller may see all of them.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="withComments">Whether the comments are told too; they are read on the page of the requirement only (ACC-85).</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<IReadOnlyList<ToldEntry>> ReadAsync(
        ImmutableArray<HistoryEntry> entries, bool withComments = true, CancellationToken cancellationToken = default)
    {
        (HistoryEntry Entry, HistoryLine Line)[] lines = [.. entries.Select(entry => (entry, LineOf(entry, withComments)))];
        Dictionary<object, string> names = await NamesAsync(lines, cancellationToken);
        return [.. lines.Select(it => Told(it.Entry, it.Line, names))];
    }

    private static HistoryLine LineOf(HistoryEntry entry, bool withComments)
    {
        HistoryLine line = HistoryText.Describe(entry);
        return withComments ? line : line with { Arguments = line.Arguments.RemoveAll(argument => argument.Name == "comment") };
    }

    private ToldEntry Told(HistoryEntry entry, HistoryLine line, Dictionary<object, string> names) => new(
        entry.Origin.At,
        words.Of(line, it => names.GetValueOrDefault(it) ?? (IsIdentifier(it) ? texts["history.gone"].Value : null)),
        entry.Origin.By is { } by ? NameOf(by, names) : texts["history.system"],
        entry.Origin.DeputyFor is { } replaced ? NameOf(replaced, names) : null,
        entry.Origin.OnBehalfOf is { } whose && whose != entry.Origin.DeputyFor ? NameOf(whose, names) : null);

    // What else a line tells of, such as numbers and versions, is written as it is.
    private static bool IsIdentifier(object told) =>
        told.GetType().GetInterfaces().Any(it => it.IsGenericType && it.GetGenericTypeDefinition() == typeof(IEntityId<>));

    private string NameOf(PersonId person, Dictionary<object, string> names) => names.GetValueOrDefault(person) ?? texts["history.unknown"];

    private async ValueTask<Dictionary<object, string>> NamesAsync((HistoryEntry Entry, HistoryLine Line)[] lines, CancellationToken cancellationToken)
    {
        object[] named = [.. lines.SelectMany(it => it.Line.Arguments).Select(argument => argument.Value).OfType<object>().Distinct()];
        IEnumerable<PersonId> actors = lines.SelectMany(it => new[] { it.Entry.Origin.By, it.Entry.Origin.OnBehalfOf, it.Entry.Origin.DeputyFor }).OfType<PersonId>();
        Dictionary<object, string> names = [];
        ImmutableArray<Position> held = await positions.FindManyAsync([.. named.OfType<PositionId>()], cancellationToken);
        PersonId[] told = [.. named.OfType<PersonId>().Concat(actors).Concat(held.Select(position => position.Person)).Distinct()];
        foreach (Person person in await people.FindManyAsync([.. told], cancellationToken))
        {
            names[person.Id] = person.Name;
        }

        foreach (Position position in held.Where(position => names.ContainsKey(position.Person)))
        {
            names[position.Id] = names[position.Person];
        }

        foreach (Plan plan in await plans.FindManyAsync([.. named.OfType<PlanId>()], cancellationToken))
        {
            names[plan.Id] = plan.Details.Name;
            foreach (SubPlan subPlan in plan.SubPlans)
            {
                names[subPlan.Id] = subPlan.Name;
            }
        }

        foreach (Requirement requirement in await requirements.FindManyAsync([.. named.OfType<RequirementId>()], cancellationToken))
        {
            names[requirement.Id] = requirement.Content.Name;
        }

        foreach (OrganisationUnit unit in await units.FindManyAsync([.. named.OfType<UnitId>()], cancellationToken))
        {
            names[unit.Id] = unit.DisplayName;
        }

        return names;
    }
}
