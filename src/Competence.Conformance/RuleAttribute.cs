using Xunit.v3;

namespace Competence.Conformance;

/// <summary>Says which rules of the rulebook (<c>docs/rulebook</c>) a test proves: <c>[Rule("PRG-07")]</c>.</summary>
/// <remarks>
/// The ids become xunit traits named <see cref="TraitName"/>, so that <c>dotnet test --filter Rule=PRG-07</c> finds the proof
/// and a test report tells which rules were proven in that run. Citing a rule without asserting it is a defect.
/// </remarks>
/// <param name="ids">One to five ids such as <c>PRG-07</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RuleAttribute(params string[] ids) : Attribute, ITraitAttribute
{
    /// <summary>The name of the trait that carries an id.</summary>
    public const string TraitName = "Rule";

    /// <summary>The ids of the rules, in the order in which they were written.</summary>
    public IReadOnlyList<string> Ids { get; } = ids;

    /// <inheritdoc />
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [.. Ids.Select(id => KeyValuePair.Create(TraitName, id))];
}
