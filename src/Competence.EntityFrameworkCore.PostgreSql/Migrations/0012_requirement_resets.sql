-- Resets of definitions for everybody, with how far each has come, and on the definition the one that is under way.
create table competence.requirement_reset (
    id uuid not null,
    requirement_id uuid not null,
    state smallint not null,
    all_people integer not null,
    assigned integer not null,
    begun integer not null,
    reason text collate "C" not null,
    begun_on date not null,
    begun_at timestamp with time zone not null,
    begun_by_id uuid,
    begun_from_id uuid,
    reached_id uuid,
    people integer not null,
    registrations integer not null,
    moved_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    version bigint not null,
    primary key (id)
);
create index ix_requirement_reset_requirement_id_begun_at on competence.requirement_reset (requirement_id, begun_at);
create index ix_requirement_reset_moved_at on competence.requirement_reset (moved_at) where state = 0;
alter table competence.requirement add column running_reset_id uuid;
