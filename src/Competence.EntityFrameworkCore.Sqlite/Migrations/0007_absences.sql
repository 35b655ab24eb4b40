-- Absences of positions, with what the night after the last day has to reset.
create table absence (
    id blob not null primary key,
    person_id blob not null,
    position_id blob not null,
    start_on integer not null,
    end_on integer,
    settled_on integer,
    resets_after integer,
    note text,
    version integer not null,
    body text
) without rowid;
create index ix_absence_position_id_start_on on absence (position_id, start_on);
create index ix_absence_resets_after on absence (resets_after) where resets_after is not null;
