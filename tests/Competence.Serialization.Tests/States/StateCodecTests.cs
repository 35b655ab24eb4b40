using System.Text.Json;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Serialization.States;
using Competence.Serialization.Tests.Samples;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Serialization.Tests.States;

public class StateCodecTests
{
    private static readonly Type[] States =
        [.. typeof(Plan).Assembly.GetExportedTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IAggregate)))];

    [Fact]
    public void Every_state_is_read_as_it_was_written() =>
        Prop.ForAll(
            (from type in Gen.Elements(States) from seed in Gen.Choose(0, int.MaxValue) select (type, seed)).ToArbitrary(),
            drawn =>
            {
                object state = new Sample(new GeneratedChoices(drawn.seed)).Of(drawn.type, "state");

                return Equals(state, RoundTrip(drawn.type, state)).Label($"{state}");
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void At_least_ten_kinds_of_states_are_kept() => States.Should().HaveCountGreaterThanOrEqualTo(10);

    [Fact]
    public void A_text_that_is_no_state_is_refused_with_its_place()
    {
        Action reading = () => StateCodec<Person>.Decode("""{ "id": 7 }""");

        reading.Should().Throw<JsonException>().Which.Path.Should().Be("$.id");
    }

    [Fact]
    public void Derived_members_are_not_stored() =>
        StateCodec<Registration>.Encode(Registration.Blank(new RegistrationKey(new PersonId(Guid.Empty), new RequirementId(Guid.Empty))))
            .Should().NotContain("counted").And.NotContain("subject");

    private static object? RoundTrip(Type type, object state)
    {
        Type codec = typeof(StateCodec<>).MakeGenericType(type);
        object? text = codec.GetMethod("Encode")!.Invoke(null, [state]);
        return codec.GetMethod("Decode")!.Invoke(null, [text]);
    }
}
