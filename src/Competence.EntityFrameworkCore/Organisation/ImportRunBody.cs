using System.Collections.Immutable;
using Competence.Organisation.Import;

namespace Competence.EntityFrameworkCore.Organisation;

/// <summary>What of an import run lies in JSON.</summary>
internal sealed record ImportRunBody(
    long Fingerprint,
    int Skipped,
    ImmutableArray<KeptRejection> Rejected,
    ImportEndings Endings,
    int Decided,
    int Touched,
    int Done,
    ImportRunId? SupersededBy,
    int RotatedPlans = 0);
