namespace Competence.Organisation.Import;

/// <content>Which employments follow each other (ORG-26, ORG-46).</content>
internal sealed partial class PositionImport
{
    private AdjacentEmployments? _adjacent;

    /// <summary>The employments of persons who have several. Not asked for before the last line has been taken and announced moves have been looked at.</summary>
    private AdjacentEmployments Adjacent => _adjacent ??= FindAdjacent();

    private AdjacentEmployments FindAdjacent()
    {
        AdjacentEmployments adjacent = new(run);
        HashSet<string> people = PeopleWithSeveral();
        foreach ((PositionIdentity identity, FoundLine line) in _found)
        {
            if (line.Content is { } content && people.Contains(identity.ObjectId) && HasCome(line, content))
            {
                adjacent.Add(identity, content.Employment.Start, content.Employment.End);
            }
        }

        if (people.Count > 0)
        {
            foreach (StoredPosition position in stored.All)
            {
                if (!people.Contains(position.Identity.ObjectId))
                {
                    continue;
                }

                if (KeepsItsTerms(position))
                {
                    adjacent.Add(position.Identity, position.Start, position.End);
                }

                if (position.Start < run && !IsCorrected(position))
                {
                    adjacent.AddBegun(position);
                }
            }
        }

        return adjacent;
    }

    /// <summary>The persons to whom something may happen and who have more than one position, stored or in the file: on most nights few.</summary>
    private HashSet<string> PeopleWithSeveral()
    {
        HashSet<string> concerned = PeopleConcerned();
        HashSet<string> seen = [], several = [];
        foreach (PositionIdentity identity in _found.Keys)
        {
            if (stored.Find(identity) is null && !seen.Add(identity.ObjectId))
            {
                several.Add(identity.ObjectId);
            }
        }

        foreach (StoredPosition position in concerned.Count == 0 ? [] : stored.All)
        {
            if (concerned.Contains(position.Identity.ObjectId) && !seen.Add(position.Identity.ObjectId))
            {
                several.Add(position.Identity.ObjectId);
            }
        }

        return several;
    }

    private HashSet<string> PeopleConcerned()
    {
        HashSet<string> concerned = [.. _found.Keys.Select(identity => identity.ObjectId)];
        foreach (StoredPosition position in stored.All)
        {
            if (position.IsActive && calendar.OutlivesItsEnd(position.End, position.Occupation, run))
            {
                concerned.Add(position.Identity.ObjectId);
            }
        }

        return concerned;
    }

    /// <summary>Whether the employment of a line is one that this run knows of: that of an active position, or one whose position may be opened by now (ORG-21) and is not over before it was.</summary>
    private bool HasCome(FoundLine line, PositionLine content) =>
        line.Stored is { IsActive: true } position && !PositionOutcomes.BeginsAfterGap(position, content)
        || (calendar.CreatedBy(content.Employment.Start, content.Registered) <= run && !(line.Stored is null && (IsNotToBe(content) || calendar.IsOver(content.Employment.End, content.Employment.Occupation, run))));

    /// <summary>Whether a line gives the stored employment other terms: then these count.</summary>
    private bool IsCorrected(StoredPosition position) =>
        _found.TryGetValue(position.Identity, out FoundLine? line) && line.Content is { } content && !PositionOutcomes.BeginsAfterGap(position, content);

    /// <summary>Whether a stored position goes on under the terms that are stored: its line changes none of them, or it has none and is not gone.</summary>
    private bool KeepsItsTerms(StoredPosition position) =>
        !_found.TryGetValue(position.Identity, out FoundLine? line)
            ? position.IsActive && (_unchanged.LineOf(position) is not null || _isAnyUnidentified || position.End < run)
            : line.Content is not { } content || (position.IsActive && PositionOutcomes.BeginsAfterGap(position, content));
}
