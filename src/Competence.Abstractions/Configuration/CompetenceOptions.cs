using System.Collections.Immutable;

namespace Competence;

/// <summary>What a host may set. Every value has a default that is safe in production.</summary>
public sealed class CompetenceOptions
{
    /// <summary>How many bytes <see cref="NationalIdentityKey"/> has at least.</summary>
    public const int ShortestKey = 32;

    /// <summary>Gets or sets the zone in which a day begins and ends.</summary>
    /// <value>The default is Europe/Oslo.</value>
    /// <exception cref="ArgumentNullException">The value is none.</exception>
    public DateTimeZone Zone
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }
    = DateTimeZoneProviders.Tzdb["Europe/Oslo"];

    /// <summary>Gets or sets the largest page of a list that is given, in rows.</summary>
    /// <value>1 to 1000; the default is 100 (ASG-11).</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 1 to 1000.</exception>
    public int LargestPage
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1000);
            field = value;
        }
    }
    = 100;

    /// <summary>Gets or sets the largest file that may be attached, in bytes.</summary>
    /// <value>At least 1; the default is 20 MiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public long LargestFile
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }
    = 20 * 1024 * 1024;

    /// <summary>Gets or sets how many files may be attached to one registration, or to one definition.</summary>
    /// <value>At least 1; the default is 20. Files of earlier rounds do not count.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MostFiles
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }
    = 20;

    /// <summary>Gets or sets the content types that may be attached, in lower case.</summary>
    /// <value>
    /// The default is PDF, PNG, JPEG, plain text and the word-processing, spreadsheet and presentation formats of OOXML: those that <see cref="FileSignature"/>
    /// can tell. Another type is taken only by a store of the host's own that knows it.
    /// </value>
    /// <exception cref="ArgumentException">The list was never made.</exception>
    public ImmutableArray<string> FileTypes
    {
        get;
        set => field = Made(value);
    }
    =
    [
        "application/pdf",
        "image/png",
        "image/jpeg",
        "text/plain",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ];

    /// <summary>Gets or sets the share of rejected lines above which an import file counts as broken and changes nothing.</summary>
    /// <value>0 to 1; the default is 0.01.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public double LargestShareOfRejectedLines
    {
        get;
        set
        {
            field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A share is 0 to 1.");
        }
    }
    = 0.01;

    /// <summary>Gets or sets the days of the week on which there is an import run (ORG-17).</summary>
    /// <value>The default is Monday to Friday, public holidays included.</value>
    /// <exception cref="ArgumentException">There is no day, or one that is no day of the week.</exception>
    public ImmutableArray<IsoDayOfWeek> ImportDays
    {
        get;
        set => field = !value.IsDefaultOrEmpty && value.All(day => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday)
            ? value
            : throw new ArgumentException("There is a run on at least one day of the week.", nameof(value));
    }
    =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    /// <summary>Gets or sets the share of the active positions, or open units, above which an import run that would end them is refused.</summary>
    /// <value>0 to 1; the default is 0.05. 1 is no safety stop.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public double LargestShareOfEndings
    {
        get;
        set
        {
            field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A share is 0 to 1.");
        }
    }
    = 0.05;

    /// <summary>Gets or sets how many positions, or units, an import run may always end, whatever their share: in a small region each one is a large share.</summary>
    /// <value>At least 0; the default is 5.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0.</exception>
    public int EndingsAlwaysTaken
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }
    = 5;

    /// <summary>Gets or sets how many positions an import run changes in one commit, where it changes more.</summary>
    /// <value>At least 1; the default is 5,000. People whose positions hang together are not split, so a commit may have more.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int LargestImportBatch
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }
    = 5_000;

    /// <summary>Gets or sets the secret key that national identity numbers are kept under: only their keyed digest is stored.</summary>
    /// <value>At least 32 random bytes, the same on every host and for good; under another key no number is found again. None by default: then an import file that brings numbers is refused.</value>
    /// <exception cref="ArgumentException">There are fewer than 32 bytes, and not none.</exception>
    public ImmutableArray<byte> NationalIdentityKey
    {
        get;
        set => field = Made(value) is { Length: 0 or >= ShortestKey } key
            ? key
            : throw new ArgumentException($"The key has at least {ShortestKey} bytes.", nameof(value));
    }
    = [];

    /// <summary>Gets or sets how many people a reset of a requirement for everybody goes through in one commit.</summary>
    /// <value>At least 1; the default is 500. It takes fewer while others change the same people.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int LargestResetBatch
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }
    = 500;

    /// <summary>Gets or sets how many days back a transfer of course results looks; what was passed earlier is left to the clean-up (PRG-91).</summary>
    /// <value>At least 0; the default is 42, six weeks: what was passed 42 days ago is transferred.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0.</exception>
    public int CourseResultDays
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }
    = 42;

    /// <summary>Gets or sets how many people a transfer of course results goes through in one commit.</summary>
    /// <value>At least 1; the default is 500. It takes fewer while others change the same people.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int LargestCourseBatch
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }
    = 500;

    /// <summary>Gets or sets the trust abbreviations that the name of a competence plan begins with (PLN-12); case does not count.</summary>
    /// <value>The default is the trusts of one region; a host sets its own.</value>
    /// <exception cref="ArgumentException">The list was never made.</exception>
    public ImmutableArray<string> TrustAbbreviations
    {
        get;
        set => field = Made(value);
    }
    =
        ["AHUS", "OUS", "SI", "SIV", "SO", "SP", "SPHF", "SSHF", "ST", "STHF", "SUN", "VV", "VVHF"];

    /// <summary>Gets or sets the reasons that a signer can choose from when rejecting (PRG-58).</summary>
    /// <value>Codes that the host has texts for; the default is the four of the rulebook.</value>
    /// <exception cref="ArgumentException">The list was never made.</exception>
    public ImmutableArray<string> RejectionReasons
    {
        get;
        set => field = Made(value);
    }
    =
        ["incomplete-documentation", "not-performed-as-described", "wrong-signer", "other"];

    private static ImmutableArray<T> Made<T>(ImmutableArray<T> list) =>
        list.IsDefault ? throw new ArgumentException("The list was never made; an empty one is [].", nameof(list)) : list;
}
