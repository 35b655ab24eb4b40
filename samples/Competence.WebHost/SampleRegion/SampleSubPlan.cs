using System.Collections.Immutable;

namespace Competence.WebHost.SampleRegion;

/// <summary>A sub-plan of the sample.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MayBeNotRelevant">Whether persons may mark it not relevant.</param>
/// <param name="Requirements">The keys of its requirements, in order.</param>
internal sealed record SampleSubPlan(string Name, bool MayBeNotRelevant, ImmutableArray<string> Requirements);
