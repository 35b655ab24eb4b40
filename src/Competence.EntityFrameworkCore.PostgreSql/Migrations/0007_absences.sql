-- Absences of positions, with what the night after the last day has to reset.
create table competence.absence (
    id uuid not null,
    person_id uuid not null,
    position_id uuid not null,
    start_on date not null,
    end_on date,
    settled_on date,
    resets_after date,
    note text collate "C",
    version bigint not null,
    body text collate "C",
    primary key (id)
);
create index ix_absence_position_id_start_on on competence.absence (position_id, start_on);
create index ix_absence_resets_after on competence.absence (resets_after) where resets_after is not null;
