using System.Reflection;
using System.Text.RegularExpressions;
using Competence.Architecture.Tests.Repository;

namespace Competence.Architecture.Tests.Events;

public partial class EventTests
{
    private const string Golden = "tests/Competence.Serialization.Tests";

    private static readonly IReadOnlyList<Type> Events =
        [.. ArchitecturePage.Packages.Keys.Select(Assembly.Load).SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.IsSubclassOf(typeof(DomainEvent)) && !type.IsAbstract)];

    [Fact]
    public void An_event_is_a_sealed_case_of_a_closed_hierarchy() =>
        Events.Where(type => !type.IsSealed || type.DeclaringType != type.BaseType || !IsClosed(type.BaseType!)).Select(Discriminator)
            .Should().BeEmpty();

    [Fact]
    public void Every_event_has_a_golden_file()
    {
        Assert.SkipWhen(Assembly.Load("Competence.Serialization").GetExportedTypes().Length == 0, "There are no codecs yet.");
        string[] files = [.. ProjectFiles.Under(Golden, ".json").Select(path => Path.GetFileName(path)!)];

        Events.Select(Discriminator).Where(name => !files.Any(file => file.StartsWith($"{name}.v", StringComparison.Ordinal))).Should().BeEmpty();
    }

    [Fact]
    public void Every_event_has_a_name_of_its_own() => Events.Select(Discriminator).Should().NotBeEmpty().And.OnlyHaveUniqueItems();

    [Fact]
    public void The_name_of_an_event_is_its_hierarchy_and_its_case() =>
        Discriminator(typeof(ExampleThingEvent.SentForApproval)).Should().Be("example-thing.sent-for-approval");

    [Fact]
    public void A_hierarchy_that_others_can_derive_from_is_not_closed()
    {
        IsClosed(typeof(ExampleThingEvent)).Should().BeTrue();
        IsClosed(typeof(DomainEvent)).Should().BeFalse();
    }

    private static bool IsClosed(Type hierarchy) =>
        hierarchy.IsAbstract && hierarchy.Name.EndsWith("Event", StringComparison.Ordinal)
        && hierarchy.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .All(constructor => constructor.IsPrivate || constructor.GetParameters() is [var copied] && copied.ParameterType == hierarchy);

    /// <summary><c>RegistrationEvent.SentForSignature</c> is stored as <c>registration.sent-for-signature.v1</c>.</summary>
    private static string Discriminator(Type type) =>
        $"{Kebab(type.BaseType!.Name[..^"Event".Length])}.{Kebab(type.Name)}";

    private static string Kebab(string name) => Capital().Replace(name, "-$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capital();

    private abstract record ExampleThingEvent : DomainEvent
    {
        private ExampleThingEvent()
        {
        }

        public sealed record SentForApproval : ExampleThingEvent;
    }
}
