using Competence.Requirements;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Domain.Tests.Requirements;

/// <summary>Random attempts on one definition: what is refused changes nothing, and the facts give the state again.</summary>
public class RequirementReplayTests
{
    private enum Attempt
    {
        SaveOne,
        SaveOther,
        SaveSigned,
        SaveSignedStarted,
        SaveWithoutName,
        Publish,
        PublishStarted,
        Discard,
        Share,
        ShareBelow,
        EndShare,
        EndOwnShare,
        BeginReset,
        FinishReset,
        AddFile,
        RemoveFile,
        HandOver,
        Archive,
        ArchiveWithoutReason,
        Delete,
        DeleteFromPlan,
    }

    [Fact]
    public void Replaying_the_facts_gives_the_state() =>
        Prop.ForAll(Attempts(), attempts =>
        {
            (Requirement state, List<RequirementEvent> facts) = Run(attempts);

            Requirement replayed = facts.Skip(1).Aggregate(Requirement.From((RequirementEvent.Created)facts[0]), (at, fact) => at.Apply(fact));
            replayed.Should().Be(state);
            state.Version.Should().Be(facts.Count);
        }).QuickCheckThrowOnFailure();

    [Fact]
    [Rule("REQ-66")]
    public void Published_versions_are_numbered_from_one_without_gaps() =>
        Prop.ForAll(Attempts(), attempts =>
        {
            (Requirement state, List<RequirementEvent> facts) = Run(attempts);

            int[] numbers = [.. facts.OfType<RequirementEvent.Published>().Select(fact => fact.Number)];
            numbers.Should().Equal(Enumerable.Range(1, numbers.Length));
            state.PublishedVersion.Should().Be(numbers.Length);
            (state.Published is null).Should().Be(numbers.Length == 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    [Rule("REQ-58")]
    public void There_is_a_draft_exactly_when_a_field_is_marked() =>
        Prop.ForAll(Attempts(), attempts =>
        {
            Requirement state = Run(attempts).State;

            state.DraftFields.IsEmpty.Should().Be(!state.HasDraft);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_attempts_reach_every_kind_of_fact()
    {
        HashSet<Type> seen = [.. Gen.Sample(Attempts().Generator, 500).SelectMany(attempts => Run(attempts).Facts).Select(fact => fact.GetType())];

        seen.Should().BeEquivalentTo(typeof(RequirementEvent).GetNestedTypes());
    }

    private static Arbitrary<Attempt[]> Attempts() => Arb.From(Gen.ArrayOf(Gen.Elements(Enum.GetValues<Attempt>())));

    private static (Requirement State, List<RequirementEvent> Facts) Run(Attempt[] attempts)
    {
        RequirementEvent.Created first = Requirement.Create(Given.RequirementId, Given.Ward, isCentral: false, Given.Content(), Prerequisites.None).Value;
        Requirement state = Requirement.From(first);
        List<RequirementEvent> facts = [first];
        foreach (Attempt attempt in attempts.TakeWhile(_ => facts[^1] is not RequirementEvent.Deleted))
        {
            Decide(state, attempt).Switch(fact =>
            {
                facts.Add(fact);
                state = state.Apply(fact);
            }, _ => { });
        }

        return (state, facts);
    }

    private static Result<RequirementEvent> Decide(Requirement state, Attempt attempt) => attempt switch
    {
        Attempt.SaveOne => Save(state, Given.Content(), isStarted: false),
        Attempt.SaveOther => Save(state, Given.Content("Evakuering") with { ValidityDays = 30 }, isStarted: false),
        Attempt.SaveSigned => Save(state, Given.Content("Evakuering") with { RequiresSignature = true }, isStarted: false),
        Attempt.SaveSignedStarted => Save(state, Given.Content("Evakuering") with { RequiresSignature = true }, isStarted: true),
        Attempt.SaveWithoutName => Save(state, Given.Content(""), isStarted: false),
        Attempt.Publish => state.Publish(Prerequisites.None, isStarted: false).Map<RequirementEvent>(fact => fact),
        Attempt.PublishStarted => state.Publish(Prerequisites.None, isStarted: true).Map<RequirementEvent>(fact => fact),
        Attempt.Discard => state.DiscardDraft(),
        Attempt.Share => state.Share([new RequirementShare(Given.NextWard, false)]).Map<RequirementEvent>(fact => fact),
        Attempt.ShareBelow => state.Share([new RequirementShare(Given.NextWard, true), new RequirementShare(Given.Ward, true)]).Map<RequirementEvent>(fact => fact),
        Attempt.EndShare => state.EndShare(Given.NextWard).Map<RequirementEvent>(fact => fact),
        Attempt.EndOwnShare => state.EndShare(Given.Ward).Map<RequirementEvent>(fact => fact),
        Attempt.BeginReset => state.BeginReset(Given.Id<RequirementResetId>(60), "Ny prosedyre").Map<RequirementEvent>(fact => fact),
        Attempt.FinishReset => state.FinishReset().Map<RequirementEvent>(fact => fact),
        Attempt.AddFile => state.AddFile(Registrations.Scene.File(70 + state.Files.Length), most: 3).Map<RequirementEvent>(fact => fact),
        Attempt.RemoveFile => state.RemoveFile(Registrations.Scene.File(70).File).Map<RequirementEvent>(fact => fact),
        Attempt.HandOver => Save(state, Given.Content() with { OwnerUnit = Given.NextWard }, isStarted: false),
        Attempt.Archive => state.Archive(Given.Id<PersonId>(50), "Utgått", Given.Monday).Map<RequirementEvent>(fact => fact),
        Attempt.ArchiveWithoutReason => state.Archive(Given.Id<PersonId>(50), " ", Given.Monday).Map<RequirementEvent>(fact => fact),
        Attempt.Delete => state.Delete(isInPlan: false, isStarted: false).Map<RequirementEvent>(fact => fact),
        Attempt.DeleteFromPlan => state.Delete(isInPlan: true, isStarted: false).Map<RequirementEvent>(fact => fact),
        _ => throw new ArgumentOutOfRangeException(nameof(attempt)),
    };

    private static Result<RequirementEvent> Save(Requirement state, RequirementContent content, bool isStarted) =>
        state.SaveDraft(content, Prerequisites.None, isStarted).Map<RequirementEvent>(fact => fact);
}
