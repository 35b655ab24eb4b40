using Competence.Organisation;
using Competence.WebHost.Texts;
using Microsoft.Extensions.Localization;

namespace Competence.WebHost.Components.Parts;

/// <summary>The names of the persons that a page names, loaded at once. A name says nothing that a search for a signer does not.</summary>
/// <param name="people">Persons.</param>
/// <param name="texts">What to say of who is gone.</param>
internal sealed class PersonNames(IRepository<PersonId, Person> people, IStringLocalizer<PageTexts> texts)
{
    private readonly Dictionary<PersonId, string> _names = [];

    /// <summary>Loads the names of these persons.</summary>
    public async ValueTask LoadAsync(IEnumerable<PersonId> ids, CancellationToken cancellationToken = default)
    {
        foreach (Person person in await people.FindManyAsync([.. ids.Where(id => !_names.ContainsKey(id)).Distinct()], cancellationToken))
        {
            _names[person.Id] = person.Name;
        }
    }

    /// <summary>The name of a person that was loaded.</summary>
    public string Of(PersonId id) => _names.TryGetValue(id, out string? name) ? name : texts["history.unknown"];
}
