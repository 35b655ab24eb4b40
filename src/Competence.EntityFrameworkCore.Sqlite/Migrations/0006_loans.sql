-- Employees on loan. Each loan has a temporary position, which follows the calendar and is told from others by its id alone.
alter table position add column lent_from_id blob;
drop index ix_position_object_id_trust_number_cost_centre;
create unique index ix_position_object_id_trust_number_cost_centre on position (object_id, trust_number, cost_centre) where lent_from_id is null;
create index ix_position_end_on on position (end_on) where lent_from_id is not null;

create table loan (
    id blob not null primary key,
    person_id blob not null,
    ordinary_id blob not null,
    temporary_id blob not null,
    unit_id blob not null,
    leader_id blob not null,
    start_on integer not null,
    end_on integer,
    comment text,
    registered_by_id blob not null,
    registered_from_id blob not null,
    version integer not null
) without rowid;
create index ix_loan_ordinary_id on loan (ordinary_id);
create index ix_loan_person_id on loan (person_id);
create unique index ix_loan_temporary_id on loan (temporary_id);
