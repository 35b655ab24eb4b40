using BenchmarkDotNet.Attributes;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Benchmarks.Domain;

/// <summary>
/// The status of rows of lists beside the same facts in a flat array of small structs: of one person, which lie in the processor's cache,
/// and of many people, which do not.
/// </summary>
[MemoryDiagnoser]
public class StatusBenchmarks
{
    private const int Told = 100_000;
    private static readonly LocalDate Today = new(2026, 3, 2);

    private RegistrationRow[] _rows = [];
    private Flat[] _flat = [];

    [Params(200, Told)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        _rows = new RegistrationRow[Rows];
        _flat = new Flat[Rows];
        for (int i = 0; i < Rows; i++)
        {
            RegistrationState state = i % 10 < 7 ? RegistrationState.Fulfilled : (RegistrationState)(i % 4);
            LocalDate? expires = state == RegistrationState.Fulfilled ? Today.PlusDays((i * 7919 % 730) - 365) : null;
            _rows[i] = new RegistrationRow(default, default, default, state, i % 50 == 0, 1, null, expires, null, 1, null, null);
            _flat[i] = new Flat(expires, state, i % 50 == 0);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Told)]
    public int FlatStructs()
    {
        LocalDate soon = Today.PlusDays(StatusDay.Horizon);
        int expired = 0;
        for (int again = 0; again < Told / Rows; again++)
        {
            foreach (ref readonly Flat row in _flat.AsSpan())
            {
                expired += StatusOf(in row, soon) == RequirementStatus.Expired ? 1 : 0;
            }
        }

        return expired;
    }

    [Benchmark(OperationsPerInvoke = Told)]
    public int RowsOfLists()
    {
        StatusDay day = new(Today);
        int expired = 0;
        for (int again = 0; again < Told / Rows; again++)
        {
            foreach (RegistrationRow row in _rows)
            {
                expired += RegistrationStatus.Of(row, day) == RequirementStatus.Expired ? 1 : 0;
            }
        }

        return expired;
    }

    private static RequirementStatus StatusOf(ref readonly Flat row, LocalDate soon) => row.State switch
    {
        RegistrationState.Fulfilled => row.ExpiresOn is not { } last ? RequirementStatus.Fulfilled
            : last < Today ? RequirementStatus.Expired
            : last <= soon ? RequirementStatus.ExpiringSoon
            : RequirementStatus.Fulfilled,
        RegistrationState.AwaitingSignature => RequirementStatus.AwaitingSignature,
        RegistrationState.Rejected => RequirementStatus.Rejected,
        _ when row.IsRenewal => RequirementStatus.Expired,
        RegistrationState.Started => RequirementStatus.Started,
        _ => RequirementStatus.NotStarted,
    };

    private readonly record struct Flat(LocalDate? ExpiresOn, RegistrationState State, bool IsRenewal);
}
