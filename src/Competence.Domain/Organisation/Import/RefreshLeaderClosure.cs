namespace Competence.Organisation.Import;

/// <summary>Makes the chains of leaders that <see cref="IOrganisationTree"/> answers follow from the positions as they are stored (ACC-18). Staged by whoever creates positions or changes leaders.</summary>
/// <remarks>
/// A chain goes by the leader that applies (<see cref="Position.ApplyingLeader"/>). It goes through deactivated positions too and stops before it comes to a position for the second time. A store that
/// computes its answers has nothing to do.
/// </remarks>
public sealed record RefreshLeaderClosure : ISetOperation;
