using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Application.Audit;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Persistence.Reach;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Forms;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Mentors;
using KonTum.Membership.Domain.Obstacles;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Papers;
using KonTum.Membership.Domain.Pools;
using KonTum.Membership.Domain.Privacy;
using KonTum.Membership.Domain.Probation;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Quality;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Domain.Returns;
using KonTum.Membership.Domain.Reviews;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Targets;
using KonTum.Membership.Domain.Transfers;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace KonTum.Membership.Application.Persistence;

/// <summary>The one model. Everything asks for this type; which engine stands behind it is decided at start.</summary>
public abstract class MembershipDbContext(DbContextOptions options)
    : IdentityUserContext<AppUser, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<UnitVersion> UnitVersions => Set<UnitVersion>();

    public DbSet<UnitSuccessor> UnitSuccessors => Set<UnitSuccessor>();

    public DbSet<Village> Villages => Set<Village>();

    public DbSet<VillageVersion> VillageVersions => Set<VillageVersion>();

    public DbSet<VillageHead> VillageHeads => Set<VillageHead>();

    public DbSet<CellVillage> CellVillages => Set<CellVillage>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<MemberCell> MemberCells => Set<MemberCell>();

    public DbSet<MemberResidence> MemberResidences => Set<MemberResidence>();

    public DbSet<MemberStanding> MemberStandings => Set<MemberStanding>();

    public DbSet<MemberPost> MemberPosts => Set<MemberPost>();

    public DbSet<Candidate> Candidates => Set<Candidate>();

    public DbSet<CandidatePlacement> CandidatePlacements => Set<CandidatePlacement>();

    public DbSet<CandidateStep> CandidateSteps => Set<CandidateStep>();

    public DbSet<FileFact> FileFacts => Set<FileFact>();

    public DbSet<CandidateVote> CandidateVotes => Set<CandidateVote>();

    public DbSet<MentorAssignment> MentorAssignments => Set<MentorAssignment>();

    public DbSet<MentorOffer> MentorOffers => Set<MentorOffer>();

    public DbSet<MentorRemark> MentorRemarks => Set<MentorRemark>();

    public DbSet<HelpingCell> HelpingCells => Set<HelpingCell>();

    public DbSet<FilePaper> FilePapers => Set<FilePaper>();

    public DbSet<FormTemplate> FormTemplates => Set<FormTemplate>();
    public DbSet<CandidateContact> CandidateContacts => Set<CandidateContact>();

    public DbSet<CandidateDraft> CandidateDrafts => Set<CandidateDraft>();

    public DbSet<FileStub> FileStubs => Set<FileStub>();

    public DbSet<FileStubSpan> FileStubSpans => Set<FileStubSpan>();

    public DbSet<RetentionReview> RetentionReviews => Set<RetentionReview>();

    public DbSet<Transfer> Transfers => Set<Transfer>();

    public DbSet<StrikeOff> StrikeOffs => Set<StrikeOff>();

    public DbSet<Pool> Pools => Set<Pool>();

    public DbSet<PoolEntry> PoolEntries => Set<PoolEntry>();

    public DbSet<TargetPlan> TargetPlans => Set<TargetPlan>();

    public DbSet<CellTarget> CellTargets => Set<CellTarget>();

    public DbSet<CalendarVersion> CalendarVersions => Set<CalendarVersion>();
    public DbSet<Obstacle> Obstacles => Set<Obstacle>();

    public DbSet<ObstacleStep> ObstacleSteps => Set<ObstacleStep>();

    public DbSet<RuleSetEntry> RuleSetEntries => Set<RuleSetEntry>();

    public DbSet<FileDate> FileDates => Set<FileDate>();

    public DbSet<ClockExtension> ClockExtensions => Set<ClockExtension>();

    public DbSet<FeedAddress> FeedAddresses => Set<FeedAddress>();
    public DbSet<ReviewRound> ReviewRounds => Set<ReviewRound>();

    public DbSet<ReviewVisit> ReviewVisits => Set<ReviewVisit>();
    public DbSet<ReportProposal> ReportProposals => Set<ReportProposal>();

    public DbSet<IssuedReport> IssuedReports => Set<IssuedReport>();

    public DbSet<CellReturn> CellReturns => Set<CellReturn>();

    public DbSet<QuarterClosing> QuarterClosings => Set<QuarterClosing>();

    public DbSet<ReturnAddendum> ReturnAddenda => Set<ReturnAddendum>();

    public DbSet<QualityMark> QualityMarks => Set<QualityMark>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();

    public DbSet<UnitReach> UnitReach => Set<UnitReach>();

    public DbSet<MemberReach> MemberReach => Set<MemberReach>();

    public DbSet<CandidateReach> CandidateReach => Set<CandidateReach>();

    public DbSet<CandidateWord> CandidateWords => Set<CandidateWord>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <exception cref="InvalidOperationException">The context was made without a key: it can read, and it can write no audit rows.</exception>
    internal AuditKey AuditKey => this.GetService<IDbContextOptions>().FindExtension<AuditKeyOption>()?.Key ?? throw new InvalidOperationException("A context that writes audit rows is made with their key.");

    /// <summary>
    /// Saves the facts, the audit rows that tell of them and the reach rows that follow from them, all or nothing.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var touched = ReachChanges.Find(ChangeTracker);
        SaveDuties.RaiseVersions(ChangeTracker);
        SaveDuties.WriteAudit(this);
        var told = SaveDuties.Told(ChangeTracker);
        if (touched.IsEmpty && told.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        var outer = Database.CurrentTransaction;
        await using var own = outer is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        if (told.Count > 0) await AuditTrail.ChainAsync(this, told, cancellationToken);
        var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await touched.ApplyAsync(this, cancellationToken);
        if (own is not null) await own.CommitAsync(cancellationToken);
        return written;
    }

    /// <summary>Only for the key store of the framework, which knows no other way. Facts are saved by the asynchronous way, with their audit rows.</summary>
    /// <exception cref="NotSupportedException">There are facts among what is to be saved.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        ChangeTracker.Entries().Any(entry => entry.State != EntityState.Unchanged && entry.Entity is not DataProtectionKey)
            ? throw new NotSupportedException("Facts are saved by SaveChangesAsync.")
            : base.SaveChanges(acceptAllChangesOnSuccess);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.IgnoreAny<IReadOnlyList<DomainEvent>>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(MembershipDbContext).Assembly);
        ModelRules.Apply(builder, Database.IsSqlServer());
    }
}

public sealed class SqliteMembershipDbContext(DbContextOptions<SqliteMembershipDbContext> options) : MembershipDbContext(options);

public sealed class SqlServerMembershipDbContext(DbContextOptions<SqlServerMembershipDbContext> options) : MembershipDbContext(options);
