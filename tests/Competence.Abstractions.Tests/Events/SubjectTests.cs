namespace Competence.Abstractions.Tests.Events;

public class SubjectTests
{
    private static readonly Guid Id = new(1, 0, 0, new byte[8]);
    private static readonly PersonId Kari = PersonId.From(new Guid(2, 0, 0, new byte[8]));

    [Fact]
    public void All_that_belongs_to_one_person_waits_in_one_queue() =>
        new Subject("registration", Id, Kari).ToQueue().Should().Be(new Subject("assignment", Guid.Empty, Kari).ToQueue());

    [Fact]
    public void What_belongs_to_nobody_has_a_queue_of_its_own()
    {
        Subject plan = new("plan", Id);

        plan.ToQueue().Should().Be(plan);
        plan.ToQueue().Should().NotBe(new Subject("requirement", Id).ToQueue());
    }

    [Fact]
    public void It_can_be_written() => new Subject("plan", Id).ToString().Should().Contain("plan").And.Contain($"{Id}");
}
