using System.Collections.Immutable;
using Competence.Organisation;
using Competence.Plans;
using Competence.Requirements;
using Competence.WebHost.Texts;
using Microsoft.Extensions.Localization;

namespace Competence.WebHost.Components.History;

/// <summary>Tells entries of a history as sentences, with the names of all that they name.</summary>
/// <param name="people">Names of persons.</param>
/// <param name="plans">Names of plans.</param>
/// <param name="requirements">Names of definitions.</param>
/// <param name="units">Names of units.</param>
/// <param name="texts">The sentences.</param>
internal sealed class HistoryReader(
    IRepository<PersonId, Person> people,
    IRepository<PlanId, Plan> plans,
    IRepository<RequirementId, Requirement> requirements,
    IRepository<UnitId, OrganisationUnit> units,
    IStringLocalizer<PageTexts> texts)
{
    /// <summary>The entries as sentences, in their order. The caller may see all of them.</summary>
    public async ValueTask<IReadOnlyList<HistoryLine>> ReadAsync(ImmutableArray<HistoryEntry> entries, CancellationToken cancellationToken = default)
    {
        (HistoryEntry Entry, FactSentence Sentence)[] told =
        [
            .. from entry in entries
               let sentence = FactSentences.Of(entry.Fact)
               where sentence is not null
               select (entry, sentence),
        ];
        Dictionary<object, string> names = await NamesAsync(told, cancellationToken);
        return [.. told.Select(it => Line(it.Entry, it.Sentence, names))];
    }

    private HistoryLine Line(HistoryEntry entry, FactSentence sentence, Dictionary<object, string> names)
    {
        string who = entry.Origin.By is { } by ? Name(by, names) : texts["history.system"];
        object[] holes = [who, .. sentence.Arguments.Select(argument => Written(argument, names))];
        string text = texts[$"fact.{sentence.Key}", holes];
        return new HistoryLine(
            entry.Origin.At,
            entry.Origin.OnBehalfOf is { } whose ? texts["history.on-behalf", text, Name(whose, names)] : texts["history.sentence", text],
            sentence.Quote);
    }

    private object Written(object? argument, Dictionary<object, string> names) => argument switch
    {
        LocalDate day => Texts.Written.Day(day),
        TextKey key => texts[key.Key].Value,
        PersonId or PlanId or RequirementId or UnitId => Name(argument, names),
        null => "",
        _ => argument,
    };

    private string Name(object id, Dictionary<object, string> names) => names.TryGetValue(id, out string? name) ? name : texts["history.unknown"];

    private async ValueTask<Dictionary<object, string>> NamesAsync(
        (HistoryEntry Entry, FactSentence Sentence)[] told, CancellationToken cancellationToken)
    {
        object[] named = [.. told.SelectMany(it => it.Sentence.Arguments).OfType<object>()];
        IEnumerable<PersonId?> actors = told.SelectMany(it => new[] { it.Entry.Origin.By, it.Entry.Origin.OnBehalfOf });
        Dictionary<object, string> names = [];
        foreach (Person person in await people.FindManyAsync([.. named.OfType<PersonId>().Concat(actors.OfType<PersonId>()).Distinct()], cancellationToken))
        {
            names[person.Id] = person.Name;
        }

        foreach (Plan plan in await plans.FindManyAsync([.. named.OfType<PlanId>().Distinct()], cancellationToken))
        {
            names[plan.Id] = plan.Details.Name;
        }

        foreach (Requirement requirement in await requirements.FindManyAsync([.. named.OfType<RequirementId>().Distinct()], cancellationToken))
        {
            names[requirement.Id] = requirement.Content.Name;
        }

        foreach (OrganisationUnit unit in await units.FindManyAsync([.. named.OfType<UnitId>().Distinct()], cancellationToken))
        {
            names[unit.Id] = unit.DisplayName;
        }

        return names;
    }
}
