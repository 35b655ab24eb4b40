-- Employees on loan. Each loan has a temporary position, which follows the calendar and is told from others by its id alone.
alter table competence.position add column lent_from_id uuid;
drop index competence.ix_position_object_id_trust_number_cost_centre;
create unique index ix_position_object_id_trust_number_cost_centre on competence.position (object_id, trust_number, cost_centre)
    where lent_from_id is null;
create index ix_position_end_on on competence.position (end_on) where lent_from_id is not null;

create table competence.loan (
    id uuid not null,
    person_id uuid not null,
    ordinary_id uuid not null,
    temporary_id uuid not null,
    unit_id uuid not null,
    leader_id uuid not null,
    start_on date not null,
    end_on date,
    comment text collate "C",
    registered_by_id uuid not null,
    registered_from_id uuid not null,
    version bigint not null,
    primary key (id)
);
create index ix_loan_ordinary_id on competence.loan (ordinary_id);
create index ix_loan_person_id on competence.loan (person_id);
create unique index ix_loan_temporary_id on competence.loan (temporary_id);
