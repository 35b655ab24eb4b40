using System.Collections.Immutable;
using Competence.Organisation.Moves;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A reorganisation to announce.</summary>
/// <param name="On">The date of the change.</param>
/// <param name="Moves">Which positions move to which cost centre of their trust; each position once.</param>
internal sealed record AnnouncementRequest(LocalDate On, ImmutableArray<PlannedMove> Moves);
