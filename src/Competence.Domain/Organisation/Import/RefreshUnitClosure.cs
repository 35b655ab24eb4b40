namespace Competence.Organisation.Import;

/// <summary>Makes what <see cref="IOrganisationTree"/> answers of units follow from the units as they are stored. Staged by whoever creates or moves units.</summary>
/// <remarks>Closed units stay in the tree. A store that computes its answers has nothing to do.</remarks>
public sealed record RefreshUnitClosure : ISetOperation;
