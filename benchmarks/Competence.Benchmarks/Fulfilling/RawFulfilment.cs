using System.Globalization;
using Competence.Benchmarks.Stores;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Testing.Building;

namespace Competence.Benchmarks.Fulfilling;

/// <summary>Fulfils by hand: one batch that reads what the decision needs, one transaction that writes the rows that the store writes.</summary>
/// <param name="plans">The plans as somebody who keeps them in memory knows them: their active definitions.</param>
/// <param name="clock">The clock.</param>
internal sealed class RawFulfilment(IReadOnlyDictionary<Guid, Guid[]> plans, BusinessClock clock)
{
    private const string NoMore =
        """
        "manualExpiresOn":null,"comment":null,"signer":null,"sentFrom":null,"decisionComment":null,"rejectionReason":null
        """;

    /// <summary>Reads the one registration and lets SQL count what the plans that hold it lack.</summary>
    public async ValueTask TwoBatchesAsync(RawDatabase raw, Employee person, Requirement requirement)
    {
        Moment now = clock.Read();
        Guid who = person.Id.Value;
        Guid what = requirement.Id.Value;
        State state = new();
        List<(Guid Plan, Guid SubPlan, int? Days, long Lacking)> holding = [];
        List<(Guid Plan, Guid Target)> marks = [];
        await raw.ReadAsync(
            new RawQuery(FulfilSql.Registration, [who, what, Guid.Empty], row => state.Stands(row.GetInt32(0), row.GetInt64(4))),
            new RawQuery(FulfilSql.Requirement, [what], row => state.Validity(row.IsDBNull(2) ? null : row.GetInt32(2))),
            new RawQuery(FulfilSql.Positions, [who], row => state.IsEmployed |= row.GetBoolean(1)),
            new RawQuery(FulfilSql.Marks, [who], row => marks.Add((raw.Id(row, 0), raw.Id(row, 2)))),
            new RawQuery(FulfilSql.Holding, [who, what, Guid.Empty, now.Today], row => holding.Add(
                (raw.Id(row, 0), raw.Id(row, 1), row.IsDBNull(2) ? null : row.GetInt32(2), row.GetInt64(3)))));

        int? days = null;
        int relevant = 0;
        foreach ((Guid plan, Guid subPlan, int? adapted, long lacking) in holding)
        {
            if (!marks.Exists(mark => mark.Plan == plan && (mark.Target == what || mark.Target == subPlan)))
            {
                relevant++;
                days = Shorter(days, adapted ?? state.ValidityDays);
            }

            state.CompletesPlan |= lacking == 1;
        }

        await WriteAsync(raw, person, requirement, state, new Held(holding.Count, relevant, days), now);
    }

    /// <summary>Reads the person whole and decides here, the plans being known.</summary>
    public async ValueTask SliceAsync(RawDatabase raw, Employee person, Requirement requirement)
    {
        Moment now = clock.Read();
        Guid who = person.Id.Value;
        Guid what = requirement.Id.Value;
        State state = new();
        HashSet<Guid> holding = [];
        HashSet<Guid> valid = [];
        List<(Guid Plan, Guid Target)> marks = [];
        await raw.ReadAsync(
            new RawQuery(FulfilSql.Requirement, [what], row => state.Validity(row.IsDBNull(2) ? null : row.GetInt32(2))),
            new RawQuery(FulfilSql.Positions, [who], row => state.IsEmployed |= row.GetBoolean(1)),
            new RawQuery(FulfilSql.Marks, [who], row => marks.Add((raw.Id(row, 0), raw.Id(row, 2)))),
            new RawQuery(FulfilSql.Assignments, [who], row =>
            {
                Guid plan = raw.Id(row, 1);
                if (Array.IndexOf(plans[plan], what) >= 0)
                {
                    holding.Add(plan);
                }
            }),
            new RawQuery(FulfilSql.Registrations, [who, Guid.Empty], row =>
            {
                Guid one = raw.Id(row, 0);
                if (one == what)
                {
                    state.Stands(row.GetInt32(1), row.GetInt64(4));
                }
                else if (row.GetInt32(1) == (int)RegistrationState.Fulfilled && !(raw.Date(row, 3) < now.Today))
                {
                    valid.Add(one);
                }
            }));

        int relevant = 0;
        foreach (Guid plan in holding)
        {
            relevant += marks.Exists(mark => mark.Plan == plan && mark.Target == what) ? 0 : 1;
            state.CompletesPlan |= Array.TrueForAll(plans[plan], one => one == what || valid.Contains(one));
        }

        await WriteAsync(raw, person, requirement, state, new Held(holding.Count, relevant, state.ValidityDays), now);
    }

    private static async ValueTask WriteAsync(RawDatabase raw, Employee person, Requirement requirement, State state, Held held, Moment now)
    {
        if (!state.IsEmployed || state.Registered != (int)RegistrationState.NotStarted || held.Relevant == 0 || state.CompletesPlan)
        {
            throw new InvalidOperationException("The data of the benchmark is not as it was made.");
        }

        Guid who = person.Id.Value;
        Guid what = requirement.Id.Value;
        Guid happened = Guid.CreateVersion7();
        Guid repetition = Guid.CreateVersion7();
        LocalDate expires = now.Today.PlusDays(held.Days!.Value);
        string today = now.Today.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        bool stored = await raw.WriteAsync(
            new RawStatement(FulfilSql.Update,
            [
                false, now.Today, expires, held.Active, held.Relevant, now.Today, now.Now, state.Version + 1,
                $$"""
                {"repetitions":[{"id":"{{repetition}}","state":"registered","performedOn":"{{today}}",{{NoMore}}}],"ticked":[],"isUnlocked":false}
                """,
                who, what, Guid.Empty, state.Version,
            ]),
            new RawStatement(FulfilSql.History,
            [
                who, now.Now, happened, what, state.Version + 1, who, person.Position.Id.Value,
                $$"""
                {"repetitions":["{{repetition}}"],"performedOn":"{{today}}","manualExpiresOn":null,"comment":null,"ticked":[],{{Fulfilment(today)}},"newRound":false}
                """,
            ]),
            new RawStatement(FulfilSql.Outbox, [happened, who, now.Now]));
        if (!stored)
        {
            throw new InvalidOperationException("The registration was changed by somebody else.");
        }
    }

    private static string Fulfilment(string today) => $$"""
        "fulfilment":{"on":"{{today}}","manualExpiresOn":null,"cancelsWaiting":false}
        """;

    private static int? Shorter(int? one, int? other) => one is null || other < one ? other ?? one : one;

    private readonly record struct Held(int Active, int Relevant, int? Days);

    private sealed class State
    {
        public int Registered { get; private set; } = -1;

        public long Version { get; private set; }

        public int? ValidityDays { get; private set; }

        public bool IsEmployed { get; set; }

        public bool CompletesPlan { get; set; }

        public void Stands(int state, long version) => (Registered, Version) = (state, version);

        public void Validity(int? days) => ValidityDays = days;
    }
}
