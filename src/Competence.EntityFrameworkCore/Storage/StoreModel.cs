using Competence.EntityFrameworkCore.Absences;
using Competence.EntityFrameworkCore.Access;
using Competence.EntityFrameworkCore.Assignments;
using Competence.EntityFrameworkCore.Delegation;
using Competence.EntityFrameworkCore.Files;
using Competence.EntityFrameworkCore.Loans;
using Competence.EntityFrameworkCore.Organisation;
using Competence.EntityFrameworkCore.Plans;
using Competence.EntityFrameworkCore.Querying;
using Competence.EntityFrameworkCore.Registrations;
using Competence.EntityFrameworkCore.Requirements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>The tables as EF Core shall see them: keys, indexes and names. The migrations say the same in SQL, and a test compares the two.</summary>
internal static class StoreModel
{
    public static void Build(ModelBuilder model, SqlDialect dialect)
    {
        model.HasDefaultSchema(dialect.DefaultSchema);
        Organisation(model);
        Definitions(model);
        People(model);
        Delegations(model);
        Events(model);
        Name(model, dialect);
        RowModel.Build(model, dialect);
    }

    private static void Organisation(ModelBuilder model)
    {
        Table<UnitRecord>(model, unit =>
        {
            unit.HasIndex(row => row.ParentId);
            unit.HasIndex(row => new { row.TrustId, row.Number }).IsUnique();
            unit.HasIndex(row => row.Number, "ix_unit_number_of_region").IsUnique().HasFilter("trust_id is null");
            unit.HasIndex(row => row.Number, "ix_unit_number_of_trust").IsUnique().HasFilter("trust_id = id");
        });
        model.Entity<UnitClosureRecord>(closure =>
        {
            closure.HasKey(row => new { row.UnitId, row.AncestorId });
            closure.HasIndex(row => new { row.AncestorId, row.UnitId });
        });
        Table<PersonRecord>(model, person =>
        {
            person.HasIndex(row => row.ObjectId).IsUnique();
            person.HasIndex(row => new { row.SortName, row.Id });
        });
        Table<PositionRecord>(model, position =>
        {
            position.HasIndex(row => row.PersonId);
            position.HasIndex(row => new { row.ObjectId, row.TrustNumber, row.CostCentre }).IsUnique().HasFilter("lent_from_id is null");
            position.HasIndex(row => row.EndOn).HasFilter("lent_from_id is not null");
            position.HasIndex(row => new { row.UnitId, row.IsActive, row.LentFromId, row.StartOn, row.EndOn });
            position.HasIndex(row => row.LeaderId);
        });
        model.Entity<LeaderClosureRecord>(closure =>
        {
            closure.HasKey(row => new { row.PositionId, row.LeaderId });
            closure.HasIndex(row => new { row.LeaderId, row.PositionId });
        });
        model.Entity<PositionLineRecord>().HasKey(row => row.PositionId);
        model.Entity<PositionLineRecord>().Property(row => row.PositionId).ValueGeneratedNever();
        model.Entity<PositionSignInRecord>().HasKey(row => row.PositionId);
        model.Entity<PositionSignInRecord>().Property(row => row.PositionId).ValueGeneratedNever();
        Table<PositionRolesRecord>(model);
        Table<AnnouncedMoveRecord>(model, move => move.HasIndex(row => new { row.State, row.MovesOn }));
        Table<LoanRecord>(model, loan =>
        {
            loan.HasIndex(row => row.PersonId);
            loan.HasIndex(row => row.OrdinaryId);
            loan.HasIndex(row => row.TemporaryId).IsUnique();
        });
        Table<ImportRunRecord>(model, run => run.HasIndex(row => new { row.StartedAt, row.Id }));
    }

    private static void Definitions(ModelBuilder model)
    {
        Table<RequirementRecord>(model, requirement =>
        {
            requirement.HasIndex(row => new { row.SortName, row.Id });
            requirement.HasIndex(row => row.Id).HasFilter("course_list <> ''");
        });
        Table<RequirementResetRecord>(model, reset =>
        {
            reset.HasIndex(row => new { row.RequirementId, row.BegunAt });
            reset.HasIndex(row => row.MovedAt).HasFilter("state = 0");
        });
        Table<CategoryRecord>(model, category =>
        {
            category.HasIndex(row => new { row.BelowId, row.NameKey }).IsUnique();
            category.HasIndex(row => row.UnitId);
        });
        model.Entity<RequirementVersionRecord>().HasKey(row => new { row.RequirementId, row.Number });
        Table<PlanRecord>(model, plan => plan.HasIndex(row => new { row.SortName, row.Id }));
        model.Entity<PlanLinkRecord>(link =>
        {
            link.HasKey(row => new { row.PlanId, row.RequirementId });
            link.HasIndex(row => new { row.RequirementId, row.PlanId });
        });
        model.Entity<PlanPublicationRecord>(publication =>
        {
            publication.HasKey(row => new { row.PlanId, row.UnitId });
            publication.HasIndex(row => row.UnitId);
        });
        model.Entity<PlanVersionRecord>().HasKey(row => new { row.PlanId, row.Number });
        model.Entity<PlanVersionLinkRecord>().HasKey(row => new { row.PlanId, row.RequirementId, row.FromNumber });
    }

