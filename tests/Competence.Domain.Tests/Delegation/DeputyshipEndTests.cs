using System.Collections.Immutable;
using Competence.Delegation;
using Competence.Domain.Tests.Assignments;
using Competence.Domain.Tests.Organisation;
using Competence.FollowUp;
using Competence.Organisation;
using Competence.Organisation.Import;
using static Competence.Domain.Tests.Assignments.Hospital;
using static Competence.Domain.Tests.Delegation.Wards;

namespace Competence.Domain.Tests.Delegation;

public sealed class DeputyshipEndTests : IAsyncLifetime
{
    private static readonly Actor Job = Actor.OfJob("nightly-run");

    private Hospital _hospital = null!;

    private DeputyshipRunService Run => _hospital.Get<DeputyshipRunService>();

    public static TheoryData<Actor> WhoMayNotRun => new()
    {
        AsLars,
        AsTorWith(Role.TrustAdmin, Trust),
        AsTor with { Grants = [new RoleGrant(Role.CentralOperator, new RoleScope.OfRegion(), Today.PlusDays(-9), Today.PlusDays(-1))] },
    };

    public async ValueTask InitializeAsync() => _hospital = await Open();

    public ValueTask DisposeAsync()
    {
        _hospital.Dispose();
        return default;
    }

    [Fact]
    [Rule("DEP-15")]
    public async Task It_ends_with_the_leader_s_position_and_with_the_deputy_s_in_the_same_commit()
    {
        Deputyship ofLars = (await _hospital.SetAsync(AsLars, Lars, Tor)).Value;
        Deputyship ofOdd = (await _hospital.SetAsync(AsOdd, Odd, Nils)).Value;

        await _hospital.End(LarsPosition);
        await _hospital.End(PositionOf(Nils));

        HistoryEntry leaderEnded = (await _hospital.History(ofLars))[^1];
        HistoryEntry deputyEnded = (await _hospital.History(ofOdd))[^1];
        leaderEnded.Fact.Should().Be(new DeputyshipEvent.Ended(DeputyshipEnd.LeaderPositionEnded, Today));
        deputyEnded.Fact.Should().Be(new DeputyshipEvent.Ended(DeputyshipEnd.DeputyPositionEnded, Today));
        leaderEnded.Origin.Job.Should().Be("import");
        (await _hospital.OfferedTo(Tor)).Should().BeEmpty();
        (await _hospital.OfferedTo(Nils)).Should().BeEmpty();
    }

    [Fact]
    [Rule("DEP-15")]
    public async Task It_stays_when_another_position_of_the_deputy_ends()
    {
        PositionId second = await _hospital.SecondPosition(Tor);
        await _hospital.SetAsync(AsLars, Lars, Tor);

        await _hospital.End(second);
        (await _hospital.OfferedTo(Tor)).Should().Equal(Lars);

        await _hospital.End(PositionOf(Tor));
        (await _hospital.OfferedTo(Tor)).Should().BeEmpty();
    }

    [Fact]
    [Rule("DEP-15")]
    public async Task It_ends_with_a_position_that_is_deactivated_by_hand_and_does_not_come_back_when_that_is_reactivated()
    {
        Actor operating = new(Berit, new ActingAs.Operator(), []);
        ReactivationService byHand = _hospital.Get<ReactivationService>();
        Deputyship ofLars = (await _hospital.SetAsync(AsLars, Lars, Tor)).Value;

        (await byHand.DeactivateAsync(operating, PositionOf(Tor))).IsAccepted.Should().BeTrue();
        (await _hospital.History(ofLars))[^1].Fact.Should().Be(new DeputyshipEvent.Ended(DeputyshipEnd.DeputyPositionEnded, Today));
        (await byHand.ReactivateAsync(operating, PositionOf(Tor))).IsAccepted.Should().BeTrue();

        (await _hospital.DeputiesOfLars()).Should().BeEmpty();
        (await _hospital.OfferedTo(Tor)).Should().BeEmpty();
    }

    [Fact]
    [Rule("DEP-15", "DEP-27")]
    public async Task Whose_last_employee_has_another_leader_by_hand_is_replaced_by_nobody_and_the_one_set_by_hand_may_be_replaced()
    {
        await _hospital.SetAsync(AsOdd, Odd, Tor);
        (await _hospital.Get<LeaderService>().SetAsync(AsOdd, PositionOf(Eva), PositionOf(Nils))).IsAccepted.Should().BeTrue();

        (await _hospital.OfferedTo(Tor)).Should().BeEmpty();
        Actor nils = (await _hospital.Get<SignInService>().ActAsync(Nils, PositionOf(Nils))).Value;
        (await _hospital.SetAsync(nils, Nils, Tor)).IsAccepted.Should().BeTrue();
        (await _hospital.OfferedTo(Tor)).Should().Equal(Nils);
    }

