using System.Collections.Immutable;
using Competence.Access;
using Competence.Requirements;
using Competence.Requirements.Courses;

namespace Competence.Registrations.Courses;

/// <summary>
/// Takes results of courses from the learning portal: who has passed one has the requirements that are linked to it fulfilled (PRG-90 to PRG-95). One way:
/// nothing is told back.
/// </summary>
/// <remarks>
/// <para>
/// A result belongs to the person, whether a plan holds the requirement or not: who is given such a plan later has it fulfilled at once (PRG-04).
/// </para>
/// <para>
/// The latest date counts and nothing is done twice, so the same results can be told again and again, in any order and by several hosts at once.
/// </para>
/// </remarks>
/// <param name="rows">Lists the definitions that are linked to courses.</param>
/// <param name="requirements">Finds definitions.</param>
/// <param name="slices">Reads people.</param>
/// <param name="registrations">Finds registrations.</param>
/// <param name="work">Begins units of work.</param>
/// <param name="ids">Makes identifiers.</param>
/// <param name="clock">Tells today and now.</param>
/// <param name="options">How far back a transfer looks, and how many people a commit has.</param>
public sealed class CourseResultService(
    IRowSource<RequirementRow> rows,
    IRepository<RequirementId, Requirement> requirements,
    IPersonSlices slices,
    IRepository<RegistrationKey, Registration> registrations,
    IUnitOfWorkFactory work,
    IIdSource ids,
    BusinessClock clock,
    CompetenceOptions options)
{
    private const int Attempts = 12;

    /// <summary>Transfers results, in commits of at most <see cref="CompetenceOptions.LargestCourseBatch"/> people.</summary>
    /// <param name="actor">A job, or the central operator.</param>
    /// <param name="results">What the portal tells, in any order; of one person and course the latest counts (LMS-05).</param>
    /// <param name="isCleanUp">
    /// Whether it is the clean-up of twice a year, which looks back without end; else results that lie more than
    /// <see cref="CompetenceOptions.CourseResultDays"/> days back are left to it (PRG-91).
    /// </param>
    /// <param name="cancellationToken">Stops between two commits.</param>
    /// <returns>
    /// What became of each; <see cref="GeneralRules.AccessDenied"/>; or <see cref="GeneralRules.StorageConflict"/>, and what was done before stays: the same
    /// results can be told again.
    /// </returns>
    public async ValueTask<Result<CourseTransfer>> TransferAsync(
        Actor actor, ImmutableArray<CourseResult> results, bool isCleanUp = false, CancellationToken cancellationToken = default)
    {
        Moment moment = clock.Read();
        if (AccessPolicy.InGeneral(actor, AccessAction.CourseResultTransfer, moment.Today) is { } denied)
        {
            return denied;
        }

        ILookup<CourseId, RequirementId> linked = await LinkedAsync([.. results.Select(result => result.Course)], cancellationToken);
        CourseResultOutcome?[] left = [.. results.Select(result => LeftAs(result, linked, isCleanUp, moment.Today))];
        ILookup<PersonId, CourseResult> taken = results.Where((_, at) => left[at] is null).ToLookup(result => result.Person);
        Dictionary<PersonId, ImmutableHashSet<CourseResult>?> done = [];
        if (await RunAsync(actor, taken, linked, done, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        return new CourseTransfer([.. results.Select((result, at) => new TransferredResult(result, left[at] ?? OutcomeOf(result, done)))]);
    }

    private static CourseResultOutcome OutcomeOf(CourseResult result, Dictionary<PersonId, ImmutableHashSet<CourseResult>?> done) =>
        !done.TryGetValue(result.Person, out ImmutableHashSet<CourseResult>? changing) || changing is null ? CourseResultOutcome.UnknownPerson
        : changing.Contains(result) ? CourseResultOutcome.Fulfilled
        : CourseResultOutcome.Unchanged;

    /// <summary>Why a result is not looked at; none when it is.</summary>
    private CourseResultOutcome? LeftAs(CourseResult result, ILookup<CourseId, RequirementId> linked, bool isCleanUp, LocalDate today) =>
          result.State != CourseResultState.Passed ? CourseResultOutcome.NotPassed
        : !result.IsNewDate ? CourseResultOutcome.TrainingOnly
        : result.On > today ? CourseResultOutcome.InFuture
        : !isCleanUp && result.On < today.PlusDays(-options.CourseResultDays) ? CourseResultOutcome.OutsideWindow
        : !linked.Contains(result.Course) ? CourseResultOutcome.NotLinked
        : null;

    /// <summary>The definitions that are linked to these courses, as of now.</summary>
    private async ValueTask<ILookup<CourseId, RequirementId>> LinkedAsync(HashSet<CourseId> courses, CancellationToken cancellationToken)
    {
        List<RequirementId> all = courses.Count == 0
            ? []
            : await rows.StreamAsync(new LinkedDefinitionsSpec(), cancellationToken).Select(row => row.Id).ToListAsync(cancellationToken);
        ImmutableArray<Requirement> found = all.Count == 0 ? [] : await requirements.FindManyAsync([.. all], cancellationToken);
        return (from definition in found
                from link in definition.Published?.Courses ?? []
                where courses.Contains(link.Course)
                select (link.Course, definition.Id)).ToLookup(pair => pair.Course, pair => pair.Id);
    }

    private async ValueTask<Refusal?> RunAsync(
        Actor actor, ILookup<PersonId, CourseResult> taken, ILookup<CourseId, RequirementId> linked,
        Dictionary<PersonId, ImmutableHashSet<CourseResult>?> done, CancellationToken cancellationToken)
    {
        PersonId[] people = [.. taken.Select(group => group.Key).Order()];
        int at = 0;
        int take = options.LargestCourseBatch;
        int lost = 0;
        while (at < people.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ImmutableArray<PersonId> batch = [.. people.Skip(at).Take(take)];
            if (await RunBatchAsync(actor, batch, taken, linked, done, cancellationToken) is not { } refusal)
            {
                (at, take, lost) = (at + batch.Length, Math.Min(options.LargestCourseBatch, take * 2), 0);
            }
            else if (refusal.Rule == GeneralRules.StorageConflict && lost < Attempts)
            {
                (take, lost) = (Math.Max(1, take / 4), lost + 1);
            }
            else
            {
                return refusal;
            }
        }

        return null;
    }

    /// <summary>
    /// Fulfils what the results of some people fulfil, in one commit, on condition that the people and the definitions are as they were read: also for who has
    /// the requirement in no plan, nothing is fulfilled that was archived, reset or unlinked meanwhile.
    /// </summary>
    private async ValueTask<Refusal?> RunBatchAsync(
        Actor actor, ImmutableArray<PersonId> people, ILookup<PersonId, CourseResult> taken, ILookup<CourseId, RequirementId> linked,
        Dictionary<PersonId, ImmutableHashSet<CourseResult>?> done, CancellationToken cancellationToken)
    {
        List<PersonSlice> read = await slices.StreamAsync(people, cancellationToken).ToListAsync(cancellationToken);
        RequirementId[] concerned = [.. people.SelectMany(person => taken[person]).SelectMany(result => linked[result.Course]).Distinct().Order()];
        ImmutableArray<Requirement> found = await requirements.FindManyAsync([.. concerned], cancellationToken);
        Requirement[] definitions = [.. found.OrderBy(definition => definition.Id)];
        ImmutableArray<RegistrationKey> keys =
        [
            .. from person in read
               from requirement in taken[person.Person].SelectMany(result => linked[result.Course]).Distinct()
               select new RegistrationKey(person.Person, requirement),
        ];
        ILookup<PersonId, Registration> stored =
            (await registrations.FindManyAsync(keys, cancellationToken)).ToLookup(registration => registration.Key.Person);
        Moment moment = clock.Read();
        IUnitOfWork unit = work.Begin();
        Dictionary<PersonId, ImmutableHashSet<CourseResult>> changing = [];
        foreach (PersonSlice person in read)
        {
            Dictionary<CourseId, LocalDate> passed = taken[person.Person].GroupBy(result => result.Course).ToDictionary(group => group.Key, group => group.Max(result => result.On));
            ImmutableHashSet<CourseId> courses = CourseFulfilment.Stage(
                unit, person, definitions, [.. stored[person.Person]], passed, () => ids.Next<RepetitionId>(moment.Now), moment);
            changing[person.Person] = [.. taken[person.Person].Where(result => courses.Contains(result.Course) && result.On == passed[result.Course])];
        }

        if (changing.Values.Any(results => !results.IsEmpty)
            && await CommitAsync(unit, definitions, EventOrigin.Of(actor, moment.Now), cancellationToken) is { } refusal)
        {
            return refusal;
        }

        foreach (PersonId person in people)
        {
            done[person] = changing.GetValueOrDefault(person);
        }

        return null;
    }

    private static async ValueTask<Refusal?> CommitAsync(
        IUnitOfWork unit, IEnumerable<Requirement> definitions, EventOrigin origin, CancellationToken cancellationToken)
    {
        foreach (Requirement definition in definitions)
        {
            unit.Expect(definition);
        }

        return (await unit.CommitAsync(origin, cancellationToken)).Match(_ => (Refusal?)null, refusal => refusal);
    }
}
