namespace Competence.FollowUp;

/// <summary>How many cells of a row, a column or the whole have each meaning. <c>default</c> is no cells.</summary>
/// <param name="NotStarted">Not started.</param>
/// <param name="Fulfilled">Fulfilled.</param>
/// <param name="Started">Started.</param>
/// <param name="AwaitingSignature">Sent to a signer.</param>
/// <param name="Rejected">Rejected.</param>
/// <param name="Expired">Expired.</param>
/// <param name="NotRelevant">Not relevant.</param>
public readonly record struct PlanMatrixTotals(
    int NotStarted, int Fulfilled, int Started, int AwaitingSignature, int Rejected, int Expired, int NotRelevant)
{
    /// <summary>How many cells in all.</summary>
    public int Cells => NotStarted + Fulfilled + Started + AwaitingSignature + Rejected + Expired + NotRelevant;

    /// <summary>Fulfilled of all that are relevant, in whole percent rounded down; none when none is relevant (FOL-04).</summary>
    public int? Percent => Cells == NotRelevant ? null : (int)(100L * Fulfilled / (Cells - NotRelevant));

    /// <summary>How many cells have this meaning.</summary>
    public int Of(MatrixCellMeaning meaning) => meaning switch
    {
        MatrixCellMeaning.NotStarted => NotStarted,
        MatrixCellMeaning.Fulfilled => Fulfilled,
        MatrixCellMeaning.Started => Started,
        MatrixCellMeaning.AwaitingSignature => AwaitingSignature,
        MatrixCellMeaning.Rejected => Rejected,
        MatrixCellMeaning.Expired => Expired,
        MatrixCellMeaning.NotRelevant => NotRelevant,
        _ => throw new ArgumentOutOfRangeException(nameof(meaning), meaning, "There is no such meaning."),
    };

    /// <summary>These counts with <paramref name="cells"/> more cells of one meaning.</summary>
    public PlanMatrixTotals Plus(MatrixCellMeaning meaning, int cells = 1) => meaning switch
    {
        MatrixCellMeaning.NotStarted => this with { NotStarted = NotStarted + cells },
        MatrixCellMeaning.Fulfilled => this with { Fulfilled = Fulfilled + cells },
        MatrixCellMeaning.Started => this with { Started = Started + cells },
        MatrixCellMeaning.AwaitingSignature => this with { AwaitingSignature = AwaitingSignature + cells },
        MatrixCellMeaning.Rejected => this with { Rejected = Rejected + cells },
        MatrixCellMeaning.Expired => this with { Expired = Expired + cells },
        MatrixCellMeaning.NotRelevant => this with { NotRelevant = NotRelevant + cells },
        _ => throw new ArgumentOutOfRangeException(nameof(meaning), meaning, "There is no such meaning."),
    };
}
