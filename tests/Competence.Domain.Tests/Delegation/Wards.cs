using System.Collections.Immutable;
using Competence.Delegation;
using Competence.Domain.Tests.Assignments;
using Competence.Organisation;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Delegation;

/// <summary>What the tests of deputies and delegated approvers do in the <see cref="Hospital"/>.</summary>
internal static class Wards
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];

    public static PositionId LarsPosition => PositionOf(Lars);

    public static ValueTask<Result<Deputyship>> SetAsync(this Hospital hospital, Actor actor, PersonId leader, PersonId deputy, LocalDate? lastDay = null) =>
        hospital.Get<DeputyService>().SetAsync(actor, PositionOf(leader), PositionOf(deputy), lastDay);

    public static async Task<ImmutableArray<PersonId>> DeputiesOfLars(this Hospital hospital) =>
        [.. (await hospital.Get<DeputyService>().ListAsync(AsLars, LarsPosition)).Value.Items.Select(one => one.Key.Deputy)];

    /// <summary>The leaders whom somebody is offered to stand in for at sign-in.</summary>
    public static async Task<ImmutableArray<PersonId>> OfferedTo(this Hospital hospital, PersonId person) =>
        [.. (await hospital.Get<SignInService>().ChoicesAsync(person)).Items.Select(choice => choice.Replaces).OfType<ReplacedLeader>().Select(leader => leader.Id)];

    /// <summary>The deputy of Lars, as sign-in makes the actor.</summary>
    public static async Task<Actor> AsDeputyOfLars(this Hospital hospital, PersonId deputy) =>
        (await hospital.Get<SignInService>().ActAsync(deputy, LarsPosition)).Value;

    /// <summary>Lets the days pass until noon of a date.</summary>
    public static void PassTo(this Hospital hospital, LocalDate date) =>
        hospital.Pass(date.At(LocalTime.Noon).InZoneStrictly(Oslo).ToInstant() - hospital.Get<BusinessClock>().Read().Now);

    public static async Task LedBy(this Hospital hospital, PersonId person, PersonId? leader) =>
        await hospital.Change(person, new PositionEvent.LeaderChanged(leader is { } found ? PositionOf(found) : null));

    public static async Task BecomesA(this Hospital hospital, Occupation occupation, PersonId person) =>
        await hospital.Change(person, new PositionEvent.EmploymentChanged((await hospital.PositionAsync(person)).Employment with { Occupation = occupation }));

    /// <summary>What happened to a deputyship or a delegated approver, the oldest first.</summary>
    public static async Task<ImmutableArray<HistoryEntry>> History(this Hospital hospital, IAggregate state) =>
        [.. (await hospital.Get<IHistory>().ListAsync(state.Subject, new HistoryPage(100))).Reverse()];

    private static async Task Change(this Hospital hospital, PersonId person, PositionEvent fact)
    {
        Position position = await hospital.PositionAsync(person);
        IUnitOfWork work = hospital.Get<IUnitOfWorkFactory>().Begin();
        work.Save(position.Apply(fact), fact);
        (await work.CommitAsync(new EventOrigin(hospital.Get<BusinessClock>().Read().Now, By: null, Job: "import"))).IsAccepted.Should().BeTrue();
    }

    private static async Task<Position> PositionAsync(this Hospital hospital, PersonId person) =>
        (await hospital.Get<IRepository<PositionId, Position>>().FindAsync(PositionOf(person)))!;
}
