-- The import runs with the reports that they leave.
create table competence.import_run (
    id uuid not null,
    kind smallint not null,
    run_on date not null,
    state smallint not null,
    started_at timestamp with time zone not null,
    started_by_id uuid,
    job text collate "C",
    finished_at timestamp with time zone,
    lines integer not null,
    created integer not null,
    changed integer not null,
    deactivated integer not null,
    reopened integer not null,
    rejected_lines integer not null,
    version bigint not null,
    body text collate "C" not null,
    primary key (id)
);
create index ix_import_run_started_at_id on competence.import_run (started_at, id);
