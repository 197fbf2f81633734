using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Application.Audit;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Coverage;
using KonTum.Membership.Application.Dashboards;
using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Members;
using KonTum.Membership.Application.Mentors;
using KonTum.Membership.Application.Obstacles;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Papers;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Pools;
using KonTum.Membership.Application.Privacy;
using KonTum.Membership.Application.Probation;
using KonTum.Membership.Application.Procedure;
using KonTum.Membership.Application.Quality;
using KonTum.Membership.Application.Reports;
using KonTum.Membership.Application.Reports.Export;
using KonTum.Membership.Application.Reports.Issuing;
using KonTum.Membership.Application.Returns;
using KonTum.Membership.Application.Reviews;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Application.Targets;
using KonTum.Membership.Application.Tasks;
using KonTum.Membership.Application.Transfers;
using KonTum.Membership.Web.Features.Account;
using KonTum.Membership.Web.Features.Api;
using KonTum.Membership.Web.Features.Audit;
using KonTum.Membership.Web.Features.Candidates;
using KonTum.Membership.Web.Features.Candidates.Adding;
using KonTum.Membership.Web.Features.Candidates.Clocks;
using KonTum.Membership.Web.Features.Candidates.Probation;
using KonTum.Membership.Web.Features.Candidates.Steps;
using KonTum.Membership.Web.Features.Coverage;
using KonTum.Membership.Web.Features.Dashboard;
using KonTum.Membership.Web.Features.Erasures;
using KonTum.Membership.Web.Features.Help;
using KonTum.Membership.Web.Features.Home;
using KonTum.Membership.Web.Features.Obstacles;
using KonTum.Membership.Web.Features.Organisation;
using KonTum.Membership.Web.Features.Pools;
using KonTum.Membership.Web.Features.Reports;
using KonTum.Membership.Web.Features.Reports.Issuing;
using KonTum.Membership.Web.Features.Reports.Returns;
using KonTum.Membership.Web.Features.Reviews;
using KonTum.Membership.Web.Features.Rules.Calendar;
using KonTum.Membership.Web.Features.Rules.Sets;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Figures;
using KonTum.Membership.Web.Features.Shared.Rules;
using KonTum.Membership.Web.Features.Shared.Tasks;
using KonTum.Membership.Web.Features.Targets;
using KonTum.Membership.Web.Features.Tasks;
using KonTum.Membership.Web.Features.Transfers;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Infrastructure.Startup;

/// <summary>What the pages are made of.</summary>
public static class ApplicationSetup
{
    public static void AddMembershipApplication(this IServiceCollection services, AppSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new BusinessClock(provider.GetRequiredService<TimeProvider>(), settings.FixedDay));
        services.AddSingleton<ReferenceShelf>();
        services.AddScoped(provider => provider.GetRequiredService<ReferenceShelf>().Current.Rulebook);
        services.AddScoped(provider => provider.GetRequiredService<ReferenceShelf>().Current.Calendar);
        services.AddMembershipDatabase(settings.Database, AuditKeyFile.KeyOf(settings));
        services.AddHttpContextAccessor();

