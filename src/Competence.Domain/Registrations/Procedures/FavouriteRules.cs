namespace Competence.Registrations.Procedures;

/// <summary>The reasons to refuse a mark as favourite.</summary>
public static class FavouriteRules
{
    /// <summary>It is a favourite already.</summary>
    public static readonly Rule AlreadyMarked = new("favourite.already-marked", "PRG-99 PRG-103", RefusalKind.Rule,
        "The procedure is one of your favourites already.");
}
