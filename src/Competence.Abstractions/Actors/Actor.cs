using System.Collections.Immutable;

namespace Competence;

/// <summary>Who acts, as what, and with which ordered roles. The host signs people in; <c>SignInService</c> makes the actor.</summary>
/// <param name="Person">The person who acts; <c>default</c> for a job of the system.</param>
/// <param name="As">The position, deputyship or other capacity chosen at sign-in.</param>
/// <param name="Grants">The roles of that choice; they add up and none takes a right away (ACC-02).</param>
public sealed record Actor(PersonId Person, ActingAs As, ImmutableArray<RoleGrant> Grants)
{
    /// <summary>The position that is acted from: the own one, the temporary one of a loan, or the replaced leader's; none for jobs, operators and members.</summary>
    public PositionId? Position => As switch
    {
        ActingAs.Position own => own.Id,
        ActingAs.Deputyship deputyship => deputyship.LeaderPosition,
        ActingAs.Loan loan => loan.TemporaryPosition,
        _ => null,
    };

    /// <summary>The unit that is acted from; none for jobs, operators and members.</summary>
    public UnitId? Unit => As switch
    {
        ActingAs.Position own => own.Unit,
        ActingAs.Deputyship deputyship => deputyship.Unit,
        ActingAs.Loan loan => loan.BorrowingUnit,
        _ => null,
    };

    /// <summary>A job of the system, which may do what jobs do and belongs to nobody.</summary>
    public static Actor OfJob(string name) => new(default, new ActingAs.Job(name), []);

    /// <summary>Equal when person, capacity and grants are.</summary>
    public bool Equals(Actor? other) =>
        other is not null && Person == other.Person && As == other.As && Grants.AsSpan().SequenceEqual(other.Grants.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Person, As);
}
