namespace Competence.Files.Tests.Csv.Oracle;

/// <summary>Passes a stream on and remembers how it began and ended, which a CSV reader does not tell.</summary>
internal sealed class WatchedStream(Stream inner) : Stream
{
    private readonly byte[] _first = new byte[2];
    private long _read;
    private byte _last;

    /// <summary>Whether it began with the byte order mark of UTF-16 or of little-endian UTF-32.</summary>
    public bool IsUtf16 => _read >= 2 && _first is [0xFE, 0xFF] or [0xFF, 0xFE];

    /// <summary>Whether the last byte that was read ends a line.</summary>
    public bool EndsWithLineBreak => _read > 0 && _last is (byte)'\n' or (byte)'\r';

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        Watch(buffer[..count]);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count = await inner.ReadAsync(buffer, cancellationToken);
        Watch(buffer.Span[..count]);
        return count;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Watch(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length && _read + i < _first.Length; i++)
        {
            _first[_read + i] = bytes[i];
        }

        _read += bytes.Length;
        _last = bytes.IsEmpty ? _last : bytes[^1];
    }
}
