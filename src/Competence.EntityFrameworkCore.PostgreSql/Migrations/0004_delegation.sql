-- Who stands in for which leader, and to whom leaders delegate the approval of goals.
create table competence.deputyship (
    leader_position_id uuid not null,
    deputy_id uuid not null,
    leader_id uuid not null,
    deputy_position_id uuid not null,
    last_day date,
    is_open boolean not null,
    version bigint not null,
    primary key (leader_position_id, deputy_id)
);
create index ix_deputyship_deputy_id on competence.deputyship (deputy_id);
create index ix_deputyship_deputy_position_id on competence.deputyship (deputy_position_id);

create table competence.delegated_approver (
    leader_position_id uuid not null,
    approver_id uuid not null,
    leader_id uuid not null,
    description text collate "C" not null,
    is_open boolean not null,
    version bigint not null,
    primary key (leader_position_id, approver_id)
);

-- The leader whom a deputy acted for, also where the matter was an employee's.
alter table competence.history add column deputy_for_id uuid;
