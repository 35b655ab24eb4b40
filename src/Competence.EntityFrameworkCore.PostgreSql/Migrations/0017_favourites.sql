-- The procedures that people have marked as favourites, all of a person in one row.
create table competence.favourites (
    id uuid not null,
    version bigint not null,
    body text collate "C" not null,
    primary key (id)
);
