-- Files whose content is stored and that belong to nothing, and since when: what a sweep deletes.
create table unattached_file (
    file_id blob not null primary key,
    since integer not null
);
create index ix_unattached_file_since_file_id on unattached_file (since, file_id);
