-- When and by whom a definition was archived, from which day the registrations on it stand still, and what waits for a signature on it.
alter table competence.requirement add column archived_on date;
alter table competence.requirement add column archived_by_id uuid;
alter table competence.registration add column frozen_on date;
create index ix_sign_request_requirement_id on competence.sign_request (requirement_id) where state = 1;
