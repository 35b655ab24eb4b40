-- When and by whom a definition was archived, from which day the registrations on it stand still, and what waits for a signature on it.
alter table requirement add column archived_on integer;
alter table requirement add column archived_by_id blob;
alter table registration add column frozen_on integer;
create index ix_sign_request_requirement_id on sign_request (requirement_id) where state = 1;
