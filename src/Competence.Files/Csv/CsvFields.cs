using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Competence.Files.Csv;

/// <summary>Finds the end of a record and the separators in it: 32 bytes at a time as long as nothing is quoted, byte by byte where something is.</summary>
internal sealed class CsvFields
{
    /// <summary>How many bytes behind those that were read must be there, whatever they are.</summary>
    public const int Slack = 32;

    private const int FirstSeparators = 64;

    private int[] _separators = new int[FirstSeparators];

    /// <summary>Where the record begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where its line break stands, or the end of the file.</summary>
    public int End { get; private set; }

    /// <summary>How many fields it has.</summary>
    public int Count { get; private set; }

    /// <summary>How many lines of the file it takes.</summary>
    public int Lines { get; private set; }

    /// <summary>Whether a quotation mark stands anywhere in it.</summary>
    public bool HasQuotes { get; private set; }

    /// <summary>What is wrong with it.</summary>
    public CsvFault Fault { get; private set; }

    public int StartOf(int field) => field == 0 ? Start : _separators[field - 1] + 1;

    public int EndOf(int field) => field == Count - 1 ? End : _separators[field];

    /// <summary>Finds the record that begins at <paramref name="start"/>.</summary>
    /// <param name="buffer">What was read.</param>
    /// <param name="start">Where it begins; neither at a line break nor at the end.</param>
    /// <param name="end">The end of what was read; <see cref="Slack"/> bytes follow.</param>
    /// <param name="isAtEnd">Whether that is the end of the file.</param>
    /// <returns>Whether all of it is there, with the byte after a single CR; the rest means nothing when it is not.</returns>
    public bool Find(byte[] buffer, int start, int end, bool isAtEnd)
    {
        (Start, End, Count, Lines, HasQuotes, Fault) = (start, end, 1, 1, false, CsvFault.None);
        return FindUnquoted(buffer, start, end) ?? FindQuoted(buffer, start, end, isAtEnd)
            ? End + 1 < end || isAtEnd || buffer[End] == '\n'
            : isAtEnd;
    }

    /// <summary>Finds the end of a record without quotation marks; whether it is there, nothing when there is a mark.</summary>
    private bool? FindUnquoted(byte[] buffer, int start, int end)
    {
        ref byte first = ref MemoryMarshal.GetArrayDataReference(buffer);
        for (int at = start; at < end; at += Slack)
        {
            Vector256<byte> bytes = Vector256.LoadUnsafe(ref first, (nuint)at);
            Vector256<byte> isFound = Vector256.Equals(bytes, Vector256.Create((byte)',')) | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))
                | Vector256.Equals(bytes, Vector256.Create((byte)'\r')) | Vector256.Equals(bytes, Vector256.Create((byte)'"'));
            for (uint found = isFound.ExtractMostSignificantBits(); found != 0; found &= found - 1)
            {
                int place = at + BitOperations.TrailingZeroCount(found);
                if (place >= end)
                {
                    return false;
                }

                byte mark = buffer[place];
                if (mark == ',')
                {
                    Separate(place);
                    continue;
                }

                End = place;
                return mark == '"' ? null : true;
            }
        }

        return false;
    }

    private bool FindQuoted(byte[] buffer, int start, int end, bool isAtEnd)
    {
        (End, Count, HasQuotes) = (end, 1, true);
        bool isFieldStart = true, isClosed = false;
        for (int at = start; at < end; at++)
        {
            byte here = buffer[at];
            if (here is (byte)'\n' or (byte)'\r')
            {
                End = at;
                return true;
            }

            if (isFieldStart && here == '"')
            {
                if (Close(buffer, at + 1, end, isAtEnd) is not { } close)
                {
                    Fault = CsvFault.Unterminated;
                    return false;
                }

                (at, isFieldStart, isClosed) = (close, false, true);
            }
            else if (here == ',')
            {
                Separate(at);
                (isFieldStart, isClosed) = (true, false);
            }
            else
            {
                Fault = here == '"' || isClosed ? CsvFault.Quotes : Fault;
                isFieldStart = false;
            }
        }

        return false;
    }

    /// <summary>The mark that closes a quoted field, whose text begins at <paramref name="at"/>; none while it, or what follows it, is not there.</summary>
    private int? Close(byte[] buffer, int at, int end, bool isAtEnd)
    {
        while (true)
        {
            int length = buffer.AsSpan(at, end - at).IndexOf((byte)'"');
            Lines += Breaks(buffer.AsSpan(at, length < 0 ? end - at : length));
            if (length < 0)
            {
                return null;
            }

            int mark = at + length;
            if (mark + 1 == end)
            {
                return isAtEnd ? mark : null;
            }

            if (buffer[mark + 1] != '"')
            {
                return mark;
            }

            at = mark + 2;
        }
    }

    private static int Breaks(ReadOnlySpan<byte> text)
    {
        int breaks = text.Count((byte)'\n');
        for (int at = text.IndexOf((byte)'\r'); at >= 0 && at < text.Length; at++)
        {
            breaks += text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n') ? 1 : 0;
        }

        return breaks;
    }

    private void Separate(int place)
    {
        if (Count > _separators.Length)
        {
            Array.Resize(ref _separators, _separators.Length * 2);
        }

        _separators[Count - 1] = place;
        Count++;
    }
}