    private static void People(ModelBuilder model)
    {
        Table<AssignmentRecord>(model, assignment =>
        {
            assignment.HasIndex(row => row.PersonId);
            assignment.HasIndex(row => new { row.PositionId, row.PlanId }).IsUnique();
            assignment.HasIndex(row => new { row.PlanId, row.Id });
        });
        model.Entity<RegistrationRecord>(registration =>
        {
            registration.HasKey(row => new { row.PersonId, row.RequirementId, row.TrustId });
            registration.HasIndex(row => row.NextNoticeOn).HasFilter("next_notice_on is not null");
            registration.HasIndex(row => row.RequirementId).HasFilter("version = 0 and active_plans = 0");
        });
        model.Entity<PersonRevisionRecord>().HasKey(row => row.PersonId);
        model.Entity<PersonRevisionRecord>().Property(row => row.PersonId).ValueGeneratedNever();
        model.Entity<NotRelevantMarkRecord>().HasKey(row => new { row.PersonId, row.PlanId, row.Kind, row.TargetId });
        Table<FavouritesRecord>(model);
        model.Entity<SignRequestRecord>(request =>
        {
            request.HasKey(row => new { row.PersonId, row.RequirementId, row.RepetitionId });
            request.HasIndex(row => new { row.SignerId, row.State, row.ChangedAt });
            request.HasIndex(row => row.RequirementId).HasFilter("state = 1");
        });
        Table<AbsenceRecord>(model, absence =>
        {
            absence.HasIndex(row => new { row.PositionId, row.StartOn });
            absence.HasIndex(row => row.ResetsAfter).HasFilter("resets_after is not null");
        });
    }

    private static void Delegations(ModelBuilder model)
    {
        model.Entity<DeputyshipRecord>(deputyship =>
        {
            deputyship.HasKey(row => new { row.LeaderPositionId, row.DeputyId });
            deputyship.HasIndex(row => row.DeputyId);
            deputyship.HasIndex(row => row.DeputyPositionId);
        });
        model.Entity<DelegatedApproverRecord>().HasKey(row => new { row.LeaderPositionId, row.ApproverId });
    }

    private static void Events(ModelBuilder model)
    {
        model.Entity<HistoryRecord>(history =>
        {
            history.HasKey(row => new { row.PersonId, row.At, row.Id });
            history.HasIndex(row => new { row.SubjectId, row.PersonId, row.At, row.Id });
        });
        model.Entity<OutboxRecord>(outbox =>
        {
            outbox.HasKey(row => row.Sequence);
            outbox.Property(row => row.Sequence).ValueGeneratedOnAdd();
            outbox.HasIndex(row => row.EventId).IsUnique();
        });
        model.Entity<UnattachedFileRecord>(file =>
        {
            file.HasKey(row => row.FileId);
            file.Property(row => row.FileId).ValueGeneratedNever();
            file.HasIndex(row => new { row.Since, row.FileId });
        });
    }

    private static void Table<TRecord>(ModelBuilder model, Action<EntityTypeBuilder<TRecord>>? more = null)
        where TRecord : class, IIdentifiedRecord
    {
        EntityTypeBuilder<TRecord> table = model.Entity<TRecord>();
        table.HasKey(nameof(IIdentifiedRecord.Id));
        table.Property(nameof(IIdentifiedRecord.Id)).ValueGeneratedNever();
        more?.Invoke(table);
    }

    private static void Name(ModelBuilder model, SqlDialect dialect)
    {
        foreach (IMutableEntityType table in model.Model.GetEntityTypes())
        {
            table.SetTableName(SnakeCase.Of(table.ClrType.Name[..^"Record".Length]));
            foreach (IMutableProperty column in table.GetProperties())
            {
                column.SetColumnName(SnakeCase.Of(column.Name));
                if (column.ClrType == typeof(SortKey) || column.ClrType == typeof(string))
                {
                    column.SetCollation(dialect.OrdinalCollation);
                }
            }
        }
    }
}
