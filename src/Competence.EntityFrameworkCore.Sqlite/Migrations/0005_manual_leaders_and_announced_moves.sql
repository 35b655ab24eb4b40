-- leader_id stays the leader that applies, which closure and sign-in follow; the one of the master data and the one set by hand lie beside it.
alter table position add column imported_leader_id blob;
alter table position add column manual_leader_id blob;
update position set imported_leader_id = leader_id where leader_id is not null;

-- That a reorganisation moves a position to another cost centre. An import run looks for those that are waiting.
create table announced_move (
    id blob not null primary key,
    person_id blob not null,
    object_id text not null,
    trust_number text not null,
    cost_centre text not null,
    to_cost_centre text not null,
    moves_on integer not null,
    state integer not null,
    version integer not null
) without rowid;
create index ix_announced_move_state_moves_on on announced_move (state, moves_on);
