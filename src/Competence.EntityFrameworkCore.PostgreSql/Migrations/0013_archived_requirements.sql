-- When and by whom a definition was archived, from which day the registrations on it stand still, what waits for a signature on it,
-- and the registrations that were opened only and lie in no plan any more.
alter table competence.requirement add column archived_on date;
alter table competence.requirement add column archived_by_id uuid;
alter table competence.registration add column frozen_on date;
create index ix_sign_request_requirement_id on competence.sign_request (requirement_id) where state = 1;
create index ix_registration_requirement_id on competence.registration (requirement_id) where version = 0 and active_plans = 0;
