namespace Competence.Serialization.Tests.Events;

/// <summary>The events of the domain, found by reflection.</summary>
internal static class DomainEvents
{
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(Registrations.RegistrationEvent).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DomainEvent)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];
}
