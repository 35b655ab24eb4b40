-- How far the store has come with one person. What is decided from a whole person is committed on condition of it.
create table competence.person_revision (
    person_id uuid not null primary key,
    revision bigint not null
);
