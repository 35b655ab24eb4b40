namespace Competence.Organisation;

/// <summary>The three parts that identify a position (ORG-08). When any of them changes it is another position (ORG-10).</summary>
/// <param name="ObjectId">The person's object id in the master data.</param>
/// <param name="Trust">The number of the employing trust.</param>
/// <param name="CostCentre">The number of the cost centre, unique in the trust.</param>
public readonly record struct PositionIdentity(string ObjectId, string Trust, string CostCentre);
