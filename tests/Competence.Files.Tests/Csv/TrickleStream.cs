namespace Competence.Files.Tests.Csv;

/// <summary>Gives a few bytes at a time and cannot be sought in, as a network does.</summary>
internal sealed class TrickleStream(byte[] bytes, int atOnce) : MemoryStream(bytes)
{
    public bool IsDisposed { get; private set; }

    public override bool CanSeek => false;

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(atOnce, buffer.Length)]);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(atOnce, buffer.Length)], cancellationToken);

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
