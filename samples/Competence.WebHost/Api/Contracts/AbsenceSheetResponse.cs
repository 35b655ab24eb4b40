using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Competence.Absences;

namespace Competence.WebHost.Api.Contracts;

/// <summary>An absence with all that can be filled in on it.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="Requirements">The requirements that can be ticked, by name.</param>
internal sealed record AbsenceSheetResponse(AbsenceResponse Absence, ImmutableArray<RecertifiableRequirement> Requirements) : IVersioned
{
    /// <inheritdoc/>
    [JsonIgnore]
    public long Version => Absence.Version;

    /// <summary>Writes an absence.</summary>
    public static AbsenceSheetResponse Of(AbsenceSheet sheet) => new(AbsenceResponse.Of(sheet.Absence), sheet.Requirements);
}
