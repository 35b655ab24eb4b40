-- What the master data has of a person beside name and address, and when positions were last chosen at sign-in.
alter table person add column telephone text;
alter table person add column hpr_number integer;
alter table person add column national_identity text;

create table position_sign_in (
    position_id blob not null primary key,
    at integer not null
) without rowid;
