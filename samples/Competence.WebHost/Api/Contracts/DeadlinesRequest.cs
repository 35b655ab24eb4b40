using System.Collections.Immutable;
using Competence.Registrations;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A deadline for many.</summary>
/// <param name="Cells">The ticked persons and requirements.</param>
/// <param name="On">The last day in time; left out to remove the deadlines.</param>
internal sealed record DeadlinesRequest(ImmutableArray<DeadlineCell> Cells, LocalDate? On = null);
