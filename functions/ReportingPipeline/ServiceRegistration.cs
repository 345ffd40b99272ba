using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReportingPipeline.Collection;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Reporting;
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
        services.AddStorageClients(configuration);
        services.AddHostedService<StorageSetup>();
        return services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<CentresBlob>()
            .AddSingleton<VisitTable>()
            .AddSingleton<CollectionHeads>()
            .AddSingleton<CollectedCountsTables>()
            .AddSingleton<CollectedCountsReader>()
            .AddSingleton<RejectedVisitsTable>()
            .AddSingleton<ReportsTable>()
            .AddSingleton<WorkbookBlobs>()
            .AddSingleton<IReportRequests, ReportRequests>()
            .AddSingleton<TouchedRows>()
            .AddSingleton<IMailServer, SmtpServer>()
            .AddSingleton<VisitCollector>()
            .AddSingleton<PeriodRecount>()
            .AddSingleton<ReportDesk>()
            .AddSingleton<ReportBuilder>();
    }
}