        services.AddScoped<AccountQuery>().AddScoped<SignInService>();
        services.AddScoped<OrganisationQuery>().AddScoped<CellQuery>().AddScoped<MemberListQuery>().AddScoped<PoolQuery>();
        services.AddScoped<CoverageQuery>().AddScoped<CoverageTrendQuery>().AddScoped<VillageQuery>().AddScoped<FiguresQuery>().AddScoped<HeadlineQuery>().AddScoped<CohortQuery>().AddScoped<PublishedApplicantsQuery>();
        services.AddScoped<CandidateListQuery>().AddScoped<CandidateDetailQuery>().AddScoped<SimilarPeopleQuery>().AddScoped<MentorQuery>();
        services.AddScoped<AuditService>().AddScoped<AuditSealService>().AddScoped<AuditVerifier>().AddScoped<AuditQuery>().AddScoped<FileReaderQuery>().AddScoped<AuditDrawing>();
        services.AddSingleton(new ColumnKeyRing(settings.ColumnKeysPath)).AddScoped<ContactQuery>().AddScoped<ContactService>();
        services.AddHostedService<DailySeal>();
        services.AddScoped<PlaceQuery>().AddScoped<AddingChoicesQuery>().AddScoped<DraftTopicsQuery>().AddScoped<DraftListQuery>().AddScoped<StepPageQuery>().AddScoped<FileCourseQuery>().AddScoped<HindranceWords>().AddScoped<CandidatePageQuery>().AddScoped<CandidateHistory>().AddScoped<ClockWords>().AddScoped<ProcedureText>().AddScoped<CandidateClocks>();
        services.AddScoped<ReviewQuery>().AddScoped<ReviewService>().AddScoped<ReviewDrawing>().AddScoped<ReviewReading>();
        services.AddScoped<ObstacleQuery>().AddScoped<ObstacleService>().AddScoped<ObstacleDrawing>();
        services.AddScoped<AllocationInputQuery>().AddScoped<TargetPlanQuery>().AddScoped<TargetPlanService>();
        services.AddTargets();
        services.AddMentorsAndPapers();
        services.AddScoped<DraftService>().AddScoped<CandidateService>().AddScoped<StepService>().AddScoped<CourseService>().AddScoped<ExitService>();
        services.AddSingleton(EmbeddedPrivacyTerms.Load()).AddScoped<ErasureQuery>().AddScoped<ErasureService>().AddScoped<ErasureWords>();
        services.AddScoped<RetentionQuery>().AddScoped<RetentionTable>().AddScoped<RetentionService>().AddScoped<RetentionReading>();
        services.AddScoped<TransferQuery>().AddScoped<TransferService>().AddScoped<SlipReading>();
        services.AddScoped<ProbationQuery>().AddScoped<ProbationService>().AddScoped<ProbationReading>();
        services.AddSingleton<DomainWords>();
        AddBrowsing(services);
        AddRules(services);
        services.AddScoped<TargetWords>();
        AddReports(services, settings);
    }

    /// <summary>Composing, issuing and looking up reports.</summary>
    private static void AddReports(IServiceCollection services, AppSettings settings)
    {
        services.AddScoped<QuarterReportQuery>().AddScoped<ResultMaskQuery>().AddScoped<FormsQuery>().AddScoped<FileProgressQuery>().AddScoped<ReportWords>().AddScoped<QuarterFiles>();
        services.AddScoped<ReportComposer>().AddScoped<ReportIssuingService>().AddScoped<IssuedReportQuery>().AddScoped<ReportDifferenceQuery>().AddScoped<IssuingPageQuery>();
        services.AddScoped<QualityQuery>().AddScoped<QualityService>();
        services.AddScoped<ReturnQuery>().AddScoped<ReturnService>().AddScoped<ReturnWords>().AddScoped<ReturnPageQuery>();
        services.AddSingleton(new PdfPrinter(settings.BrowserPath));
    }

    /// <summary>Calendar and regulations, the clocks that run by them, and what there is to do because of them.</summary>
    private static void AddRules(IServiceCollection services)
    {
        services.AddScoped<OpenFileQuery>().AddScoped<ClockService>().AddScoped<ClocksDrawing>();
        services.AddScoped<FileTaskQuery>().AddScoped<ITaskSource>(provider => provider.GetRequiredService<FileTaskQuery>()).AddScoped<ITaskSource, MentorTaskQuery>().AddScoped<ITaskSource, PaperTaskQuery>().AddScoped<ITaskSource, TransferTaskQuery>().AddScoped<ITaskSource, ErasureTaskQuery>().AddScoped<ITaskSource, ReturnTaskQuery>().AddScoped<TaskQuery>().AddScoped<TaskWords>().AddScoped<FeedQuery>().AddScoped<FeedService>().AddScoped<FeedText>().AddScoped<StageTimeQuery>().AddScoped<StagesDrawing>().AddScoped<HomeWork>();
        services.AddScoped<RuleSetQuery>().AddScoped<RuleSetService>().AddScoped<RuleImpactQuery>().AddScoped<ParameterWords>().AddScoped<RuleSetDrawing>().AddScoped<RuleSetPreview>();
        services.AddScoped<CalendarQuery>().AddScoped<CalendarService>().AddScoped<CalendarDrawing>();
    }

    /// <summary>What reads a question and shows figures, villages and lists.</summary>
    private static void AddBrowsing(IServiceCollection services)
    {
        services.AddScoped<AskedReader>().AddScoped<CountWords>().AddScoped<FigureCards>().AddScoped<ApiDays>();
        services.AddScoped<OrganisationDrawing>().AddScoped<CellReading>().AddScoped<PoolDrawing>();
        services.AddScoped<CoverageDrawing>().AddScoped<CoverageReading>().AddScoped<CoverageReportDrawing>().AddScoped<VillageDrawing>().AddScoped<DashboardCharts>().AddScoped<DashboardReading>();
    }
}
