using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Competence.Assignments;
using Competence.FollowUp.History;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Domain.Tests.FollowUp;

public partial class HistoryTextTests
{
    private static readonly NotRelevantMarkKey SubPlanKey = new(default, default, MarkTargetKind.SubPlan, default);

    public static TheoryData<Type> Events => [.. typeof(AssignmentEvent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(DomainEvent)) && !type.IsAbstract).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Events))]
    [Rule("ASG-67", "PRG-87")]
    public void Every_event_of_the_domain_has_a_line(Type type)
    {
        HistoryLine line = HistoryText.Describe((DomainEvent)Example(type)!);

        line.Key.Should().MatchRegex("^[a-z]+\\.[a-z]+(-[a-z]+)*$");
        line.Arguments.Select(argument => argument.Name).Should().OnlyHaveUniqueItems();
        line.Arguments.Where(argument => !CamelCase().IsMatch(argument.Name)).Should().BeEmpty();
    }

    [Fact]
    public void No_two_kinds_of_events_share_a_line() =>
        Events.Select(row => HistoryText.Describe((DomainEvent)Example(row.Data)!).Key).Should().OnlyHaveUniqueItems();

    [Fact]
    [Rule("ASG-67")]
    public void A_line_of_an_assignment_tells_the_status_afterwards()
    {
        Status(new AssignmentEvent.SentForApproval(default)).Should().Be(Completion.AwaitingApproval);
        Status(new AssignmentEvent.Completed(default)).Should().Be(Completion.Completed);
        Status(new AssignmentEvent.Approved(default)).Should().Be(Completion.Approved);
        Status(new AssignmentEvent.ApprovalWithdrawn(null)).Should().Be(Completion.InProgress);
        Status(new AssignmentEvent.ApprovalWithdrawn(default(Instant))).Should().Be(Completion.AwaitingApproval);
        Status(new AssignmentEvent.Deactivated(default, default, [])).Should().Be(AssignmentState.Deactivated);
    }

    [Fact]
    [Rule("PRG-41")]
    public void A_mark_on_a_sub_plan_tells_the_reason_in_the_history_of_its_requirements() =>
        HistoryText.Describe(new NotRelevantMarkEvent.MarkedNotRelevant(SubPlanKey, "Works in the lab", default)).Should().Be(
            new HistoryLine("mark.sub-plan-not-relevant", [new("plan", default(PlanId)), new("target", default(SubPlanId)), new("comment", "Works in the lab")]));

    [Fact]
    public void A_registration_that_does_not_fulfil_is_told_as_a_repetition()
    {
        RegistrationEvent.Registered one = new([default], new LocalDate(2026, 1, 5), null, null, [], Fulfilment: null);

        HistoryText.Describe(one).Key.Should().Be("registration.repetition-registered");
        HistoryText.Describe(one with { Fulfilment = new Fulfilment(new LocalDate(2026, 1, 5)) }).Key.Should().Be("registration.fulfilled");
    }

    [Fact]
    public void A_plan_published_with_the_units_below_says_so()
    {
        HistoryText.Describe(new PlanEvent.Published(new PlanPublication(default, IncludeSubUnits: false))).Key.Should().Be("plan.published");
        HistoryText.Describe(new PlanEvent.Published(new PlanPublication(default, IncludeSubUnits: true))).Key.Should().Be("plan.published-with-sub-units");
    }

    [Fact]
    public void Places_are_counted_from_one_and_names_are_whole()
    {
        HistoryText.Describe(new PlanEvent.SubPlanMoved(default, Place: 2)).Arguments[1].Should().Be(new HistoryArgument("place", 3));
        HistoryText.Describe(new PersonEvent.Renamed("Kari", "Berg")).Arguments.Should().Equal(new HistoryArgument("name", "Kari Berg"));
        HistoryText.Describe(new PersonEvent.Created(default, "7001", "Kari", "Berg", Email: null)).Arguments.Should().Equal(new HistoryArgument("name", "Kari Berg"));
    }

    [Fact]
    [Rule("PRG-87")]
    public void A_mark_and_its_removal_are_told_by_what_they_are_on()
    {
        foreach ((MarkTargetKind kind, string word, object id) in new (MarkTargetKind, string, object)[]
        {
            (MarkTargetKind.Requirement, "requirement", default(RequirementId)), (MarkTargetKind.SubPlan, "sub-plan", default(SubPlanId)),
            (MarkTargetKind.ChecklistPoint, "checklist-point", default(ChecklistPointId)),
        })
        {
            HistoryText.Describe(new NotRelevantMarkEvent.MarkedRelevant(SubPlanKey with { Kind = kind })).Should()
                .Be(new HistoryLine($"mark.{word}-relevant", [new("plan", default(PlanId)), new("target", id)]));
            HistoryText.Describe(new NotRelevantMarkEvent.MarkedNotRelevant(SubPlanKey with { Kind = kind }, "Nei", default)).Should()
                .Be(new HistoryLine($"mark.{word}-not-relevant", [new("plan", default(PlanId)), new("target", id), new("comment", "Nei")]));
        }
    }

    [Fact]
    public void An_entry_is_told_by_its_fact() =>
        HistoryText.Describe(new HistoryEntry(default, default, 1, new EventOrigin(default, null), new RequirementEvent.Published(2)))
            .Should().Be(new HistoryLine("requirement.published", [new HistoryArgument("version", 2)]));

    private static object? Status(AssignmentEvent fact) =>
        HistoryText.Describe(fact).Arguments.Single(argument => argument.Name == "status").Value;

    /// <summary>An instance with the plainest values that its constructor takes.</summary>
    internal static object? Example(Type type)
    {
        if (type == typeof(string))
        {
            return "text";
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return typeof(ImmutableArray<>).MakeGenericType(type.GenericTypeArguments).GetField("Empty")!.GetValue(null);
        }

        if (type.IsValueType)
        {
            return RuntimeHelpers.GetUninitializedObject(type);
        }

        ConstructorInfo? constructor = type.GetConstructors().OrderByDescending(it => it.GetParameters().Length).FirstOrDefault();
        object? made = constructor?.Invoke([.. constructor.GetParameters().Select(parameter => IsOptional(parameter) ? null : Example(parameter.ParameterType))]);
        return made ?? (type.IsAbstract ? null : RuntimeHelpers.GetUninitializedObject(type));
    }

    private static bool IsOptional(ParameterInfo parameter) =>
        new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;

    [GeneratedRegex("^[a-z][a-zA-Z]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CamelCase();
}
