using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The sessions of the assembly that the build names; none if it names none.</summary>
internal sealed class Sessions(HostSetup setup, LocalSessionContext context, IServiceScopeFactory scopes) : IAsyncDisposable
{
    private const string AssemblyName = "LocalHost.Session";

    private readonly List<ILocalSession> _sessions = [];
    private AsyncServiceScope? _scope;

    public static IReadOnlyList<Type> Find() => AppContext.GetData(AssemblyName) is not string name
        ? []
        : [.. Assembly.Load(name).GetExportedTypes().Where(IsSession)];

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        _scope = scope;
        foreach (var type in setup.SessionClasses ?? Find())
        {
            var session = (ILocalSession)ActivatorUtilities.CreateInstance(scope.ServiceProvider, type);
            _sessions.Add(session);
            await session.PrepareAsync(context, cancellationToken);
        }
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var session in _sessions)
        {
            await session.RunAsync(context, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_scope is { } scope) await scope.DisposeAsync();
    }

    private static bool IsSession(Type type) => type.IsAssignableTo(typeof(ILocalSession)) && !type.IsAbstract && !type.IsInterface;
}
