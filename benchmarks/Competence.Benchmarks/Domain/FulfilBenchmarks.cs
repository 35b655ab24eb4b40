using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Benchmarks.Domain;

/// <summary>The decision to fulfil: the event, the next state and its standing, beside the refusal of a date that is to come.</summary>
[MemoryDiagnoser]
public class FulfilBenchmarks
{
    private static readonly LocalDate Today = new(2026, 3, 2);

    private readonly Registration _registration = Registration.Blank(new RegistrationKey(
        PersonId.From(Guid.CreateVersion7()), RequirementId.From(Guid.CreateVersion7())));

    private readonly RegistrationTerms _terms = new(
        new RequirementContent { Name = "Krav", ValidityDays = 365 }, PlanId.From(Guid.CreateVersion7()), [], []);

    private readonly RegistrationEntry _entry = new(Today);
    private readonly RegistrationEntry _tomorrow = new(Today.PlusDays(1));
    private readonly RegistrationHolding _holding = new(5, 5, 365);
    private readonly ImmutableArray<RepetitionId> _ids = [RepetitionId.From(Guid.CreateVersion7())];
    private readonly Instant _now = Instant.FromUtc(2026, 3, 2, 11, 0);

    [Benchmark]
    public Registration Fulfil()
    {
        RegistrationEvent.Registered fact = _registration.Fulfil(_terms, _entry, _ids, Today).Value;
        Registration next = _registration.Apply(fact);
        return next with { Standing = RegistrationStanding.Of(_registration, next, _holding, Today, _now) };
    }

    [Benchmark]
    public bool Refuse() => _registration.Fulfil(_terms, _tomorrow, _ids, Today).IsAccepted;
}