    [Fact]
    [Rule("DEP-15")]
    public async Task What_has_expired_or_was_removed_does_not_end_once_more()
    {
        Deputyship expired = (await _hospital.SetAsync(AsLars, Lars, Tor, Today)).Value;
        Deputyship removed = (await _hospital.SetAsync(AsLars, Lars, Eva)).Value;
        await _hospital.Get<DeputyService>().RemoveAsync(AsLars, LarsPosition, Eva);
        _hospital.Pass(Duration.FromDays(1));

        LocalDate tomorrow = Today.PlusDays(1);
        Position ended = (await _hospital.Get<IRepository<PositionId, Position>>().FindAsync(LarsPosition))!;
        IUnitOfWork work = _hospital.Get<IUnitOfWorkFactory>().Begin();
        await new DeputyshipEndings(_hospital.Get<IDelegations>()).StageAsync(work, [new EndedPosition(ended)], new Moment(Morning, tomorrow));
        (await work.CommitAsync(new EventOrigin(Morning, By: null, Job: "import"))).Value.Entries.Should().BeEmpty();
        (await Run.RunAsync(Job)).Value.Should().Be(0);

        (await _hospital.History(expired)).Should().HaveCount(1);
        (await _hospital.History(removed)).Should().HaveCount(2);
    }

    [Fact]
    [Rule("DEP-15")]
    public async Task Who_leads_nobody_any_more_is_replaced_by_nobody_at_once_and_the_night_writes_it_down()
    {
        Deputyship ofLars = (await _hospital.SetAsync(AsLars, Lars, Tor)).Value;
        Deputyship ofOdd = (await _hospital.SetAsync(AsOdd, Odd, Tor)).Value;
        await _hospital.LedBy(Kari, Odd);
        await _hospital.LedBy(Nils, leader: null);

        (await _hospital.OfferedTo(Tor)).Should().Equal(Odd);
        (await _hospital.Get<SignInService>().ActAsync(Tor, LarsPosition)).IsAccepted.Should().BeFalse();
        (await _hospital.Get<DeputyService>().ListAsync(AsBerit, LarsPosition)).Value.Should().Be(new LeaderDeputies(LarsPosition, Lars, false, true, []));
        (await _hospital.Get<EmployeeOverviewService>().ListAsync(AsBerit, directOnly: true, "", default)).Items
            .Single(row => row.Position == LarsPosition).Deputies.Should().BeNull();

        (await Run.RunAsync(Job)).Value.Should().Be(1);
        (await _hospital.History(ofLars))[^1].Fact.Should().Be(new DeputyshipEvent.Ended(DeputyshipEnd.LeadsNobody, Today));
        (await _hospital.History(ofOdd)).Should().HaveCount(1);

        await _hospital.LedBy(Kari, Lars);
        (await _hospital.OfferedTo(Tor)).Should().Equal([Odd], "what has ended does not come back with the employees");
        (await Run.RunAsync(Job)).Value.Should().Be(0);
    }

    [Fact]
    [Rule("DEP-15")]
    public async Task Nothing_is_written_down_while_an_import_of_positions_is_under_way_for_the_new_employees_may_come_in_a_later_batch()
    {
        Deputyship ofLars = (await _hospital.SetAsync(AsLars, Lars, Tor)).Value;
        await _hospital.LedBy(Kari, Odd);
        await _hospital.LedBy(Nils, leader: null);
        ImportRunEvent.Started started = new(
            new ImportRunId(Guid.CreateVersion7()), ImportKind.Positions, Today, new ImportedFile(1, 2, 0, 0, []), new ImportEndings(2, 0, 0), 1, Morning, null, "import");
        await CommitAsync(ImportRun.From(started), started);

        (await Run.RunAsync(Job)).Value.Should().Be(0);
        await _hospital.LedBy(Nils, Lars);
        ImportRunEvent.Finished finished = new(Morning);
        await CommitAsync(ImportRun.From(started).Apply(finished), finished);
        (await Run.RunAsync(Job)).Value.Should().Be(0);
        (await _hospital.OfferedTo(Tor)).Should().Equal(Lars);

        await _hospital.LedBy(Nils, leader: null);
        (await Run.RunAsync(Job)).Value.Should().Be(1);
        (await _hospital.History(ofLars))[^1].Fact.Should().Be(new DeputyshipEvent.Ended(DeputyshipEnd.LeadsNobody, Today));

        async Task CommitAsync(ImportRun run, ImportRunEvent fact)
        {
            IUnitOfWork work = _hospital.Get<IUnitOfWorkFactory>().Begin();
            work.Save(run, fact);
            (await work.CommitAsync(new EventOrigin(Morning, By: null, Job: "import"))).IsAccepted.Should().BeTrue();
        }
    }

