using Competence.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Competence.EntityFrameworkCore.Sqlite.Storage;

/// <summary>A guid as 16 bytes, big-endian, so that bytes are compared as guids are.</summary>
internal sealed class GuidToBytes() : ValueConverter<Guid, byte[]>(id => SqliteValues.BytesOf(id), bytes => SqliteValues.IdOf(bytes));

/// <summary>An identifier as its guid's bytes.</summary>
internal sealed class EntityIdToBytes<TId>() : ValueConverter<TId, byte[]>(
    id => SqliteValues.BytesOf(id.Value), bytes => EntityIdTypes.From<TId>(SqliteValues.IdOf(bytes)))
    where TId : struct, IEntityId<TId>;

/// <summary>A date as the days since 1970.</summary>
internal sealed class LocalDateToDay() : ValueConverter<LocalDate, long>(date => SqliteValues.DayOf(date), day => SqliteValues.DateOf(day));

/// <summary>An instant as the microseconds since 1970.</summary>
internal sealed class InstantToMicroseconds() : ValueConverter<Instant, long>(
    instant => SqliteValues.MicrosecondsOf(instant), microseconds => SqliteValues.InstantOf(microseconds));
