-- Resets of definitions for everybody, with how far each has come, and on the definition the one that is under way.
create table requirement_reset (
    id blob not null primary key,
    requirement_id blob not null,
    state integer not null,
    all_people integer not null,
    assigned integer not null,
    begun integer not null,
    reason text not null,
    begun_on integer not null,
    begun_at integer not null,
    begun_by_id blob,
    begun_from_id blob,
    reached_id blob,
    people integer not null,
    registrations integer not null,
    moved_at integer not null,
    finished_at integer,
    version integer not null
);
create index ix_requirement_reset_requirement_id_begun_at on requirement_reset (requirement_id, begun_at);
create index ix_requirement_reset_moved_at on requirement_reset (moved_at) where state = 0;
alter table requirement add column running_reset_id blob;
