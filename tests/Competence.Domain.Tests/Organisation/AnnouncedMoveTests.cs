using System.Collections.Immutable;
using Competence.Organisation;
using Competence.Organisation.Moves;
using static Competence.Domain.Tests.Organisation.WardOfIda;

namespace Competence.Domain.Tests.Organisation;

/// <summary>Announcing, changing and withdrawing reorganisations, and who may.</summary>
public class AnnouncedMoveTests
{
    private static readonly LocalDate InTime = Monday.PlusDays(14);

    [Fact]
    [Rule("ORG-75", "ORG-77", "ORG-79")]
    public async Task The_operator_announces_for_several_employees_where_each_present_cost_centre_moves_and_when()
    {
        PositionText idaElsewhere = Ida with { Trust = "T2", CostCentre = "1001" };
        WardOfIda ward = await OpenAsync(idaElsewhere);
        (PositionId ida, PositionId far, PositionId per) = (await ward.Id(Ida), await ward.Id(idaElsewhere), await ward.Id(Per));

        MoveAnnouncement announced = (await Moves(ward).RegisterAsync(
            await Operator(ward), [new PlannedMove(ida, "2001"), new PlannedMove(far, "2002"), new PlannedMove(per, "1002")], InTime)).Value;

        announced.Warnings.Should().BeEmpty();
        announced.Moves.Select(move => (move.Position, move.Present.CostCentre, move.CostCentre, move.On, move.State)).Should().Equal(
            (ida, "1001", "2001", InTime, AnnouncedMoveState.Waiting),
            (far, "1001", "2002", InTime, AnnouncedMoveState.Waiting),
            (per, "1001", "1002", InTime, AnnouncedMoveState.Waiting));
        Page<AnnouncedMoveRow> list = (await Moves(ward).ListAsync(await Operator(ward), AnnouncedMoveState.Waiting)).Value;
        list.Items.Select(row => (row.Name, row.Trust, row.FromCostCentre, row.ToCostCentre, row.MovesOn)).Should().BeEquivalentTo(
            [("Ida Berg", "T1", "1001", "2001", InTime), ("Ida Berg", "T2", "1001", "2002", InTime), ("Per Ås", "T1", "1001", "1002", InTime)]);
    }

    [Theory]
    [InlineData(14, false)]
    [InlineData(13, true)]
    [InlineData(0, true)]
    [InlineData(-3, true)]
    [Rule("ORG-76")]
    public async Task Fewer_than_14_days_before_the_change_is_warned_of_and_not_refused(int days, bool isWarned)
    {
        WardOfIda ward = await OpenAsync();
        AnnouncedMoveWarning[] expected = isWarned ? [AnnouncedMoveWarning.ShortNotice] : [];
        PositionId ida = await ward.Id(Ida);

        (await Moves(ward).RegisterAsync(await Operator(ward), [new PlannedMove(ida, "1002")], Monday.PlusDays(days))).Value.Warnings.Should().Equal(expected);
        (await Moves(ward).ChangeAsync(await Operator(ward), ida, "2001", Monday.PlusDays(days))).Value.Warnings.Should().Equal(expected);
    }

    [Fact]
    [Rule("ORG-77", "ORG-78")]
    public async Task A_move_that_cannot_be_carried_out_is_refused()
    {
        PositionText idaElsewhere = Ida with { CostCentre = "1002" };
        WardOfIda ward = await OpenAsync(idaElsewhere);
        PositionId ida = await ward.Id(Ida);

        (await Refusal(ward, ida, "1001")).Should().Be(AnnouncedMoveRules.SameCostCentre.Refuse(("costCentre", "1001")));
        (await Refusal(ward, ida, " ")).Should().Be(AnnouncedMoveRules.CostCentreMissing.Refuse(("most", 50)));
        (await Refusal(ward, ida, new string('1', 51))).Rule.Should().Be(AnnouncedMoveRules.CostCentreMissing);
        (await Refusal(ward, ida, "1002")).Should().Be(AnnouncedMoveRules.CostCentreTaken.Refuse(("costCentre", "1002")));
        (await Moves(ward).RegisterAsync(await Operator(ward), [], InTime)).Refusal.Rule.Should().Be(AnnouncedMoveRules.NobodyMoves);
        (await Moves(ward).RegisterAsync(await Operator(ward), [new PlannedMove(ida, "2001"), new PlannedMove(ida, "2002")], InTime)).Refusal.Rule
            .Should().Be(AnnouncedMoveRules.NobodyMoves);
    }

