using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReportingPipeline.Access;
using ReportingPipeline.Collection;
using ReportingPipeline.Delivery;
using ReportingPipeline.Delivery.Drop;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Http;
using ReportingPipeline.Portal;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Reporting;
using ReportingPipeline.Retention;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline;

/// <summary>Everything that the functions are made of.</summary>
public static class ServiceRegistration
{
    /// <summary>Adds the pipeline's services; a setting that is out of its range stops the app when it starts.</summary>
    public static IServiceCollection AddReportingPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CollectionOptions>().BindConfiguration(CollectionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<LedgerOptions>().BindConfiguration(LedgerOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<DeliveryOptions>().BindConfiguration(DeliveryOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<PseudonymOptions>().BindConfiguration(PseudonymOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddStorageClients(configuration);
        services.AddAccess();
        services.AddHostedService<StorageSetup>();
        return services
            .AddSingleton(TimeProvider.System)
            .AddSingleton(CodeVersion.Running)
            .AddSingleton<CentresBlob>()
            .AddSingleton<VisitTable>()
            .AddSingleton<CurrentCountsTable>()
            .AddMemoryCache()
            .AddSingleton<CountsCache>()
            .AddSingleton<CollectedCountsBlobs>()
            .AddSingleton<CollectedCountsReader>()
            .AddSingleton<RejectedVisitsTable>()
            .AddSingleton<LedgerTable>()
            .AddSingleton<BooksBlobs>()
            .AddSingleton<ConfigurationInUse>()
            .AddSingleton<PartCountsBlobs>()
            .AddSingleton<FrozenReportBlobs>()
            .AddSingleton<OverdueDays>()
            .AddSingleton<WaitingNotices>()
            .AddSingleton<LedgerExports>()
            .AddSingleton<PoisonQueues>()
            .AddSingleton<WorkbookBlobs>()
            .AddSingleton<IMailServer, SmtpServer>()
            .AddSingleton<DropContainers>()
            .AddSingleton<IReportSteps, ReportSteps>()
            .AddSingleton<WorkBlobs>()
            .AddSingleton<WorkQueues>()
            .AddSingleton<CentreTasks>()
            .AddSingleton<VisitCollector>()
            .AddSingleton<PeriodRecount>()
            .AddSingleton<FrozenReports>()
            .AddSingleton<ReportFreezing>()
            .AddSingleton<BookClosing>()
            .AddSingleton<BookCorrections>()
            .AddSingleton<ReportFiles>()
            .AddSingleton<InternalWorkbooks>()
            .AddSingleton<OverviewWorkbooks>()
            .AddSingleton<ReportBuilder>()
            .AddSingleton<ReportDecisions>()
            .AddSingleton<ReportRevisions>()
            .AddSingleton<ReportMessages>()
            .AddSingleton<ManagerMails>()
            .AddSingleton<StaffNotices>()
            .AddSingleton<WrongPersonNotices>()
            .AddSingleton<WaitingReports>()
            .AddSingleton<IChannelDelivery, MailDelivery>()
            .AddSingleton<IChannelDelivery, DropDelivery>()
            .AddSingleton<ReportDelivery>()
            .AddSingleton<DeliveryOutcomes>()
            .AddSingleton<StepRunner>()
            .AddSingleton<ReportLookup>()
            .AddSingleton<OwedPeriods>()
            .AddSingleton<ReleasedReports>()
            .AddSingleton<LinkPages>()
            .AddSingleton<RefusedAnswers>()
            .AddSingleton<ReportRequests>()
            .AddSingleton<Reconciler>()
            .AddSingleton<CentreRuns>()
            .AddSingleton<RecipientReports>()
            .AddSingleton<OwedBoard>()
            .AddSingleton<StaffReports>()
            .AddSingleton<StaffRegistrations>()
            .AddSingleton<DayRegistration>()
            .AddSingleton<ExpiredRows>()
            .AddSingleton<ExpiredBlobs>()
            .AddSingleton<RetentionTable>()
            .AddSingleton<RetentionRun>()
            .AddSingleton<PseudonymKeysTable>()
            .AddSingleton<ErasuresTable>()
            .AddSingleton<AnsweredRequests>()
            .AddSingleton<RegisteredVisits>()
            .AddSingleton<CollectedUsers>()
            .AddSingleton<PseudonymKeys>()
            .AddSingleton<KeyYearGuard>()
            .AddSingleton<RegistrationImport>()
            .AddSingleton<HandedInFiles>()
            .AddSingleton<VisitCorrections>()
            .AddSingleton<VisitRegistration>()
            .AddSingleton<Rekeying>()
            .AddSingleton<PersonSearch>()
            .AddSingleton<PersonErasure>();
    }
}
