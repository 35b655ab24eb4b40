using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Competence.Organisation.Identities;

/// <summary>Protects national identity numbers by HMAC-SHA-256 with <see cref="CompetenceOptions.NationalIdentityKey"/>.</summary>
/// <param name="options">Has the key, if there is one.</param>
public sealed class NationalIdentityProtection(CompetenceOptions options) : INationalIdentityProtection
{
    private readonly byte[] _key = [.. options.NationalIdentityKey];

    // Two purposes of one key: neither digest can stand for the other.
    private static ReadOnlySpan<byte> OfNumber => "national-identity-number:"u8;

    private static ReadOnlySpan<byte> OfLine => "import-line:"u8;

    /// <inheritdoc/>
    public bool HasKey => _key.Length > 0;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="number"/> is none.</exception>
    public ProtectedIdentity Protect(NationalIdentityNumber number)
    {
        if (number.IsNone)
        {
            throw new ArgumentException("There is no number.", nameof(number));
        }

        Span<byte> text = stackalloc byte[OfNumber.Length + NationalIdentityNumber.Digits];
        OfNumber.CopyTo(text);
        number.CopyTo(text[OfNumber.Length..]);
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Digest(text, digest);
        return ProtectedIdentity.Of(digest);
    }

    /// <inheritdoc/>
    public long Seal(long fingerprint)
    {
        Span<byte> text = stackalloc byte[OfLine.Length + sizeof(long)];
        OfLine.CopyTo(text);
        BinaryPrimitives.WriteInt64BigEndian(text[OfLine.Length..], fingerprint);
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Digest(text, digest);
        return BinaryPrimitives.ReadInt64BigEndian(digest);
    }

    private void Digest(ReadOnlySpan<byte> text, Span<byte> digest)
    {
        if (!HasKey)
        {
            throw new InvalidOperationException($"There is no {nameof(CompetenceOptions.NationalIdentityKey)}.");
        }

        HMACSHA256.HashData(_key, text, digest);
    }
}
