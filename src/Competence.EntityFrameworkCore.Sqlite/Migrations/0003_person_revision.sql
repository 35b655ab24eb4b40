-- How far the store has come with one person. What is decided from a whole person is committed on condition of it.
create table person_revision (
    person_id blob not null primary key,
    revision integer not null
) without rowid;
