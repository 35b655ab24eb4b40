namespace Competence.Organisation.Import;

/// <summary>Makes the fingerprint of a file from those of its lines, in their order.</summary>
internal sealed class FileFingerprint
{
    private const ulong Start = 0xCBF29CE484222325, Odd = 0x9E3779B97F4A7C15, First = 0xBF58476D1CE4E5B9, Second = 0x94D049BB133111EB;

    private ulong _state = Start;

    public long Value => (long)_state;

    /// <summary>Takes the next line.</summary>
    /// <remarks>The mixing of SplitMix64: each bit of each line changes half of the bits of the whole.</remarks>
    public void Add(long line)
    {
        ulong mixed = (_state + Odd) ^ (ulong)line;
        mixed = (mixed ^ (mixed >> 30)) * First;
        mixed = (mixed ^ (mixed >> 27)) * Second;
        _state = mixed ^ (mixed >> 31);
    }
}
