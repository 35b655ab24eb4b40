-- What was done to a position by hand. Positions that ended before have no day of it: their plans are taken out again one by one.
alter table position add column deactivated_on integer;
alter table position add column is_deactivated_by_hand integer not null default 0;
alter table position add column active_until integer;