    [Fact]
    [Rule("ORG-77")]
    public async Task White_space_around_the_number_of_the_cost_centre_does_not_count()
    {
        WardOfIda ward = await OpenAsync();
        PositionId ida = await ward.Id(Ida);

        (await Refusal(ward, ida, " 1001 ")).Should().Be(AnnouncedMoveRules.SameCostCentre.Refuse(("costCentre", "1001")));
        (await Moves(ward).RegisterAsync(await Operator(ward), [new PlannedMove(ida, " 2001\t")], InTime)).Value.Moves.Single().CostCentre.Should().Be("2001");
        (await Moves(ward).ChangeAsync(await Operator(ward), ida, " 2002 ", InTime)).Value.Moves.Single().CostCentre.Should().Be("2002");
    }

    [Fact]
    [Rule("ORG-78")]
    public async Task The_temporary_position_of_a_loan_stands_in_nobody_s_way()
    {
        WardOfIda ward = await OpenAsync();
        Position ida = await ward.Runs.PositionOf(Ida);
        PositionEvent.Lent fact = new(
            PositionId.From(new Guid(78, 0, 0, new byte[8])), ida.Person, ida.Identity with { CostCentre = "1002" }, ida.Trust,
            (await ward.Runs.Unit("T1", "1002")).Id, ida.Employment, await ward.Id(Lars), ida.Id);
        IUnitOfWork work = ward.Runs.Get<IUnitOfWorkFactory>().Begin();
        work.Save(Position.From(fact), fact);
        (await work.CommitAsync(EventOrigin.Of(NightlyRuns.Job, default))).IsAccepted.Should().BeTrue();

        (await Moves(ward).RegisterAsync(await Operator(ward), [new PlannedMove(ida.Id, "1002")], InTime)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("ORG-78")]
    public async Task Two_moves_of_one_person_to_the_same_cost_centre_are_refused_and_those_of_two_persons_or_trusts_are_not()
    {
        (PositionText second, PositionText far) = (Ida with { CostCentre = "1002" }, Ida with { Trust = "T2", CostCentre = "1001" });
        WardOfIda ward = await OpenAsync(second, far);
        PlannedMove first = new(await ward.Id(Ida), "2001");

        (await Moves(ward).RegisterAsync(await Operator(ward), [first, new PlannedMove(await ward.Id(second), "2001")], InTime)).Refusal.Rule
            .Should().Be(AnnouncedMoveRules.CostCentreTaken);
        (await Moves(ward).ListAsync(await Operator(ward), AnnouncedMoveState.Waiting)).Value.Items.Should().BeEmpty("nothing of a refused announcement is stored");
        (await Moves(ward).RegisterAsync(await Operator(ward), [first], InTime)).IsAccepted.Should().BeTrue();
        (await Refusal(ward, await ward.Id(second), "2001")).Rule.Should().Be(AnnouncedMoveRules.CostCentreTaken);
        (await Moves(ward).RegisterAsync(await Operator(ward), [new PlannedMove(await ward.Id(far), "2001"), new PlannedMove(await ward.Id(Per), "2001")], InTime))
            .IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("LOA-16")]
    public async Task The_temporary_position_of_a_loan_is_neither_found_nor_moved()
    {
        WardOfIda ward = await OpenAsync();
        PositionId temporary = await ward.Lend(Ida, Lars, Guro);

        (await Moves(ward).SearchAsync(await Operator(ward), "ida")).Value.Items.Select(row => row.Id).Should().Equal(await ward.Id(Ida));
        (await Refusal(ward, temporary, "2001")).Should().Be(PositionRules.IsTemporary.Refuse(("position", temporary)));
    }

    [Fact]
    [Rule("ORG-75", "ORG-77")]
    public async Task A_position_that_has_ended_or_has_a_move_waiting_gets_no_other()
    {
        WardOfIda ward = await OpenAsync();
        (PositionId ida, PositionId guro) = (await ward.Id(Ida), await ward.Id(Guro));
        await ward.Runs.Run(Monday.PlusDays(1), Everybody.Where(line => line != Guro));
        await Moves(ward).RegisterAsync(await Operator(ward), [new PlannedMove(ida, "2001")], InTime);

        (await Refusal(ward, guro, "2001")).Should().Be(AnnouncedMoveRules.PositionEnded.Refuse());
        (await Refusal(ward, ida, "2002")).Should().Be(AnnouncedMoveRules.AlreadyAnnounced.Refuse(("costCentre", "2001"), ("on", InTime)));
    }

    [Fact]
    public async Task What_waits_is_changed_and_withdrawn_and_can_be_announced_again_and_the_history_tells_it()
    {
        WardOfIda ward = await OpenAsync();
        (Actor operating, PositionId ida) = (await Operator(ward), await ward.Id(Ida));
        AnnouncedMove first = (await Moves(ward).RegisterAsync(operating, [new PlannedMove(ida, "2001")], InTime)).Value.Moves.Single();

        (await Moves(ward).ChangeAsync(operating, ida, "1001", InTime)).Refusal.Rule.Should().Be(AnnouncedMoveRules.SameCostCentre);
        (await Moves(ward).ChangeAsync(operating, ida, "2002", InTime.PlusDays(1))).Value.Moves.Single().Target.CostCentre.Should().Be("2002");
        (await Moves(ward).WithdrawAsync(operating, ida)).Value.State.Should().Be(AnnouncedMoveState.Withdrawn);
        (await Moves(ward).WithdrawAsync(operating, ida)).Refusal.Should().Be(AnnouncedMoveRules.NotWaiting.Refuse());
        (await Moves(ward).ChangeAsync(operating, ida, "2002", InTime)).Refusal.Should().Be(AnnouncedMoveRules.NotWaiting.Refuse());
        (await Moves(ward).RegisterAsync(operating, [new PlannedMove(ida, "2003")], InTime)).Value.Moves.Single()
            .Should().Be(first with { CostCentre = "2003", Version = 4 });

        ImmutableArray<HistoryEntry> history = await ward.Runs.History(first.Subject);
        history.Select(entry => entry.Fact).Should().Equal(
            new AnnouncedMoveEvent.Registered(ida, first.Person, first.Present, "2001", InTime),
            new AnnouncedMoveEvent.Changed("2002", InTime.PlusDays(1)),
            new AnnouncedMoveEvent.Withdrawn(),
            new AnnouncedMoveEvent.Registered(ida, first.Person, first.Present, "2003", InTime));
        history.Should().OnlyContain(entry => entry.Origin.By == operating.Person);
    }

    [Fact]
    public async Task What_was_never_announced_is_not_found()
    {
        WardOfIda ward = await OpenAsync();
        (Actor operating, PositionId ida) = (await Operator(ward), await ward.Id(Ida));
        PositionId unknown = PositionId.From(new Guid(77, 0, 0, new byte[8]));
        Refusal notFound = GeneralRules.NotFound.Refuse(("what", "announced-move"), ("id", ida));

        (await Moves(ward).ChangeAsync(operating, ida, "2001", InTime)).Refusal.Should().Be(notFound);
        (await Moves(ward).WithdrawAsync(operating, ida)).Refusal.Should().Be(notFound);
        (await Refusal(ward, unknown, "2001")).Should().Be(GeneralRules.NotFound.Refuse(("what", "position"), ("id", unknown)));
    }

    [Fact]
    [Rule("ORG-79")]
    public async Task Nobody_but_the_operator_announces_changes_withdraws_searches_or_lists()
    {
        WardOfIda ward = await OpenAsync();
        PositionId ida = await ward.Id(Ida);
        await Moves(ward).RegisterAsync(await Operator(ward), [new PlannedMove(ida, "2001")], InTime);
        RoleGrant ended = new(Role.CentralOperator, new RoleScope.OfRegion(), Monday.PlusDays(-100), Monday.PlusDays(-1));
        Actor[] others =
        [
            await ward.As(Ida), await ward.As(Lars), await ward.As(Far), Actor.OfJob("nightly-import"),
            await ward.As(Lars, await ward.Grant(Role.TrustAdmin, "T1", "T1")), await ward.As(Far, await ward.Grant(Role.TrustAdmin, "T2", "T2")),
            await ward.As(Guro, ended),
        ];
        Refusal denied = GeneralRules.AccessDenied.Refuse(("action", "announced-move-register"));

        foreach (Actor actor in others)
        {
            (await Moves(ward).RegisterAsync(actor, [new PlannedMove(await ward.Id(Per), "2001")], InTime)).Refusal.Should().Be(denied);
            (await Moves(ward).ChangeAsync(actor, ida, "2002", InTime)).Refusal.Should().Be(denied);
            (await Moves(ward).WithdrawAsync(actor, ida)).Refusal.Should().Be(denied);
            (await Moves(ward).ListAsync(actor, AnnouncedMoveState.Waiting)).Refusal.Should().Be(denied);
            (await Moves(ward).SearchAsync(actor, "")).Refusal.Should().Be(denied);
        }

        Actor granted = await ward.As(Guro, ended with { To = null });
        (await Moves(ward).SearchAsync(granted, "BERG")).Value.Items.Select(row => row.Id).Should().Equal(ida);
        (await Moves(ward).ListAsync(granted, AnnouncedMoveState.Waiting)).Value.Items.Should().ContainSingle();
    }

    private static AnnouncedMoveService Moves(WardOfIda ward) => ward.Runs.Get<AnnouncedMoveService>();

    private static async Task<Actor> Operator(WardOfIda ward) => new((await ward.Runs.PersonOf(Berit)).Id, new ActingAs.Operator(), []);

    private static async Task<Refusal> Refusal(WardOfIda ward, PositionId position, string costCentre) =>
        (await Moves(ward).RegisterAsync(await Operator(ward), [new PlannedMove(position, costCentre)], InTime)).Refusal;
}
