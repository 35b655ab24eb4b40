-- The courses that a definition is linked to, and those definitions that are.
alter table requirement add column course_list text not null default '';
create index ix_requirement_id on requirement (id) where course_list <> '';
