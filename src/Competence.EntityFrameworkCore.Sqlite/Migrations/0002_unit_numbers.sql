-- NULL is distinct from NULL in ix_unit_trust_id_number, and a trust is a unit of itself, so neither regions nor trusts were told apart there.
-- Fails, and changes nothing, where two regions or two trusts share a number: no units file can be read into such a database.
create unique index ix_unit_number_of_region on unit (number) where trust_id is null;
create unique index ix_unit_number_of_trust on unit (number) where trust_id = id;
