using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Access;

/// <summary>What it takes to find out who calls.</summary>
internal static class AccessRegistration
{
    private const string Application = "reporting-pipeline";

    /// <summary>Adds links and sessions, sign-in, the key ring, forms that are taken back, limits and the audit.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddDataProtection().SetApplicationName(Application);
        services.AddOptions<KeyManagementOptions>().Configure<KeyRingBlob>((keys, ring) => keys.XmlRepository = ring);
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "form";
            forms.Cookie.SameSite = SameSiteMode.Lax;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.AddAuthentication().AddCookie(DevelopmentSignIn.Scheme, cookies => cookies.Cookie.Name = DevelopmentSignIn.Scheme);
        return services
            .AddSingleton<KeyRingBlob>()
            .AddSingleton<LinksTable>()
            .AddSingleton<AuditTable>()
            .AddSingleton<LinkCookies>()
            .AddSingleton<SentLinks>()
            .AddSingleton<StaffTokens>()
            .AddSingleton<DevelopmentSignIn>()
            .AddSingleton<Callers>()
            .AddSingleton<CallLimits>()
            .AddSingleton<Audit>()
            .AddSingleton<Guard>();
    }
}
