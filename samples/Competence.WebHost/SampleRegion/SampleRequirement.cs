using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.WebHost.SampleRegion;

/// <summary>A requirement of the sample.</summary>
/// <param name="Key">What plans name it by.</param>
/// <param name="Content">What it says.</param>
/// <param name="Categories">The names of the categories from the trust down to the one that it lies in.</param>
/// <param name="IsCentral">Whether it is central.</param>
internal sealed record SampleRequirement(string Key, RequirementContent Content, ImmutableArray<string> Categories, bool IsCentral);
