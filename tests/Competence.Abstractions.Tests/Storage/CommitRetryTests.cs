namespace Competence.Abstractions.Tests.Storage;

public class CommitRetryTests
{
    private static readonly Refusal Conflict = GeneralRules.StorageConflict.Refuse();
    private static readonly Refusal Other = GeneralRules.TextMissing.Refuse(("field", "name"));

    private int _attempts;

    [Fact]
    public async Task What_succeeds_is_tried_once()
    {
        (await Run(7)).Value.Should().Be(7);
        _attempts.Should().Be(1);
    }

    [Fact]
    public async Task A_lost_race_is_run_again_and_its_new_answer_counts()
    {
        (await Run(Conflict, Conflict, 7)).Value.Should().Be(7);
        _attempts.Should().Be(3);
    }

    [Fact]
    public async Task A_conflict_that_names_something_else_is_a_lost_race()
    {
        (await Run(GeneralRules.StorageConflict.Refuse(("found", 5)), 7)).Value.Should().Be(7);
        _attempts.Should().Be(2);
    }

    [Fact]
    public async Task After_three_lost_races_the_conflict_is_the_answer()
    {
        (await Run(Conflict, Conflict, Conflict, 7)).Refusal.Should().Be(Conflict);
        _attempts.Should().Be(CommitRetry.Attempts).And.Be(3);
    }

    [Fact]
    public async Task Another_refusal_is_answered_at_once_also_after_a_lost_race()
    {
        (await Run(Conflict, Other, 7)).Refusal.Should().Be(Other);
        _attempts.Should().Be(2);
    }

    [Fact]
    public async Task A_caller_who_saw_an_older_version_is_told_at_once()
    {
        Refusal stale = CommitRetry.Stale(expected: 3, found: 5)!;

        stale.Rule.Should().Be(GeneralRules.StorageConflict);
        stale.Arguments.Select(argument => argument.Name).Should().Equal("expected", "found");
        (await Run(stale, 7)).Refusal.Should().Be(stale);
        _attempts.Should().Be(1);
    }

    [Fact]
    public void Who_saw_the_stored_version_or_names_none_is_not_late()
    {
        CommitRetry.Stale(expected: 5, found: 5).Should().BeNull();
        CommitRetry.Stale(expected: null, found: 5).Should().BeNull();
    }

    [Fact]
    public async Task An_exception_is_no_lost_race()
    {
        Func<Task> run = async () => await CommitRetry.RunAsync<int>(() =>
        {
            _attempts++;
            throw new TimeoutException();
        });

        await run.Should().ThrowAsync<TimeoutException>();
        _attempts.Should().Be(1);
    }

    private ValueTask<Result<int>> Run(params Result<int>[] answers) => CommitRetry.RunAsync(() => new ValueTask<Result<int>>(answers[_attempts++]));
}
