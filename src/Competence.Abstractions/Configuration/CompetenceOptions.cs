using System.Collections.Immutable;

namespace Competence;

/// <summary>What a host may set. Every value has a default that is safe in production.</summary>
public sealed class CompetenceOptions
{
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

    /// <summary>Gets or sets the content types that may be attached, in lower case.</summary>
    /// <value>The default is PDF, PNG, JPEG, plain text and the word-processing, spreadsheet and presentation formats of OOXML.</value>
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

    private static ImmutableArray<string> Made(ImmutableArray<string> list) =>
        list.IsDefault ? throw new ArgumentException("The list was never made; an empty one is [].", nameof(list)) : list;
}
