-- The courses that a definition is linked to, and those definitions that are.
alter table competence.requirement add column course_list text collate "C" not null default '';
create index ix_requirement_id on competence.requirement (id) where course_list <> '';
