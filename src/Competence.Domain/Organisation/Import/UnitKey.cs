namespace Competence.Organisation.Import;

/// <summary>What identifies a unit in the master data: its number is unique in the trust (ORG-02).</summary>
/// <param name="Trust">The number of the trust; empty for the region.</param>
/// <param name="Number">The unit's own number.</param>
internal readonly record struct UnitKey(string Trust, string Number);
