using System.Collections.Immutable;
using Competence.Organisation.Moves;

namespace Competence.WebHost.Api.Contracts;

/// <summary>What was announced.</summary>
/// <param name="Moves">The moves, in the order they were given in.</param>
/// <param name="Warnings">What to warn of; it is announced all the same.</param>
internal sealed record AnnouncementResponse(ImmutableArray<AnnouncedMoveResponse> Moves, ImmutableArray<AnnouncedMoveWarning> Warnings)
{
    /// <summary>Writes an announcement.</summary>
    public static AnnouncementResponse Of(MoveAnnouncement announcement) =>
        new([.. announcement.Moves.Select(AnnouncedMoveResponse.Of)], announcement.Warnings);
}
