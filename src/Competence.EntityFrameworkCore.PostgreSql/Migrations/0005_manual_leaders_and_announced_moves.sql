-- leader_id stays the leader that applies, which closure and sign-in follow; the one of the master data and the one set by hand lie beside it.
alter table competence.position add column imported_leader_id uuid;
alter table competence.position add column manual_leader_id uuid;
update competence.position set imported_leader_id = leader_id where leader_id is not null;

-- That a reorganisation moves a position to another cost centre. An import run looks for those that are waiting.
create table competence.announced_move (
    id uuid not null,
    person_id uuid not null,
    object_id text collate "C" not null,
    trust_number text collate "C" not null,
    cost_centre text collate "C" not null,
    to_cost_centre text collate "C" not null,
    moves_on date not null,
    state smallint not null,
    version bigint not null,
    primary key (id)
);
create index ix_announced_move_state_moves_on on competence.announced_move (state, moves_on);
