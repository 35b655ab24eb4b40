-- What was done to a position by hand. Positions that ended before have no day of it: their plans are taken out again one by one.
alter table competence.position add column deactivated_on date;
alter table competence.position add column is_deactivated_by_hand boolean not null default false;
alter table competence.position add column active_until date;
