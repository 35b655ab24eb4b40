namespace Competence.WebHost.Api.Contracts;

/// <summary>What became of a cell.</summary>
internal enum AssignOutcome
{
    /// <summary>The position has the plan from now on.</summary>
    Assigned,

    /// <summary>The position had the plan already.</summary>
    AlreadyActive,

    /// <summary>The position has a deactivated assignment of the plan, which can be reactivated instead.</summary>
    Reactivatable,

    /// <summary>It was refused.</summary>
    Refused,
}
