-- Files whose content is stored and that belong to nothing, and since when: what a sweep deletes.
create table competence.unattached_file (
    file_id uuid not null,
    since timestamp with time zone not null,
    primary key (file_id)
);
create index ix_unattached_file_since_file_id on competence.unattached_file (since, file_id);
