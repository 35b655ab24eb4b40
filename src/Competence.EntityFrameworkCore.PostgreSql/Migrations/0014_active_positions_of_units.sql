-- The active positions of units are counted from the index alone, without reading the positions.
drop index competence.ix_position_unit_id;
create index ix_position_unit_id_is_active_lent_from_id_start_on_end_on on competence.position
    (unit_id, is_active, lent_from_id, start_on, end_on);
