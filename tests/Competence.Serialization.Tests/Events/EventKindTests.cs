using Competence.Serialization.Events;

namespace Competence.Serialization.Tests.Events;

public class EventKindTests
{
    [Fact]
    public void Every_event_of_the_domain_has_a_name_it_is_stored_under() =>
        EventCodec.Domain.Kinds.Select(kind => kind.Type).Should().BeEquivalentTo(DomainEvents.All);

    [Fact]
    public void There_are_events_in_every_part_that_changes_something() =>
        DomainEvents.All.Select(type => type.Namespace).Distinct().Should().Contain(
        [
            "Competence.Access", "Competence.Organisation", "Competence.Requirements", "Competence.Plans", "Competence.Assignments",
            "Competence.Registrations",
        ]);

    [Fact]
    public void A_name_says_the_hierarchy_the_case_and_the_version_of_the_fields() =>
        EventCodec.Domain.Kinds.Select(kind => kind.Discriminator).Should().AllSatisfy(name => name.Should().MatchRegex("^[a-z-]+\\.[a-z-]+\\.v[0-9]+$"));
}
