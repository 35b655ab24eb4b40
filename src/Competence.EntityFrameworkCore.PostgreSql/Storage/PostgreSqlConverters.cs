using Competence.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Competence.EntityFrameworkCore.PostgreSql.Storage;

/// <summary>An identifier as its guid.</summary>
internal sealed class EntityIdToGuid<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => EntityIdTypes.From<TId>(value))
    where TId : struct, IEntityId<TId>;

/// <summary>A date as <c>date</c>.</summary>
internal sealed class LocalDateToDateOnly() : ValueConverter<LocalDate, DateOnly>(date => date.ToDateOnly(), value => LocalDate.FromDateOnly(value));

/// <summary>An instant as <c>timestamptz</c>, which keeps microseconds.</summary>
internal sealed class InstantToDateTime() : ValueConverter<Instant, DateTime>(
    instant => instant.ToDateTimeUtc(), value => Instant.FromDateTimeUtc(DateTime.SpecifyKind(value, DateTimeKind.Utc)));
