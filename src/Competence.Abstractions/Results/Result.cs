using System.Diagnostics.CodeAnalysis;

namespace Competence;

/// <summary>Either a value or a <see cref="Competence.Refusal"/>; <c>default</c> is neither and throws when read.</summary>
/// <typeparam name="T">What there is when it was accepted. Not an interface: C# has no implicit conversion from one.</typeparam>
public readonly struct Result<T> : IEquatable<Result<T>>
    where T : notnull
{
    private readonly T? _value;
    private readonly Refusal? _refusal;
    private readonly bool _accepted;   // false in default: forgetting to decide is never a success

    private Result(T? value, Refusal? refusal, bool accepted) => (_value, _refusal, _accepted) = (value, refusal, accepted);

    /// <summary>Whether there is a value.</summary>
    public bool IsAccepted => _accepted;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It was refused, or never decided.</exception>
    public T Value => _accepted ? _value! : throw new InvalidOperationException($"There is no value: {Refusal}");

    /// <summary>The refusal.</summary>
    /// <exception cref="InvalidOperationException">It was accepted, or never decided.</exception>
    public Refusal Refusal => _refusal
        ?? throw new InvalidOperationException(_accepted ? "There is no refusal: it was accepted." : "The result was never decided.");

    /// <summary>Accepts <paramref name="value"/>.</summary>
    public static implicit operator Result<T>(T value) => new(value ?? throw new ArgumentNullException(nameof(value)), null, accepted: true);

    /// <summary>Refuses with <paramref name="refusal"/>.</summary>
    public static implicit operator Result<T>(Refusal refusal) =>
        new(default, refusal ?? throw new ArgumentNullException(nameof(refusal)), accepted: false);

    /// <summary>Whether both hold equal values or equal refusals, or neither was decided.</summary>
    public static bool operator ==(Result<T> left, Result<T> right) => left.Equals(right);

    /// <summary>Whether they differ in value, in refusal or in which of the two they hold.</summary>
    public static bool operator !=(Result<T> left, Result<T> right) => !left.Equals(right);

    /// <summary>The outcome of <paramref name="accepted"/> on the value or of <paramref name="refused"/> on the refusal.</summary>
    public TOut Match<TOut>(Func<T, TOut> accepted, Func<Refusal, TOut> refused) => _accepted ? accepted(_value!) : refused(Refusal);

    /// <summary>Does <paramref name="accepted"/> with the value or <paramref name="refused"/> with the refusal.</summary>
    public void Switch(Action<T> accepted, Action<Refusal> refused)
    {
        if (_accepted)
        {
            accepted(_value!);
        }
        else
        {
            refused(Refusal);
        }
    }

    /// <summary>The same refusal, or the value turned into another.</summary>
    public Result<TOut> Map<TOut>(Func<T, TOut> map)
        where TOut : notnull => _accepted ? map(_value!) : Refusal;

    /// <summary>Gives the value and true, or the refusal and false.</summary>
    /// <exception cref="InvalidOperationException">The result was never decided.</exception>
    public bool TryPickValue([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = _value;
        refusal = _accepted ? null : Refusal;
        return _accepted;
    }

    /// <inheritdoc/>
    public bool Equals(Result<T> other) =>
        _accepted == other._accepted && EqualityComparer<T?>.Default.Equals(_value, other._value) && Equals(_refusal, other._refusal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Result<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_accepted, _value, _refusal);

    /// <summary>The value or the refusal, for developers.</summary>
    public override string ToString() => _accepted ? $"Accepted: {_value}" : _refusal?.ToString() ?? "Never decided";
}