    [Fact]
    [Rule("DEP-15")]
    public async Task A_position_that_ended_unnoticed_lets_nobody_in_and_is_written_down_by_the_night()
    {
        Deputyship ofLars = (await _hospital.SetAsync(AsLars, Lars, Tor)).Value;
        Position position = (await _hospital.Get<IRepository<PositionId, Position>>().FindAsync(PositionOf(Tor)))!;
        PositionEvent.Deactivated fact = new(Today);
        IUnitOfWork work = _hospital.Get<IUnitOfWorkFactory>().Begin();
        work.Save(position.Apply(fact), fact);
        (await work.CommitAsync(new EventOrigin(Morning, By: null, Job: "by hand"))).IsAccepted.Should().BeTrue();

        (await _hospital.OfferedTo(Tor)).Should().BeEmpty();
        (await Run.RunAsync(Job)).Value.Should().Be(1);
        (await _hospital.History(ofLars))[^1].Fact.Should().Be(new DeputyshipEvent.Ended(DeputyshipEnd.DeputyPositionEnded, Today));
    }

    [Theory]
    [MemberData(nameof(WhoMayNotRun))]
    public async Task Only_the_job_and_the_central_operator_run_it(Actor actor)
    {
        (await Run.RunAsync(actor)).Refusal.Should().Be(GeneralRules.AccessDenied.Refuse(("action", "nightly-run")));
        (await Run.RunAsync(new Actor(Berit, new ActingAs.Operator(), []))).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("DEP-15")]
    public async Task An_import_that_drops_the_deputy_or_the_leader_ends_the_deputyship_in_its_own_commit()
    {
        PositionText guro = new("7003", "Guro", "Ås", "", CostCentre: "1002", Title: "Head of clinic");
        PositionText lars = new PositionText("7002", "Lars", "Vik", "", CostCentre: "1002", Title: "Head nurse").LedBy(guro);
        PositionText ida = new PositionText().LedBy(lars);
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(NightlyRuns.Monday, guro, lars, ida);
        (PersonId larsId, PersonId guroId, PersonId idaId) = ((await runs.PersonOf(lars)).Id, (await runs.PersonOf(guro)).Id, (await runs.PersonOf(ida)).Id);
        PositionId larsPosition = (await runs.PositionOf(lars)).Id;
        Actor asLars = (await runs.Get<SignInService>().ActAsync(larsId, larsPosition)).Value;
        Actor asGuro = (await runs.Get<SignInService>().ActAsync(guroId, (await runs.PositionOf(guro)).Id)).Value;
        (await runs.Get<DeputyService>().SetAsync(asLars, larsPosition, (await runs.PositionOf(ida)).Id, null)).IsAccepted.Should().BeTrue();
        (await runs.Get<DeputyService>().SetAsync(asGuro, larsPosition, (await runs.PositionOf(guro)).Id, null)).IsAccepted.Should().BeTrue();
        LocalDate tuesday = NightlyRuns.Monday.PlusDays(1);

        await runs.Run(tuesday, guro, lars);
        ImmutableArray<HistoryEntry> history = await runs.History(Deputyship.None(new DeputyshipKey(larsPosition, idaId)).Subject);
        history[^1].Fact.Should().Be(new DeputyshipEvent.Ended(DeputyshipEnd.DeputyPositionEnded, tuesday));
        history[^1].Origin.Job.Should().Be("nightly-import");
        (await runs.Get<SignInService>().ChoicesAsync(guroId)).Items.Should().HaveCount(1, "Lars leads nobody now");

        await runs.Run(tuesday.PlusDays(1), guro);
        (await runs.History(Deputyship.None(new DeputyshipKey(larsPosition, guroId)).Subject))[^1].Fact
            .Should().Be(new DeputyshipEvent.Ended(DeputyshipEnd.LeaderPositionEnded, tuesday.PlusDays(1)));
    }
}
