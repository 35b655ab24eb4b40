-- The import runs with the reports that they leave.
create table import_run (
    id blob not null primary key,
    kind integer not null,
    run_on integer not null,
    state integer not null,
    started_at integer not null,
    started_by_id blob,
    job text,
    finished_at integer,
    lines integer not null,
    created integer not null,
    changed integer not null,
    deactivated integer not null,
    reopened integer not null,
    rejected_lines integer not null,
    version integer not null,
    body text not null
);
create index ix_import_run_started_at_id on import_run (started_at, id);
