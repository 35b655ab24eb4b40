using System.Collections.Immutable;
using Competence.Access;
using Competence.Assignments;
using Competence.Delegation;
using Competence.FollowUp;
using Competence.FollowUp.Search;
using Competence.Loans;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Competence.Requirements.Courses;

namespace Competence.Domain.Tests.Texts;

public class DomainTextKeyTests
{
    private const string ListOfSame = "tests/Competence.Domain.Tests/Texts/SameInBoth.txt";

    private static readonly IReadOnlyDictionary<string, string> English = DomainTextKeys.Of(DomainTextKeys.English);
    private static readonly IReadOnlyDictionary<string, string> Bokmal = DomainTextKeys.Of(DomainTextKeys.Bokmal);
    private static readonly IReadOnlyDictionary<string, string> Nynorsk = DomainTextKeys.Of(DomainTextKeys.Nynorsk);

    /// <summary>The fixed choices that users see.</summary>
    private static readonly ImmutableArray<Type> Choices =
    [
        typeof(RequirementStatus), typeof(MatrixCellMeaning), typeof(RepetitionState), typeof(SignRequestState), typeof(Role), typeof(LearningForm),
        typeof(DocumentationForm), typeof(Completion), typeof(CompletionMode), typeof(AssignmentState), typeof(DeactivationCause), typeof(PlanLinkState),
        typeof(PendingKind), typeof(PlanContentType), typeof(PlanWarning), typeof(RequirementWarning), typeof(RequirementField), typeof(UnitKind), typeof(Occupation),
        typeof(Availability), typeof(AnnouncedMoveState), typeof(AnnouncedMoveWarning), typeof(DeputyshipEnd),
        typeof(LoanStatus), typeof(LoanEnding),
        typeof(EndingReason), typeof(ImportKind), typeof(ImportRunState), typeof(RequirementResetState), typeof(CourseKind),
        typeof(PlanStage),
    ];

    private static IEnumerable<string> ChoiceKeys => Choices.SelectMany(type => Enum.GetNames(type).Select(name => $"{type.Name}.{name}"));

    [Fact]
    public void Every_text_stands_in_all_three_languages()
    {
        Bokmal.Keys.Should().BeEquivalentTo(English.Keys);
        Nynorsk.Keys.Should().BeEquivalentTo(English.Keys);
        English.Values.Concat(Bokmal.Values).Concat(Nynorsk.Values).Should().NotContain(text => string.IsNullOrWhiteSpace(text));
    }

    [Fact]
    public void A_text_has_the_same_holes_in_all_three_languages() =>
        English.Where(text => !Same(text.Value, Bokmal[text.Key]) || !Same(text.Value, Nynorsk[text.Key])).Should().BeEmpty();

    [Fact]
    public void Brackets_stand_in_pairs_and_around_a_hole_in_all_three_languages() =>
        new[] { English, Bokmal, Nynorsk }.SelectMany(texts => texts)
            .Where(text => text.Value.Count(letter => letter == '[') != text.Value.Count(letter => letter == ']')
                || text.Value.Split('[').Skip(1).Any(part => !part.Split(']')[0].Contains('{', StringComparison.Ordinal))).Should().BeEmpty();

    [Fact]
    public void Bokmal_and_Nynorsk_are_the_same_only_where_the_list_says_so() =>
        Bokmal.Where(text => text.Value == Nynorsk[text.Key]).Select(text => text.Key).Should().BeEquivalentTo(File.ReadAllLines(Path.Combine(Root(), ListOfSame)));

    [Fact]
    public void Every_rule_has_a_text_whose_English_is_the_rule_s_own() =>
        English.Where(text => text.Key.StartsWith("refusal.", StringComparison.Ordinal)).Should()
            .BeEquivalentTo(DomainTextKeys.Rules.Select(rule => KeyValuePair.Create($"refusal.{rule.Code}", rule.Text)));

    [Fact]
    public void Every_line_of_history_has_a_text_whose_holes_the_line_can_fill()
    {
        English.Keys.Where(key => key.StartsWith("history.", StringComparison.Ordinal))
            .Should().BeEquivalentTo(HistoryLines.All.Keys.Select(key => $"history.{key}"));
        HistoryLines.All.Values.Where(line => DomainTextKeys.HolesOf(English[$"history.{line.Key}"])
            .Except(line.Arguments.Select(argument => $"{{{argument.Name}}}")).Any()).Should().BeEmpty();
    }

    [Fact]
    public void No_way_of_telling_an_event_is_forgotten_here() => HistoryLines.KeysInCode(Root()).Except(HistoryLines.All.Keys).Should().BeEmpty();

    [Fact]
    public void Every_choice_that_users_see_has_a_name() => ChoiceKeys.Except(English.Keys).Should().BeEmpty();

    [Fact]
    public void Every_action_that_can_be_denied_and_every_reason_to_reject_has_a_name() =>
        Enum.GetValues<AccessAction>().Select(action => $"action.{AccessPolicy.SlugOf(action)}")
            .Concat(new CompetenceOptions().RejectionReasons.Select(reason => $"reason.{reason}")).Except(English.Keys).Should().BeEmpty();

    [Fact]
    public void Every_kind_of_thing_and_every_field_that_a_refusal_names_has_a_name()
    {
        string[] named = [.. DomainTextKeys.NamedInCode(Root())];

        named.Should().Contain(["what.plan-version", "field.name"]).And.BeSubsetOf(English.Keys);
    }

    [Fact]
    public void There_is_no_text_that_nothing_asks_for() =>
        English.Keys.Where(key => key.Split('.')[0] is not ("refusal" or "history" or "action" or "reason" or "what" or "field" or "kind"))
            .Should().BeSubsetOf(ChoiceKeys);

    private static bool Same(string one, string other) => DomainTextKeys.HolesOf(one).SequenceEqual(DomainTextKeys.HolesOf(other));

    private static string Root()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Competence.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Competence.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
