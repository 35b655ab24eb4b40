-- What the master data has of a person beside name and address, and when positions were last chosen at sign-in.
alter table competence.person add column telephone text collate "C";
alter table competence.person add column hpr_number integer;
alter table competence.person add column national_identity text collate "C";

create table competence.position_sign_in (
    position_id uuid not null,
    at timestamp with time zone not null,
    primary key (position_id)
);
