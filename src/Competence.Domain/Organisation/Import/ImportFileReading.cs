namespace Competence.Organisation.Import;

/// <summary>Reads a whole file before anything is stored, and keeps what the report says of it.</summary>
/// <param name="progress">Told how many lines have been read.</param>
internal sealed class ImportFileReading(IProgress<ImportProgress>? progress)
{
    private const int LinesBetweenReports = 1000;

    private readonly FileFingerprint _fingerprint = new();

    /// <summary>How many lines were read.</summary>
    public int Lines { get; private set; }

    /// <summary>The fingerprint of all of them.</summary>
    public long Fingerprint => _fingerprint.Value;

    /// <summary>Hands every line to <paramref name="take"/>, with its fingerprint.</summary>
    /// <param name="source">The file.</param>
    /// <param name="fingerprintOf">Tells the fingerprint of a line as it is kept.</param>
    /// <param name="take">Takes the line.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Why the file is broken; none when it is not.</returns>
    public async ValueTask<Refusal?> ReadAsync<TColumn>(
        IImportSource<TColumn> source, Func<ImportLine<TColumn>, long> fingerprintOf, Action<ImportLine<TColumn>, long> take,
        CancellationToken cancellationToken)
        where TColumn : struct, Enum
    {
        await foreach (Result<ImportLine<TColumn>> read in source.ReadAsync(cancellationToken))
        {
            if (!read.TryPickValue(out ImportLine<TColumn>? line, out Refusal? broken))
            {
                return broken;
            }

            long fingerprint = fingerprintOf(line);
            take(line, fingerprint);
            _fingerprint.Add(fingerprint);
            Lines++;
            if (Lines % LinesBetweenReports == 0)
            {
                progress?.Report(new ImportProgress(Lines));
            }
        }

        progress?.Report(new ImportProgress(Lines));
        return Lines == 0 ? ImportRules.FileEmpty.Refuse() : null;
    }
}
