namespace Competence.Benchmarks.Stores;

/// <summary>Takes the values of a row that is loaded by hand, in the order of the columns.</summary>
internal abstract class RawRow
{
    public abstract RawRow Id(Guid value);

    public abstract RawRow Number(short value);

    public abstract RawRow Number(int value);

    public abstract RawRow Number(long value);

    public abstract RawRow Flag(bool value);

    public abstract RawRow Date(LocalDate? value);

    public abstract RawRow Instant(Instant? value);

    public abstract RawRow Text(string? value);
}
