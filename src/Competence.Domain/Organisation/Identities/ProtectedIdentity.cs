using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Competence.Organisation.Identities;

/// <summary>What is kept of a national identity number: a digest made with the host's key. Equal numbers have equal ones under the same key, and nobody without the key can tell the number.</summary>
/// <remarks>It is written with <see cref="ToHex"/> by stores and events only; as text it is asterisks, and serializers that look at properties find none. The default is none.</remarks>
[DebuggerDisplay("***********")]
public readonly record struct ProtectedIdentity
{
    /// <summary>How many characters it has, written as hexadecimal digits.</summary>
    public const int Characters = 64;

    private readonly string? _hex;

    private ProtectedIdentity(string hex) => _hex = hex;

    /// <summary>The one of the digest <paramref name="bytes"/>, 32 of them.</summary>
    /// <exception cref="ArgumentException">There are more or fewer bytes.</exception>
    public static ProtectedIdentity Of(ReadOnlySpan<byte> bytes) => TryParse(Convert.ToHexStringLower(bytes), out ProtectedIdentity identity)
        ? identity
        : throw new ArgumentException($"A digest has {Characters / 2} bytes.", nameof(bytes));

    /// <summary>Reads what <see cref="ToHex"/> wrote: 64 hexadecimal digits in lower case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? hex, out ProtectedIdentity identity)
    {
        bool isRight = hex is { Length: Characters } && hex.All(char.IsAsciiHexDigitLower);
        identity = isRight ? new ProtectedIdentity(hex!) : default;
        return isRight;
    }

    /// <summary>The digest as 64 hexadecimal digits in lower case, for stores and events.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public string ToHex() => _hex ?? throw new InvalidOperationException("There is no digest.");

    /// <summary>Asterisks, whatever the digest.</summary>
    public override string ToString() => NationalIdentityNumber.Hidden;
}
