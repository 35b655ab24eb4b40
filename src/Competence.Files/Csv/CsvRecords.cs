using System.Text;

namespace Competence.Files.Csv;

/// <summary>
/// Takes a file apart into records, by RFC 4180, and tells where their fields are. The bytes of a record stay where they were read, and a text is made only when it is
/// asked for.
/// </summary>
/// <remarks>A quotation mark opens a quoted field at the field's beginning only. A record ends with LF, CR or both; empty ones are passed over.</remarks>
/// <param name="stream">The file from its start; closed with this.</param>
internal sealed class CsvRecords(Stream stream) : IAsyncDisposable
{
    private const int FirstSize = 1024 * 1024;
    private const int LargestRecord = 1024 * 1024;

    private readonly CsvFields _fields = new();
    private byte[] _buffer = new byte[FirstSize + CsvFields.Slack];
    private int _next;
    private int _end;
    private bool _isAtEnd;
    private int _nextLine = 1;

    /// <summary>Whether the file begins with the byte order mark of UTF-16 or of little-endian UTF-32.</summary>
    public bool IsUtf16 { get; private set; }

    /// <summary>Whether the last byte of the file ends a line. Means something once it has been read to its end.</summary>
    public bool EndsWithLineBreak { get; private set; }

    /// <summary>The line of the file on which the record begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>What is wrong with the record.</summary>
    public CsvFault Fault { get; private set; }

    /// <summary>How many fields it has.</summary>
    public int FieldCount => _fields.Count;

    /// <summary>Whether a quotation mark stands anywhere in it.</summary>
    public bool HasQuotes => _fields.HasQuotes;

    /// <summary>Its bytes without the line break. Valid until the next one is read.</summary>
    public ReadOnlySpan<byte> Record => _buffer.AsSpan(_fields.Start, _fields.End - _fields.Start);

    /// <summary>Looks at how the file begins. Called once, before anything is read.</summary>
    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        while (!_isAtEnd && _end < Encoding.UTF8.Preamble.Length)
        {
            await FillAsync(cancellationToken);
        }

        ReadOnlySpan<byte> first = _buffer.AsSpan(0, _end);
        IsUtf16 = first.StartsWith(Encoding.Unicode.Preamble) || first.StartsWith(Encoding.BigEndianUnicode.Preamble);
        _next = first.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
    }

    /// <summary>Moves on to the next record.</summary>
    /// <returns>Whether there is one.</returns>
    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken) => TryRead() ? new ValueTask<bool>(true) : FillAndReadAsync(cancellationToken);

    /// <summary>The bytes of a field, with its quotation marks; none when the record has fewer.</summary>
    public ReadOnlySpan<byte> Raw(int field) => field >= _fields.Count ? [] : _buffer.AsSpan(_fields.StartOf(field), _fields.EndOf(field) - _fields.StartOf(field));

    /// <summary>The text of a field.</summary>
    public string Text(int field)
    {
        ReadOnlySpan<byte> raw = Raw(field);
        return raw is [(byte)'"', .., (byte)'"']
            ? Encoding.UTF8.GetString(raw[1..^1]).Replace("\"\"", "\"", StringComparison.Ordinal)
            : Encoding.UTF8.GetString(raw);
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async ValueTask<bool> FillAndReadAsync(CancellationToken cancellationToken)
    {
        while (!_isAtEnd)
        {
            await FillAsync(cancellationToken);
            if (TryRead())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves on to the next record if all of it, and what comes after it, has been read.</summary>
    private bool TryRead()
    {
        if (!PassEmptyLines())
        {
            return false;
        }

        bool isWhole = _fields.Find(_buffer, _next, _end, _isAtEnd);
        bool isTooLong = (isWhole ? _fields.End : _end) - _next > LargestRecord;
        if (!isWhole && !isTooLong)
        {
            return false;
        }

        Line = _nextLine;
        Fault = isTooLong ? CsvFault.TooLong : _fields.Fault;
        _nextLine += _fields.Lines;
        _next = AfterBreak(_fields.End);
        return true;
    }

    /// <summary>Goes to the beginning of the next record; false when it has not been read yet.</summary>
    private bool PassEmptyLines()
    {
        while (_next < _end && _buffer[_next] is (byte)'\n' or (byte)'\r')
        {
            if (_next + 1 == _end && !_isAtEnd)
            {
                return false;
            }

            _next = AfterBreak(_next);
            _nextLine++;
        }

        return _next < _end;
    }

    private int AfterBreak(int at) => at >= _end ? _end
        : _buffer[at] == '\r' && at + 1 < _end && _buffer[at + 1] == '\n' ? at + 2
        : at + 1;

    /// <summary>Reads on behind what has been read, after making room.</summary>
    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        int left = _end - _next;
        if (_next > 0)
        {
            _buffer.AsSpan(_next, left).CopyTo(_buffer);
            (_next, _end) = (0, left);
        }

        int most = _buffer.Length - CsvFields.Slack;
        if (left == most)
        {
            Array.Resize(ref _buffer, (most * 2) + CsvFields.Slack);
            most *= 2;
        }

        int read = await stream.ReadAsync(_buffer.AsMemory(_end, most - _end), cancellationToken);
        _end += read;
        _isAtEnd = read == 0;
        EndsWithLineBreak = read > 0 ? _buffer[_end - 1] is (byte)'\n' or (byte)'\r' : EndsWithLineBreak;
    }
}
