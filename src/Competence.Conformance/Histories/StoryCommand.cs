namespace Competence.Conformance.Histories;

/// <summary>Something that somebody tries; most tries are allowed, some are not.</summary>
/// <param name="Name">What steps name it by.</param>
/// <param name="Weight">How often it is drawn, compared with the others.</param>
/// <param name="TryAsync">Tries it and tells what the answer was: nothing, or the refusal.</param>
internal sealed record StoryCommand(string Name, int Weight, Func<StoryWorld, Step, ValueTask<string>> TryAsync)
{
    /// <summary>All that can be tried.</summary>
    public static IReadOnlyList<StoryCommand> All { get; } =
    [
        .. RegistrationCommands.All, .. AssignmentCommands.All, .. DefinitionCommands.All, .. PlanCommands.All, .. OrganisationCommands.All,
        .. AbsenceCommands.All, .. LeaderCommands.All, .. DelegationCommands.All, .. LoanCommands.All, .. ResetCommands.All,
        .. ProcedureCommands.All,
    ];

    /// <summary>The answer in words.</summary>
    public static async ValueTask<string> Answer<T>(ValueTask<Result<T>> outcome)
        where T : notnull => (await outcome).Match(_ => "", refusal => refusal.ToString());
}
