-- The procedures that people have marked as favourites, all of a person in one row.
create table favourites (
    id blob not null primary key,
    version integer not null,
    body text not null
) without rowid;
