using System.Collections.Immutable;
using Competence.Requirements;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Testing.Generating;

/// <summary>FsCheck generators of what tests of competence management need. Combine them with LINQ.</summary>
public static class Generate
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ 0123456789-–/'\"%_\\";

    private static readonly Instant Epoch = Instant.FromUtc(2020, 1, 1, 0, 0);

    /// <summary>Identifiers, never none.</summary>
    public static Gen<TId> Ids<TId>()
        where TId : struct, IEntityId<TId> =>
        from high in Gen.Choose(1, int.MaxValue)
        from low in Gen.Choose(0, int.MaxValue)
        select TId.From(new Guid(high, (short)(low & 0x7FFF), (short)(0x7000 | ((low >> 16) & 0xFFF)), 0x80, 1, 2, 3, 4, (byte)low, (byte)(low >> 8), (byte)(low >> 24)));

    /// <summary>Dates up to <paramref name="days"/> days before and after <paramref name="middle"/>.</summary>
    public static Gen<LocalDate> DatesAround(LocalDate middle, int days) => Gen.Choose(-days, days).Select(middle.PlusDays);

    /// <summary>Moments of the years from 2020 to 2050, in whole microseconds.</summary>
    public static Gen<Instant> Instants() =>
        from seconds in Gen.Choose(0, 946_000_000)
        from microseconds in Gen.Choose(0, 999_999)
        select Epoch + Duration.FromSeconds(seconds) + Duration.FromTicks(microseconds * 10L);

    /// <summary>Texts of 1 to <paramref name="longest"/> characters with Nordic letters and those that mean something to a database; never blank.</summary>
    public static Gen<string> Texts(int longest) =>
        from length in Gen.Choose(1, longest)
        from letters in Gen.Elements(Letters.ToCharArray()).ArrayOf(length)
        let text = new string(letters).Trim()
        select text.Length == 0 ? "x" : text;

    /// <summary>What definitions say: with and without validity, signature and repetition.</summary>
    public static Gen<RequirementContent> Contents() =>
        from name in Texts(40)
        from description in Texts(80)
        from validity in Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(1, 1500).Select(days => (int?)days))
        from signature in Gen.Elements(true, false)
        from repetitions in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(2, 5)))
        from manual in Gen.Frequency((4, Gen.Constant(value: false)), (1, Gen.Constant(value: true)))
        from must in Gen.Elements(true, false)
        select new RequirementContent
        {
            Name = name,
            Description = description,
            ValidityDays = validity,
            RequiresSignature = signature,
            RepetitionCount = repetitions,
            ManualExpiryDate = manual,
            CommentField = true,
            MustBeDone = must,
        };

    /// <summary>Some of <paramref name="values"/>, each at most once, in their order.</summary>
    public static Gen<ImmutableArray<T>> SomeOf<T>(ImmutableArray<T> values) =>
        Gen.Elements(true, false).ArrayOf(values.Length).Select(chosen => values.Where((_, place) => chosen[place]).ToImmutableArray());
}
