using System.Collections.Immutable;
using Competence.Organisation.Identities;

namespace Competence.Organisation.Import;

/// <summary>The fingerprints of lines as they are kept and compared.</summary>
/// <remarks>
/// A fingerprint alone would give a national identity number away to who knows the rest of the line and tries all numbers, so it is
/// sealed where there is a key. And the same bytes are another line when the header names other columns: what was passed over is read now. That
/// the same columns stand elsewhere is in the fingerprint that the source gives.
/// </remarks>
/// <param name="protection">Has the key.</param>
internal sealed class LineFingerprints(INationalIdentityProtection protection)
{
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private static readonly ImmutableArray<PositionColumn> Optional = [.. Enum.GetValues<PositionColumn>().Where(ImportColumns.IsOptional)];

    public long Of(ImportLine<PositionColumn> line)
    {
        ulong named = 0;
        for (int place = 0; place < Optional.Length; place++)
        {
            named |= line.Has(Optional[place]) ? 1UL << place : 0;
        }

        long fingerprint = line.Fingerprint ^ (long)(named * Spread);
        return protection.HasKey ? protection.Seal(fingerprint) : fingerprint;
    }
}
