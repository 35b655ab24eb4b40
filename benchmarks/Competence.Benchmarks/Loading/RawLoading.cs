using System.Globalization;
using Competence.Assignments;
using Competence.Benchmarks.Stores;
using Competence.Registrations;

namespace Competence.Benchmarks.Loading;

/// <summary>Loads the rows of a history by hand: COPY or <c>json_each</c>, table by table, with JSON written as text.</summary>
/// <param name="raw">The database.</param>
/// <param name="assignments">The assignments with the event of each.</param>
/// <param name="registrations">The registrations, opened or registered once.</param>
internal sealed class RawLoading(
    RawDatabase raw, (Assignment State, EventOrigin Origin)[] assignments, (Registration State, RegistrationEvent.Registered? Fact, EventOrigin Origin)[] registrations)
{
    private static readonly RawColumn[] RevisionColumns = [new("person_id", typeof(Guid)), new("revision", typeof(long))];

    private static readonly RawColumn[] AssignmentColumns =
    [
        new("id", typeof(Guid)), new("person_id", typeof(Guid)), new("position_id", typeof(Guid)), new("plan_id", typeof(Guid)), new("state", typeof(short)),
        new("completion", typeof(short)), new("assigned_at", typeof(Instant)), new("version", typeof(long)),
    ];

    private static readonly RawColumn[] RegistrationColumns =
    [
        new("person_id", typeof(Guid)), new("requirement_id", typeof(Guid)), new("trust_id", typeof(Guid)), new("state", typeof(short)),
        new("is_renewal", typeof(bool)), new("counted", typeof(int)), new("fulfilled_on", typeof(LocalDate)), new("expires_on", typeof(LocalDate)),
        new("active_plans", typeof(int)), new("relevant_plans", typeof(int)), new("next_notice_on", typeof(LocalDate)),
        new("last_registered_at", typeof(Instant)), new("version", typeof(long)), new("body", typeof(string)),
    ];

    private static readonly RawColumn[] HistoryColumns =
    [
        new("person_id", typeof(Guid)), new("at", typeof(Instant)), new("id", typeof(Guid)), new("subject_kind", typeof(string)), new("subject_id", typeof(Guid)),
        new("version", typeof(long)), new("audience", typeof(short)), new("by_id", typeof(Guid)), new("position_id", typeof(Guid)), new("kind", typeof(string)),
        new("body", typeof(string)),
    ];

    private readonly (Registration State, RegistrationEvent.Registered Fact, EventOrigin Origin)[] _registered =
        [.. registrations.Where(one => one.Fact is not null).Select(one => (one.State, one.Fact!, one.Origin))];

    private readonly Guid[] _people = [.. assignments.Select(one => one.State.Person.Value).Distinct()];

    public async ValueTask<bool> LoadAsync()
    {
        await raw.LoadAsync("person_revision", RevisionColumns, _people.Length, (row, number) => row.Id(_people[number]).Number(1L));
        await raw.LoadAsync("assignment", AssignmentColumns, assignments.Length, (row, number) => Write(row, assignments[number].State));
        await raw.LoadAsync("registration", RegistrationColumns, registrations.Length, (row, number) => Write(row, registrations[number].State, registrations[number].Fact));
        await raw.LoadAsync("history", HistoryColumns, assignments.Length + _registered.Length, (row, number) =>
        {
            if (number < assignments.Length)
            {
                Assignment state = assignments[number].State;
                WriteEvent(row, state.Subject, assignments[number].Origin, "assignment.assigned.v1",
                    $$"""{"id":"{{state.Id}}","person":"{{state.Person}}","position":"{{state.Position}}","plan":"{{state.Plan}}","assignedAt":"{{At(state.AssignedAt)}}"}""");
                return;
            }

            (Registration registration, RegistrationEvent.Registered fact, EventOrigin origin) = _registered[number - assignments.Length];
            string on = Day(fact.PerformedOn);
            WriteEvent(row, registration.Subject, origin, "registration.registered.v1",
                $$"""{"repetitions":["{{fact.Repetitions[0]}}"],"performedOn":"{{on}}","manualExpiresOn":null,"comment":null,"ticked":[],"fulfilment":{"on":"{{on}}","manualExpiresOn":null,"cancelsWaiting":false},"newRound":false}""");
        });
        return true;
    }

    private static void Write(RawRow row, Assignment state) => row.Id(state.Id.Value).Id(state.Person.Value).Id(state.Position.Value).Id(state.Plan.Value)
        .Number((short)state.State).Number((short)state.Completion).Instant(state.AssignedAt).Number(state.Version);

    private static void Write(RawRow row, Registration state, RegistrationEvent.Registered? fact) => row
        .Id(state.Key.Person.Value).Id(state.Key.Requirement.Value).Id(Guid.Empty).Number((short)state.State).Flag(value: false).Number(state.Counted)
        .Date(state.FulfilledOn).Date(state.Standing.ExpiresOn).Number(state.Standing.ActivePlans).Number(state.Standing.RelevantPlans)
        .Date(state.Standing.NextNoticeOn).Instant(state.Standing.LastRegisteredAt).Number(state.Version)
        .Text(fact is null
            ? null
            : $$"""{"repetitions":[{"id":"{{fact.Repetitions[0]}}","state":"registered","performedOn":"{{Day(fact.PerformedOn)}}","manualExpiresOn":null,"comment":null,"signer":null,"sentFrom":null,"decisionComment":null,"rejectionReason":null}],"ticked":[],"isUnlocked":false}""");

    private static void WriteEvent(RawRow row, Subject subject, EventOrigin origin, string kind, string body) => row
        .Id(subject.Person.Value).Instant(origin.At).Id(Guid.CreateVersion7()).Text(subject.Kind).Id(subject.Id).Number(1L).Number((short)0)
        .Id(origin.By!.Value.Value).Id(origin.Position!.Value.Value).Text(kind).Text(body);

    private static string Day(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string At(Instant at) => at.ToString("uuuu-MM-ddTHH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
