namespace Competence.Abstractions.Tests.Events;

public class EventOriginTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly PersonId Kari = PersonId.From(new Guid(1, 0, 0, new byte[8]));
    private static readonly PersonId Lars = PersonId.From(new Guid(2, 0, 0, new byte[8]));
    private static readonly PositionId Position = PositionId.From(new Guid(3, 0, 0, new byte[8]));
    private static readonly UnitId Unit = UnitId.From(new Guid(4, 0, 0, new byte[8]));
    private static readonly Actor InPosition = new(Lars, new ActingAs.Position(Position, Unit), []);
    private static readonly Actor AsDeputy = new(Kari, new ActingAs.Deputyship(Lars, Position, Unit), []);

    [Fact]
    public void An_own_matter_has_a_person_and_a_position_and_is_on_nobodys_behalf()
    {
        EventOrigin.Of(InPosition, At).Should().Be(new EventOrigin(At, Lars, Position));
        EventOrigin.Of(InPosition, At, onBehalfOf: Lars).Should().Be(new EventOrigin(At, Lars, Position));
    }

    [Fact]
    [Rule("PRG-17")]
    public void Somebody_elses_matter_names_whose_it_is() =>
        EventOrigin.Of(InPosition, At, onBehalfOf: Kari).Should().Be(new EventOrigin(At, Lars, Position, OnBehalfOf: Kari));

    [Fact]
    [Rule("DEP-09")]
    public void A_deputy_acts_for_the_leader_whosever_matter_it_is()
    {
        PersonId employee = PersonId.From(new Guid(5, 0, 0, new byte[8]));

        EventOrigin.Of(AsDeputy, At).Should().Be(new EventOrigin(At, Kari, Position, OnBehalfOf: Lars, DeputyFor: Lars));
        EventOrigin.Of(AsDeputy, At, onBehalfOf: employee).Should().Be(new EventOrigin(At, Kari, Position, OnBehalfOf: employee, DeputyFor: Lars));
        EventOrigin.Of(AsDeputy, At, onBehalfOf: Kari).Should().Be(new EventOrigin(At, Kari, Position, DeputyFor: Lars));
    }

    [Fact]
    public void A_job_has_a_name_and_no_person() =>
        EventOrigin.Of(Actor.OfJob("nightly-import"), At, onBehalfOf: Kari).Should().Be(new EventOrigin(At, By: null, Job: "nightly-import"));

    [Fact]
    public void An_operator_and_a_member_act_from_no_position()
    {
        EventOrigin.Of(new Actor(Kari, new ActingAs.Operator(), []), At).Should().Be(new EventOrigin(At, Kari));
        EventOrigin.Of(new Actor(Kari, new ActingAs.Member(), []), At).Should().Be(new EventOrigin(At, Kari));
    }

    [Fact]
    public void An_employee_on_loan_acts_from_the_ordinary_position_at_the_borrowing_unit()
    {
        Actor lent = new(Kari, new ActingAs.Loan(Position, PositionId.From(Guid.CreateVersion7()), Unit), []);

        EventOrigin.Of(lent, At).Should().Be(new EventOrigin(At, Kari, Position));
        lent.Unit.Should().Be(Unit);
    }
}
