using System.Text.Json.Nodes;
using Competence.Organisation;
using Competence.Registrations;
using Competence.Serialization.Events;

namespace Competence.Serialization.Tests.Events;

public class EventCodecTests
{
    private const string Repetition = "01955555-0000-7000-8000-000000000001";

    [Fact]
    public void An_unknown_name_is_told_by_name()
    {
        Action reading = () => EventCodec.Domain.Decode("registration.teleported.v1", "{}");

        reading.Should().Throw<EventDecodingException>().WithMessage("*'registration.teleported.v1'*").Which.Discriminator.Should().Be("registration.teleported.v1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "repetition": "no-guid", "comment": null, "fulfilment": null }""")]
    [InlineData("""{ "repetition": null, "comment": null, "fulfilment": null }""")]
    [InlineData("""{ "repetition": "01955555-0000-7000-8000-000000000001", "comment": 7, "fulfilment": null }""")]
    [InlineData("""{ "repetition": "01955555-0000-7000-8000-000000000001", "comment": null, "fulfilment": { "on": "2026-02-30" } }""")]
    [InlineData("""{ "repetition": "01955555-0000-7000-8000-000000000001", "comment": null }""")]
    public void A_body_that_is_not_what_the_name_says_is_told(string body)
    {
        Action reading = () => EventCodec.Domain.Decode("registration.signed.v1", body);

        reading.Should().Throw<EventDecodingException>().WithMessage("*'registration.signed.v1'*");
    }

    [Fact]
    public void The_place_of_what_is_wrong_is_told()
    {
        Action reading = () => EventCodec.Domain.Decode("registration.rejection-cancelled.v1", """{ "repetition": 7 }""");

        reading.Should().Throw<EventDecodingException>().WithMessage("*$.repetition*guid*");
    }

    [Fact]
    public void A_field_that_was_added_later_with_a_default_may_be_missing() =>
        EventCodec.Domain.Decode("registration.signed.v1", $$"""{ "repetition": "{{Repetition}}", "comment": null, "fulfilment": { "on": "2026-03-02" } }""")
            .Should().Be(new RegistrationEvent.Signed(
                new RepetitionId(new Guid(Repetition)), null, new Fulfilment(new LocalDate(2026, 3, 2))));

    [Fact]
    public void A_field_without_a_default_that_was_added_later_needs_an_upcast()
    {
        Action reading = () => EventCodec.Domain.Decode("requirement.draft-saved.v1", """{ "content": { "name": "Brannvern" } }""");

        reading.Should().Throw<EventDecodingException>().WithMessage("*requirement.draft-saved.v1*missing required properties*description*");
    }

    [Fact]
    public void A_case_of_an_enumeration_is_never_read_from_a_number()
    {
        Action reading = () => EventCodec.Domain.Decode("organisation-unit.reclassified.v1", """{ "kind": 3 }""");

        reading.Should().Throw<EventDecodingException>();
    }

    [Fact]
    public void An_event_the_codec_does_not_know_is_told_by_its_type()
    {
        Action writing = () => new EventCodec([], []).Encode(new OrganisationUnitEvent.Closed());

        writing.Should().Throw<ArgumentException>().WithMessage("*OrganisationUnitEvent*Closed*");
    }

    [Fact]
    public void Older_forms_are_turned_into_the_present_one_step_by_step()
    {
        EventCodec codec = With(
            new EventUpcast("organisation-unit.retitled.v1", "organisation-unit.retitled.v2", form => { form["label"] = form["title"]?.DeepClone(); return form; }),
            new EventUpcast("organisation-unit.retitled.v2", "organisation-unit.renamed.v1", form => new JsonObject { ["name"] = form["label"]?.DeepClone() }));

        codec.Decode("organisation-unit.retitled.v1", """{ "title": "Hjertemedisin" }""").Should().Be(new OrganisationUnitEvent.Renamed("Hjertemedisin"));
        codec.Decode("organisation-unit.retitled.v2", """{ "label": "Hjertemedisin" }""").Should().Be(new OrganisationUnitEvent.Renamed("Hjertemedisin"));
    }

    [Fact]
    public void An_older_form_that_is_no_object_is_told()
    {
        EventCodec codec = With(new EventUpcast("organisation-unit.retitled.v1", "organisation-unit.renamed.v1", form => form));

        Action reading = () => codec.Decode("organisation-unit.retitled.v1", "[]");

        reading.Should().Throw<EventDecodingException>().WithMessage("*'organisation-unit.retitled.v1'*no object*");
    }

    [Fact]
    public void A_form_that_is_still_written_is_not_turned_into_another()
    {
        Action making = () => With(new EventUpcast("organisation-unit.closed.v1", "organisation-unit.renamed.v1", form => form));

        making.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("organisation-unit.unheard-of.v1")]
    [InlineData("organisation-unit.retitled.v1")]
    public void An_upcast_leads_to_a_form_that_is_written(string to)
    {
        Action making = () => With(new EventUpcast("organisation-unit.retitled.v1", to, form => form));

        making.Should().Throw<ArgumentException>();
    }

    private static EventCodec With(params EventUpcast[] upcasts) => new(EventCodec.Domain.Kinds, upcasts);
}
